// Deutsch: what moderators read while they look after the articles, the words of a timeline and of /stats.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const n = counted('de');
const FILES = { one: '# Datei', other: '# Dateien' };
const SECONDS = { one: '# Sekunde', other: '# Sekunden' };
const ARTICLES = { one: '# Artikel', other: '# Artikel' };
const DAYS = { one: 'der letzte Tag', other: 'die letzten # Tage' };
const QUESTIONS = { one: '# Frage', other: '# Fragen' };
const ANSWERS = { one: '# Antwort dauerte', other: '# Antworten dauerten' };

export const timeline: Catalogue['timeline'] = {
  title: 'Zeitleiste',
  undated: 'ohne Datum',
  legend: 'Nach dem Tag der Äußerung, sonst des Ereignisses, sonst der Veröffentlichung.',
  newest: (shown, total) => `Gezeigt sind die neuesten ${n.format(shown)} von ${n.format(total)}.`,
  noPicture: 'Das Bild ließ sich nicht zeichnen; die Liste ist auch ohne es vollständig.',
};

export const keeping: Catalogue['keeping'] = {
  serverOnly: 'Das geht nur auf einem Server, nicht in Direktnachrichten.',
  closed: 'Die Artikel lassen sich hier nicht von Discord aus ändern.',
  download: 'Die Datei ließ sich nicht von Discord holen. Bitte hänge sie noch einmal an.',
  limits: (types, size) => `Ich nehme ${types}, bis ${size}.`,
  refused: {
    name: 'Dieser Dateiname geht hier nicht. Bitte benenne die Datei um.',
    type: 'Dateien dieser Art kann ich nicht lesen.',
    'too-large': 'Die Datei ist zu groß.',
    'too-large-unpacked': 'Entpackt ist die Datei zu groß.',
    unreadable: 'In der Datei ließ sich kein Artikel lesen.',
    disk: 'Die Datei ließ sich nicht auf der Platte ablegen.',
  },
  added: (path) => `Hinzugefügt: ${path}`,
  replaced: (path) => `Ersetzt: ${path}`,
  removed: (path) => `Entfernt: ${path}. \`/corpus undo\` holt es zurück.`,
  undone: (act) => `Zurückgenommen: ${act}`,
  unknownPath:
    'Eine solche Artikeldatei gibt es nicht. Beim Tippen zeigt eine Liste bis zu 25 passende: Tippe mehr vom Namen.',
  nothingToUndo: 'Es gibt nichts, was sich zurücknehmen ließe.',
  changedSince: (path) => `${path} wurde seither geändert und blieb deshalb, wie es ist.`,
  failed: (detail) => `Das ließ sich nicht tun: ${detail}`,
  logTitle: 'Was geändert wurde, das Neueste zuerst',
  logEmpty: 'Von Discord aus wurde noch nichts geändert.',
  acts: {
    add: (what) => `${what} hinzugefügt`,
    replace: (what) => `${what} ersetzt`,
    remove: (what) => `${what} entfernt`,
    undo: (what) => `${what} zurückgenommen`,
    rollback: (what) => `zum Archiv ${what} zurückgekehrt`,
  },
  rolledBack: (when) =>
    `Fertig: Das Archiv von ${when} antwortet wieder, bis die Artikel neu gelesen werden.`,
  unknownSnapshot: 'Dieses Archiv ist nicht mehr da. Die Liste beim Tippen zeigt die vorhandenen.',
  liveSnapshot: 'Dieses Archiv antwortet schon.',
  unfitSnapshot: (detail) =>
    `Dieses Archiv bestand seine Prüfung nicht, das jetzige antwortet weiter: ${detail}`,
  statusTitle: 'Das Archiv und seine Dateien',
  files: (files, size) => `${n(files, FILES)} mit ${size}`,
  idle: 'Gerade wird nichts gelesen.',
  snapshots: 'Aufbewahrte Archive:',
  snapshotLine: (when, articles) => `${when}: ${n(articles, ARTICLES)}`,
  live: 'antwortet jetzt',
  undoable: (act) => `\`/corpus undo\` nähme zurück: ${act}`,
  timeLeft: (seconds) => `Noch etwa ${n(seconds, SECONDS)} in diesem Schritt.`,
  cancelling: 'Es wird angehalten. Das alte Archiv antwortet weiter.',
  nothingToCancel: 'Von dir ist gerade nichts im Gang, also gibt es nichts anzuhalten.',
  whenSilent:
    'Ändert sich diese Nachricht nach 15 Minuten nicht mehr, zeigt `/corpus status`, wie es ausging.',
};

export const stats: Catalogue['stats'] = {
  title: (days) => `Was auf diesem Server gefragt wurde: ${n(days, DAYS)}`,
  nothing: 'Es wurde nichts gefragt.',
  questions: (answered, abstained) =>
    `${n(answered + abstained, QUESTIONS)}: ${n.format(answered)} beantwortet, ${n.format(abstained)} von den Artikeln nicht beantwortet`,
  slow: (count) => `${n(count, ANSWERS)} länger als 3 Sekunden`,
  feedback: (helpful, unhelpful) => `Rückmeldungen: 👍 ${n.format(helpful)}, 👎 ${n.format(unhelpful)}`,
  gapsTitle: 'Mehr als einmal gefragt und nie beantwortet',
  gap: (words, times, when) => `„${words}“ ${n(times, { one: '#-mal', other: '#-mal' })}, zuletzt ${when}`,
  noGaps: 'Nach keinem Thema wurde mehr als einmal vergeblich gefragt.',
  notKept:
    'Nicht bekannt, denn Fragen werden hier nicht aufbewahrt. Wer den Bot betreibt, kann das mit `KEEP_QUESTIONS_DAYS` einschalten.',
};
