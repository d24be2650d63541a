// Español: what a member reads. The texts of the commands stand in `commands.ts`.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';
import { commands } from './commands.ts';
import { keeping, stats, timeline } from './keeping.ts';
import { reindex } from './reindex.ts';

const n = counted('es');

export const es: Catalogue = {
  locale: 'es',
  commands,
  keeping,
  stats,
  timeline,
  menus: { who: 'Buscar quién dijo esto', check: 'Comprobar en los artículos' },

  quotationMarks: ['«', '»'],
  kinds: {
    direct: 'cita textual',
    mixed: 'cita parcial',
    indirect: 'estilo indirecto, no es una cita textual',
    turn: 'de una transcripción',
    report: 'crónica',
  },
  unattributed: 'Sin atribución',
  ownWords: 'Palabras del propio medio',
  digest: 'un resumen, no el texto del artículo original',
  outletNotGiven: 'medio no indicado',
  titleNotGiven: 'sin título',
  saidOn: (date) => `dicho: ${date}`,
  eventOn: (date) => `fecha de los hechos en el artículo: ${date}`,
  publishedOn: (date) => `publicado: ${date}`,
  dayNotSaid: 'el artículo no indica el día',
  dateNotGiven: 'sin fecha indicada',
  yearNotGiven: '(año no indicado)',
  dayNotGiven: '(día no indicado)',
  inferred: '(deducido, no indicado)',
  via: (name) => `vía ${name}`,
  alsoIn: (outlets) => `también en ${outlets}`,
  andMore: (count) => `y ${n.format(count)} más`,

  filters: {
    speaker: (value) => `persona: ${value}`,
    outlet: (value) => `medio: ${value}`,
    about: (value) => `tema: ${value}`,
    since: (value) => `desde el ${value}`,
    until: (value) => `hasta el ${value}`,
  },
  overruled: {
    speaker: 'No hay nada sobre esto de la persona indicada; son palabras de otras.',
    outlet: 'No hay nada sobre esto en el medio indicado; esto procede de otros medios.',
    date: 'No hay nada sobre esto en las fechas indicadas; esto es de otros días.',
  },
  quotationsOf: (name) => `Citas de ${name}`,
  shown: (first, last, total) =>
    first === last
      ? `Resultado ${n.format(first)} de ${n.format(total)}`
      : `Resultados ${n.format(first)} a ${n.format(last)} de ${n.format(total)}`,
  abstain: {
    'empty-corpus': 'Aún no hay artículos en el archivo, así que no se puede responder nada.',
    'empty-question': 'En esa pregunta no hay nada que buscar. Nombra a una persona o un tema.',
    'nothing-on-topic': 'Los artículos no lo responden: nada en ellos trata de ese tema.',
    'not-this-speaker': 'Los artículos no lo responden: no recogen palabras de esa persona sobre ello.',
    'not-this-outlet': 'Los artículos no lo responden: ese medio no tiene aquí nada sobre ello.',
    'not-this-date': 'Los artículos no lo responden: nada sobre ello es de esas fechas.',
    'detail-not-stated': 'Los artículos lo tratan, pero no dicen lo que preguntas.',
  },
  nothingOfSpeaker: 'Los artículos no recogen palabras de esa persona que encajen.',
  closest: 'Los pasajes más cercanos, que **no** responden a la pregunta:',
  namedElsewhere: {
    credited: 'Los artículos atribuyen a ese nombre lo que dijeron otros:',
    named: 'Ese nombre aparece aquí, pero no como quien habla:',
  },

  buttons: {
    read: 'Leer el artículo',
    surroundings: 'Ver en el artículo',
    wordings: 'Otras versiones',
    previous: 'Anterior',
    next: 'Más',
    again: 'Otra',
    goOn: 'Seguir leyendo',
    timeline: 'Cronología',
    cancel: 'Detener',
    compare: 'Comparar medios',
    helpful: '👍 Útil',
    unhelpful: '👎 No es útil',
    share: 'Compartir con todos',
  },
  page: (number, of) => `Página ${n.format(number)} de ${n.format(of)}`,
  surroundingsTitle: 'Tal como está en el artículo',
  wordingsTitle: 'La misma declaración, según cada medio',

  compare: {
    title: (outlets) =>
      outlets === 1 ? 'Un medio tiene algo sobre esto.' : `${n.format(outlets)} medios, uno junto a otro:`,
    legend:
      'En negrita en la primera versión: palabras que ninguna otra tiene. En las demás: palabras que la primera no tiene.',
    apart: 'Estas versiones se parecen demasiado poco para marcar palabras sueltas que difieran.',
    silent: (outlets) => `Nada sobre esto aquí de: ${outlets}`,
  },
  info: {
    speakersTitle: 'A quién se cita',
    outletsTitle: 'Qué medios hay',
    speakerLine: (name, quotations) => `${name}: ${n(quotations, { one: '# cita', other: '# citas' })}`,
    outletLine: (name, documents) => `${name}: ${n(documents, { one: '# artículo', other: '# artículos' })}`,
    nobody: 'Todavía no hay nada en los artículos.',
    corpusTitle: 'Qué hay en el archivo',
    counts: ({ documents, passages, quotations }) =>
      [
        n(documents, { one: '# artículo', other: '# artículos' }),
        n(passages, { one: '# pasaje', other: '# pasajes' }),
        n(quotations, { one: '# cita', other: '# citas' }),
      ].join(', '),
    names: (speakers, outlets) =>
      `${n(speakers, { one: '# persona citada', other: '# personas citadas' })}, ${n(outlets, { one: '# medio', other: '# medios' })}`,
    period: (since, until) => `Del ${since} al ${until}`,
    noPeriod: 'Ningún artículo da una fecha completa.',
    undated: (documents) =>
      documents === 0
        ? 'Todos los artículos tienen fecha.'
        : `${n(documents, { one: '# artículo no tiene', other: '# artículos no tienen' })} fecha.`,
    built: (when) => `Última lectura: ${when}`,
    helpTitle: 'Pregunta, y léelo palabra por palabra',
    help: [
      '`/ask` responde con las palabras exactas de los artículos: quién, cuándo, en qué medio.',
      '`/quote` muestra lo que dijo alguien, o quién dijo unas «palabras» entre comillas. `/compare` pone los medios uno junto a otro, `/timeline` lo muestra en el tiempo.',
      '`/speakers`, `/outlets` y `/corpus about` muestran sobre qué se puede preguntar.',
      'En cualquier mensaje, en *Aplicaciones*: **Buscar quién dijo esto** y **Comprobar en los artículos**.',
      'Con `private: True` solo tú ves la respuesta. Las fechas se escriben 2021-06-28, 2021-06 o 2021.',
      'Nunca digo nada con mis propias palabras. Si los artículos no responden, lo digo.',
    ],
    kept: (days) =>
      `El texto de las preguntas en servidores se guarda ${n(days, { one: '# día', other: '# días' })}, sin indicar quién preguntó, para que la moderación vea qué falta en los artículos. No se guarda con \`private: True\`.`,
  },
  comma: ', ',
  lookup: {
    whoSaid: (words) => `¿Quién dijo «${words}»?`,
    overTime: (name) => `${name}: declaraciones a lo largo del tiempo`,
    orders: { relevance: 'lo más pertinente primero', date: 'lo más reciente primero' },
    drawn: (total) => `Una de ${n.format(total)}, elegida al azar`,
    tooShort: 'Son muy pocas palabras para buscar. Da al menos dos que no sean de uso corriente.',
    part: 'Literal en parte. En negrita, lo que difiere; debajo, las palabras del artículo:',
    alsoFound: (count) =>
      n(count, {
        one: 'También se encontró # pasaje más del mensaje, que no se muestra aquí.',
        other: 'También se encontraron # pasajes más del mensaje, que no se muestran aquí.',
      }),
    notLookedUp: (count) =>
      `${n(count, { one: 'No se buscó # frase más.', other: 'No se buscaron # frases más.' })}`,
    filesNotRead: (count) =>
      `${n(count, { one: 'No se leyó # fichero adjunto.', other: 'No se leyeron # ficheros adjuntos.' })}`,
    otherwise: {
      figure: (number, date) =>
        `El resultado ${n.format(number)}${date === null ? '' : ` (${date})`} da otra cifra.`,
      day: (number, date) =>
        `El resultado ${n.format(number)}${date === null ? '' : ` (${date})`} da otro día.`,
      denial: (number, date) =>
        `El resultado ${n.format(number)}${date === null ? '' : ` (${date})`} dice lo contrario.`,
    },
    versions: {
      earlier: (date) =>
        `Corregido: una versión anterior de este artículo${date === null ? '' : ` (${date})`} decía otra cosa.`,
      later: (date) =>
        `Una versión posterior de este artículo${date === null ? '' : ` (${date})`} dice otra cosa.`,
    },
    lessSure: (language) =>
      `El artículo no está en inglés (${language}): quién habla en él se reconoce con menos seguridad.`,
    askIn: (languages) => `Ningún artículo está en el idioma de la pregunta. Pregunta en: ${languages}`,
  },
  match: {
    exact: 'Palabra por palabra en los artículos:',
    altered: 'No es literal. En negrita, lo que difiere; debajo, las palabras del artículo:',
    notFound: 'No está en los artículos:',
    unquoted: 'Está en un artículo, pero no como cita:',
    noWords: 'En ese mensaje no hay palabras que buscar.',
  },
  check: {
    noVerdict: 'Aquí se comparan palabras. No es un juicio sobre lo que es verdad.',
    same: 'Dice lo mismo.',
    figure: (stated, given) => `Da una cifra distinta de la del mensaje: ${stated} / ${given}`,
    day: (stated, given) => `Da un día distinto del del mensaje: ${stated} / ${given}`,
    denial: 'Dice lo contrario que el mensaje.',
    topic: 'Sobre el mismo tema; compara tú las palabras.',
  },
  feedback: {
    thanks: 'Gracias. Queda anotado, sin tu nombre y sin la pregunta.',
    formTitle: '¿Qué no estaba bien?',
    formLabel: 'Tu motivo (puede quedar vacío)',
    formHint: 'Otra persona, otra fecha, no era lo que preguntaba…',
  },
  settings: {
    title: 'Ajustes de este servidor',
    saved: 'Guardado.',
    private: 'Solo quien pregunta ve la respuesta, salvo con `private: False`.',
    public: 'Todos ven las respuestas, salvo con `private: True`.',
    channels: (mentions) =>
      `Respuestas para todos solo en ${mentions}; en otros sitios, solo para quien pregunta.`,
    allChannels: 'En todos los canales.',
    moderators: (mention) => `Además de quienes pueden gestionar el servidor, moderan: ${mention}`,
    noModerators: 'Moderan quienes pueden gestionar el servidor.',
    language: (name) => `Idioma de las respuestas: ${name}`,
    ownLanguage: 'Respuestas en el idioma de cada miembro.',
    cooldown: (seconds) =>
      `Tras muchas preguntas seguidas: una cada ${seconds === 1 ? 'segundo' : `${n.format(seconds)} segundos`}.`,
    serverOnly: 'Los ajustes son de un servidor; en los mensajes directos no hay.',
  },

  badDate: (given) => `No puedo leer «${given}» como fecha. Escríbela como 2021-06-28, 2021-06 o 2021.`,
  datesReversed:
    'El primer día es posterior al último, así que nada puede encajar. Intercambia las dos fechas.',
  moderatorsOnly: 'Eso solo pueden hacerlo quienes pueden gestionar este servidor.',
  homeOnly: 'El archivo se mantiene en otro servidor; este comando solo funciona allí.',
  stale: 'Estos botones son de una versión anterior de este mensaje. Pregunta otra vez.',
  stopping: 'Me están reiniciando. Inténtalo de nuevo dentro de un minuto.',
  tooSoon: (when) => `Fue mucho en poco tiempo. Inténtalo de nuevo ${when}.`,
  failed: (id) =>
    `Algo salió mal y no se pudo hacer. Si vuelve a ocurrir, da este número a la moderación: ${id}`,

  reindex,
};
