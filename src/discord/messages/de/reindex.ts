// Deutsch: what moderators read of a reading of the articles: how it goes, what came of it, what readers will notice.
import { counted } from '../plural.ts';
import type { ReindexTexts } from '../reindex-texts.ts';

const n = counted('de');
const ARTICLES = { one: '# Artikel', other: '# Artikel' };
const OF_ARTICLES = { one: '# Artikel', other: '# Artikeln' };
const OF_FILES = { one: '# Datei', other: '# Dateien' };
const QUOTATIONS = { one: '# Zitat', other: '# Zitate' };
const WARNINGS = { one: '# Warnung', other: '# Warnungen' };
const LEFT_OUT = { one: '# Artikel oder Datei ausgelassen', other: '# Artikel oder Dateien ausgelassen' };

export const reindex: ReindexTexts = {
  started: 'Die Artikel werden neu gelesen. Das alte Archiv antwortet solange weiter.',
  joined:
    'Die Artikel wurden schon neu gelesen, für jemand anderen oder weil sich Dateien geändert haben; so steht es damit. Anhalten kann das nur, wer es begonnen hat.',
  waits: 'Die Artikel werden gerade anderweitig gelesen. Deine Lesung beginnt danach; so steht es damit.',
  stages: { read: 'Lesen', attribute: 'Zitate zuordnen', index: 'Ordnen', check: 'Prüfen' },
  stage: (what, done, total, of) =>
    `${what}: ${n.format(done)} von ${n(total, of === 'files' ? OF_FILES : OF_ARTICLES)}`,
  done: 'Fertig: Ab jetzt antwortet das neue Archiv.',
  dryRun:
    'Das war eine Probe: Nichts hat sich geändert, das alte Archiv antwortet weiter. Neu einlesen ergäbe:',
  cancelled: 'Abgebrochen. Nichts hat sich geändert; das alte Archiv antwortet weiter.',
  kept: (reason) => `Das neue Archiv ließ sich nicht bauen, das alte antwortet weiter. Grund: ${reason}`,
  stopped: 'Das neue Lesen der Artikel wurde angehalten, bevor es fertig war.',
  unread:
    'Die Datei ist geändert, doch ich weiß noch nichts davon: Bis die Artikel neu gelesen sind, antworte und zitiere ich wie zuvor. `/reindex` liest sie, ein Neustart ebenso.',
  before: (documents) => `Vorher: ${n(documents, ARTICLES)}.`,
  changes: (added, changed, removed) =>
    `Neu: ${n.format(added)}, geändert: ${n.format(changed)}, entfallen: ${n.format(removed)}.`,
  listed: { added: 'Neue Artikel:', changed: 'Geänderte Artikel:', removed: 'Entfallene Artikel:' },
  andMore: (count) => `und ${n.format(count)} weitere`,
  notices: {
    title: 'Was die Leser bemerken werden:',
    nothing: 'Die Leser werden nichts bemerken: Die Artikel sind, wie sie waren.',
    wordsOnly: 'Sprecher, Medien und Tage sind dieselben; nur der Wortlaut dieser Artikel ist anders.',
    moreQuotations: (count) => `${n(count, QUOTATIONS)} mehr`,
    fewerQuotations: (count) => `${n(count, QUOTATIONS)} weniger`,
    came: {
      speakers: (names) => `Jetzt auch zitiert: ${names}`,
      outlets: (names) => `Neue Medien: ${names}`,
      days: (days) => `Tage, von denen es bisher keinen Artikel gab: ${days}`,
    },
    went: {
      speakers: (names) => `Nicht mehr zitiert: ${names}`,
      outlets: (names) => `Entfallene Medien: ${names}`,
      days: (days) => `Tage, von denen es keinen Artikel mehr gibt: ${days}`,
    },
    period: (since, until) => `Die Artikel reichen jetzt vom ${since} bis zum ${until}.`,
  },
  noProblems: 'Keine Warnungen.',
  problems: (warnings, failed) =>
    `${[warnings > 0 ? n(warnings, WARNINGS) : '', failed > 0 ? n(failed, LEFT_OUT) : ''].filter(Boolean).join(', ')}:`,
  took: (seconds) => `Es dauerte ${n(seconds, { one: '# Sekunde', other: '# Sekunden' })}.`,
  moreProblems: (count) =>
    `… und ${n(count, { one: '# weitere Zeile', other: '# weitere Zeilen' })} im Protokoll.`,
};
