// Español: what moderators read while they look after the articles, the words of a timeline and of /stats.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const n = counted('es');
const FILES = { one: '# fichero', other: '# ficheros' };
const SECONDS = { one: '# segundo', other: '# segundos' };
const ARTICLES = { one: '# artículo', other: '# artículos' };
const DAYS = { one: 'el último día', other: 'los últimos # días' };
const QUESTIONS = { one: '# pregunta', other: '# preguntas' };
const ANSWERS = { one: '# respuesta', other: '# respuestas' };

export const timeline: Catalogue['timeline'] = {
  title: 'Cronología',
  undated: 'sin fecha',
  legend: 'Por el día en que se dijo; si no consta, por el del hecho o el de publicación.',
  newest: (shown, total) => `Se muestran las ${n.format(shown)} más recientes de ${n.format(total)}.`,
  noPicture: 'No se pudo dibujar la imagen; la lista está completa sin ella.',
};

export const keeping: Catalogue['keeping'] = {
  serverOnly: 'Esto solo funciona en un servidor, no en mensajes directos.',
  closed: 'Aquí los artículos no se pueden cambiar desde Discord.',
  download: 'No se pudo obtener el fichero de Discord. Adjúntalo otra vez, por favor.',
  limits: (types, size) => `Acepto ${types}, hasta ${size}.`,
  refused: {
    name: 'El nombre del fichero no sirve. Cámbialo, por favor.',
    type: 'No sé leer ficheros de ese tipo.',
    'too-large': 'El fichero es demasiado grande.',
    'too-large-unpacked': 'Descomprimido, el fichero es demasiado grande.',
    unreadable: 'No se pudo leer ningún artículo en el fichero.',
    disk: 'No se pudo guardar el fichero en el disco.',
  },
  added: (path) => `Añadido: ${path}`,
  replaced: (path) => `Sustituido: ${path}`,
  removed: (path) => `Quitado: ${path}. \`/corpus undo\` lo recupera.`,
  undone: (act) => `Deshecho: ${act}`,
  unknownPath:
    'No hay ningún fichero de artículos así. Al escribir se abre una lista con hasta 25 que encajan: escribe más del nombre.',
  nothingToUndo: 'No hay nada que deshacer.',
  changedSince: (path) => `${path} ha cambiado desde entonces y se ha dejado como está.`,
  failed: (detail) => `No se pudo hacer: ${detail}`,
  logTitle: 'Lo que se ha cambiado, primero lo más reciente',
  logEmpty: 'Todavía no se ha cambiado nada desde Discord.',
  acts: {
    add: (what) => `añadió ${what}`,
    replace: (what) => `sustituyó ${what}`,
    remove: (what) => `quitó ${what}`,
    undo: (what) => `deshizo ${what}`,
    rollback: (what) => `volvió al archivo ${what}`,
  },
  rolledBack: (when) =>
    `Listo: vuelve a responder el archivo del ${when} hasta que se lean de nuevo los artículos.`,
  unknownSnapshot: 'Ese archivo ya no se conserva. La lista que se abre al escribir muestra los que hay.',
  liveSnapshot: 'Ese archivo ya es el que responde.',
  unfitSnapshot: (detail) =>
    `Ese archivo no superó la comprobación y sigue respondiendo el actual: ${detail}`,
  statusTitle: 'El archivo y sus ficheros',
  files: (files, size) => `${n(files, FILES)} con ${size}`,
  idle: 'Ahora no se está leyendo nada.',
  snapshots: 'Archivos que se conservan:',
  snapshotLine: (when, articles) => `${when}: ${n(articles, ARTICLES)}`,
  live: 'responde ahora',
  undoable: (act) => `\`/corpus undo\` desharía: ${act}`,
  timeLeft: (seconds) => `Tiempo restante de este paso, aproximado: ${n(seconds, SECONDS)}.`,
  cancelling: 'Se está deteniendo. El archivo anterior sigue respondiendo.',
  nothingToCancel: 'Ahora no tienes nada en curso, así que no hay nada que detener.',
  whenSilent: 'Si este mensaje deja de cambiar a los 15 minutos, `/corpus status` muestra cómo ha ido.',
};

export const stats: Catalogue['stats'] = {
  title: (days) => `Lo que se preguntó en este servidor en ${n(days, DAYS)}`,
  nothing: 'No hubo ninguna pregunta.',
  questions: (answered, abstained) =>
    `${n(answered + abstained, QUESTIONS)}: ${n.format(answered)} con respuesta, ${n.format(abstained)} sin respuesta en los artículos`,
  slow: (count) => `${n(count, ANSWERS)} de más de 3 segundos`,
  feedback: (helpful, unhelpful) => `Opiniones: 👍 ${n.format(helpful)}, 👎 ${n.format(unhelpful)}`,
  gapsTitle: 'Preguntado más de una vez y nunca respondido',
  gap: (words, times, when) =>
    `«${words}» ${n(times, { one: '# vez', other: '# veces' })}, la última ${when}`,
  noGaps: 'Ningún tema se preguntó más de una vez sin respuesta.',
  notKept:
    'No se sabe, porque aquí no se guardan las preguntas. Quien administra el bot puede activarlo con `KEEP_QUESTIONS_DAYS`.',
};
