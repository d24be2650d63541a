// Español: what moderators read of a reading of the articles: how it goes, what came of it, what readers will notice.
import { counted } from '../plural.ts';
import type { ReindexTexts } from '../reindex-texts.ts';

const n = counted('es');
const ARTICLES = { one: '# artículo', other: '# artículos' };
const FILES = { one: '# fichero', other: '# ficheros' };
const QUOTATIONS = { one: '# cita', other: '# citas' };
const WARNINGS = { one: '# aviso', other: '# avisos' };
const LEFT_OUT = { one: '# artículo o fichero excluido', other: '# artículos o ficheros excluidos' };

export const reindex: ReindexTexts = {
  started: 'Se están leyendo de nuevo los artículos. Mientras tanto responde el archivo anterior.',
  joined:
    'Los artículos ya se estaban leyendo de nuevo, por encargo de otra persona o porque cambiaron ficheros; así va. Solo puede detenerlo quien lo empezó.',
  waits: 'Hay otra lectura de los artículos en curso. La tuya empieza cuando termine; así va.',
  stages: {
    read: 'Lectura',
    attribute: 'Atribución de las citas',
    index: 'Ordenación',
    check: 'Comprobación',
  },
  stage: (what, done, total, of) =>
    `${what}: ${n.format(done)} de ${n(total, of === 'files' ? FILES : ARTICLES)}`,
  done: 'Listo: desde ahora responde el archivo nuevo.',
  dryRun:
    'Era un ensayo: nada ha cambiado y el archivo anterior sigue respondiendo. Una lectura de verdad daría:',
  cancelled: 'Cancelado. Nada ha cambiado; el archivo anterior sigue respondiendo.',
  kept: (reason) =>
    `No se pudo construir el archivo nuevo; sigue respondiendo el anterior. Motivo: ${reason}`,
  stopped: 'La nueva lectura de los artículos se detuvo antes de terminar.',
  unread:
    'El fichero ha cambiado, pero yo aún no lo sé: hasta que se lean de nuevo los artículos, respondo y cito como antes. `/reindex` los lee, y también un reinicio.',
  before: (documents) => `Antes: ${n(documents, ARTICLES)}.`,
  changes: (added, changed, removed) =>
    `Nuevos: ${n.format(added)}, cambiados: ${n.format(changed)}, retirados: ${n.format(removed)}.`,
  listed: { added: 'Artículos nuevos:', changed: 'Artículos cambiados:', removed: 'Artículos retirados:' },
  andMore: (count) => `y ${n.format(count)} más`,
  notices: {
    title: 'Lo que notarán los lectores:',
    nothing: 'Los lectores no notarán nada: los artículos son los mismos.',
    wordsOnly: 'Los hablantes, medios y días son los mismos; solo cambian las palabras de estos artículos.',
    moreQuotations: (count) => `${n(count, QUOTATIONS)} más`,
    fewerQuotations: (count) => `${n(count, QUOTATIONS)} menos`,
    came: {
      speakers: (names) => `Ahora también se cita a: ${names}`,
      outlets: (names) => `Medios nuevos: ${names}`,
      days: (days) => `Días de los que antes no había artículos: ${days}`,
    },
    went: {
      speakers: (names) => `Ya no se cita a: ${names}`,
      outlets: (names) => `Medios que ya no están: ${names}`,
      days: (days) => `Días de los que ya no hay artículos: ${days}`,
    },
    period: (since, until) => `Los artículos abarcan ahora del ${since} al ${until}.`,
  },
  noProblems: 'Sin avisos.',
  problems: (warnings, failed) =>
    `${[warnings > 0 ? n(warnings, WARNINGS) : '', failed > 0 ? n(failed, LEFT_OUT) : ''].filter(Boolean).join(', ')}:`,
  took: (seconds) => `Tardó ${n(seconds, { one: '# segundo', other: '# segundos' })}.`,
  moreProblems: (count) => `… y ${n(count, { one: '# línea más', other: '# líneas más' })} en el registro.`,
};
