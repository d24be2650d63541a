// Deutsch: what a member reads. The texts of the commands stand in `commands.ts`.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';
import { commands } from './commands.ts';
import { keeping, stats, timeline } from './keeping.ts';
import { reindex } from './reindex.ts';

const n = counted('de');

export const de: Catalogue = {
  locale: 'de',
  commands,
  keeping,
  stats,
  timeline,
  menus: { who: 'Wer hat das gesagt?', check: 'Mit den Artikeln vergleichen' },

  quotationMarks: ['„', '“'],
  kinds: {
    direct: 'wörtliches Zitat',
    mixed: 'teilweise wörtlich',
    indirect: 'indirekte Rede, kein wörtliches Zitat',
    turn: 'aus einem Wortprotokoll',
    report: 'Bericht',
  },
  unattributed: 'Nicht zugeordnet',
  ownWords: 'In eigenen Worten des Mediums',
  digest: 'eine Zusammenfassung, nicht der Wortlaut des ursprünglichen Artikels',
  outletNotGiven: 'Medium nicht angegeben',
  titleNotGiven: 'ohne Titel',
  saidOn: (date) => `gesagt: ${date}`,
  eventOn: (date) => `Datum der Ereignisse im Artikel: ${date}`,
  publishedOn: (date) => `veröffentlicht: ${date}`,
  dayNotSaid: 'der Artikel nennt den Tag nicht',
  dateNotGiven: 'kein Datum angegeben',
  yearNotGiven: '(Jahr nicht angegeben)',
  dayNotGiven: '(Tag nicht angegeben)',
  inferred: '(erschlossen, nicht angegeben)',
  via: (name) => `über ${name}`,
  alsoIn: (outlets) => `auch in ${outlets}`,
  andMore: (count) => `und ${n.format(count)} weiteren`,

  filters: {
    speaker: (value) => `Person: ${value}`,
    outlet: (value) => `Medium: ${value}`,
    about: (value) => `Thema: ${value}`,
    since: (value) => `seit dem ${value}`,
    until: (value) => `bis zum ${value}`,
  },
  overruled: {
    speaker: 'Von der genannten Person gibt es dazu nichts; dies sind die Worte anderer.',
    outlet: 'Im genannten Medium gibt es dazu nichts; dies stammt aus anderen.',
    date: 'Aus der genannten Zeit gibt es dazu nichts; dies stammt von anderen Tagen.',
  },
  quotationsOf: (name) => `Zitate von ${name}`,
  shown: (first, last, total) =>
    first === last
      ? `Ergebnis ${n.format(first)} von ${n.format(total)}`
      : `Ergebnisse ${n.format(first)} bis ${n.format(last)} von ${n.format(total)}`,
  abstain: {
    'empty-corpus': 'Das Archiv enthält noch keine Artikel, daher lässt sich nichts beantworten.',
    'empty-question':
      'In dieser Frage ist nichts, wonach ich suchen könnte. Nenne eine Person oder ein Thema.',
    'nothing-on-topic': 'Die Artikel beantworten das nicht: Zu diesem Thema steht nichts darin.',
    'not-this-speaker': 'Die Artikel beantworten das nicht: Sie enthalten dazu keine Worte dieser Person.',
    'not-this-outlet': 'Die Artikel beantworten das nicht: Von diesem Medium gibt es hier nichts dazu.',
    'not-this-date': 'Die Artikel beantworten das nicht: Aus dieser Zeit gibt es nichts dazu.',
    'detail-not-stated': 'Die Artikel streifen das Thema, nennen aber nicht, wonach du fragst.',
  },
  nothingOfSpeaker: 'Die Artikel enthalten keine passenden Worte dieser Person.',
  closest: 'Die nächstliegenden Stellen, die die Frage **nicht** beantworten:',
  namedElsewhere: {
    credited: 'Die Artikel schreiben dieser Quelle zu, was andere gesagt haben:',
    named: 'Der Name steht hier, aber nicht als Sprecher:',
  },

  buttons: {
    read: 'Artikel lesen',
    surroundings: 'Im Artikel zeigen',
    wordings: 'Andere Fassungen',
    previous: 'Zurück',
    next: 'Mehr',
    again: 'Ein anderes',
    goOn: 'Weiterlesen',
    timeline: 'Zeitleiste',
    cancel: 'Anhalten',
    compare: 'Medien vergleichen',
    helpful: '👍 Hilfreich',
    unhelpful: '👎 Nicht hilfreich',
    share: 'Für alle zeigen',
  },
  page: (number, of) => `Seite ${n.format(number)} von ${n.format(of)}`,
  surroundingsTitle: 'So steht es im Artikel',
  wordingsTitle: 'Dieselbe Äußerung in der Fassung jedes Mediums',

  compare: {
    title: (outlets) =>
      outlets === 1 ? 'Ein Medium hat etwas dazu.' : `${n.format(outlets)} Medien nebeneinander:`,
    legend:
      'Fett in der ersten Fassung: Wörter, die in keiner anderen stehen. Fett in den anderen: Wörter, die in der ersten nicht stehen.',
    apart: 'Diese Fassungen gleichen sich zu wenig, um einzelne abweichende Wörter zu kennzeichnen.',
    silent: (outlets) => `Hier nichts dazu von: ${outlets}`,
  },
  info: {
    speakersTitle: 'Wer zitiert wird',
    outletsTitle: 'Welche Medien es gibt',
    speakerLine: (name, quotations) => `${name}: ${n(quotations, { one: '# Zitat', other: '# Zitate' })}`,
    outletLine: (name, documents) => `${name}: ${n(documents, { one: '# Artikel', other: '# Artikel' })}`,
    nobody: 'In den Artikeln gibt es noch keine.',
    corpusTitle: 'Was im Archiv ist',
    counts: ({ documents, passages, quotations }) =>
      [
        n(documents, { one: '# Artikel', other: '# Artikel' }),
        n(passages, { one: '# Textstelle', other: '# Textstellen' }),
        n(quotations, { one: '# Zitat', other: '# Zitate' }),
      ].join(', '),
    names: (speakers, outlets) =>
      `${n(speakers, { one: '# zitierte Person', other: '# zitierte Personen' })}, ${n(outlets, { one: '# Medium', other: '# Medien' })}`,
    period: (since, until) => `Vom ${since} bis zum ${until}`,
    noPeriod: 'Kein Artikel nennt ein vollständiges Datum.',
    undated: (documents) =>
      documents === 0
        ? 'Jeder Artikel hat ein Datum.'
        : `${n(documents, { one: '# Artikel hat', other: '# Artikel haben' })} kein Datum.`,
    built: (when) => `Zuletzt neu gelesen: ${when}`,
    helpTitle: 'Fragen und Wort für Wort nachlesen',
    help: [
      '`/ask` beantwortet eine Frage mit den genauen Worten der Artikel: wer, wann, in welchem Medium.',
      '`/quote` zeigt, was jemand gesagt hat, oder findet, wer „Worte“ in Anführungszeichen gesagt hat. `/compare` stellt Medien nebeneinander, `/timeline` zeigt den zeitlichen Verlauf.',
      '`/speakers`, `/outlets` und `/corpus about` zeigen, wonach sich fragen lässt.',
      'Bei jeder Nachricht unter *Apps*: **Wer hat das gesagt?** und **Mit den Artikeln vergleichen**.',
      'Mit `private: True` siehst nur du die Antwort. Ein Datum schreibt man 2021-06-28, 2021-06 oder 2021.',
      'Ich sage nie etwas in eigenen Worten. Beantworten die Artikel etwas nicht, dann sage ich das.',
    ],
    kept: (days) =>
      `Der Wortlaut von Fragen auf Servern wird ${n(days, { one: '# Tag', other: '# Tage' })} lang aufbewahrt, ohne Angabe, wer gefragt hat, damit die Moderation sieht, was den Artikeln fehlt. Fragen mit \`private: True\` werden nicht aufbewahrt.`,
  },
  comma: ', ',
  lookup: {
    whoSaid: (words) => `Wer hat gesagt: „${words}“?`,
    overTime: (name) => `${name}: Äußerungen im Lauf der Zeit`,
    orders: { relevance: 'das Passendste zuerst', date: 'das Neueste zuerst' },
    drawn: (total) => `Eines von ${n.format(total)}, zufällig gezogen`,
    tooShort: 'Das sind zu wenige Wörter zum Suchen. Nenne mindestens zwei, die nicht alltäglich sind.',
    part: 'Zum Teil Wort für Wort. Fett, was abweicht; darunter die Worte des Artikels:',
    alsoFound: (count) =>
      `${n(count, { one: '# weitere Stelle', other: '# weitere Stellen' })} der Nachricht gefunden, hier nicht gezeigt.`,
    notLookedUp: (count) =>
      `${n(count, { one: '# weiterer Satz wurde', other: '# weitere Sätze wurden' })} nicht nachgeschlagen.`,
    filesNotRead: (count) =>
      `${n(count, { one: '# angehängte Datei wurde', other: '# angehängte Dateien wurden' })} nicht gelesen.`,
    otherwise: {
      figure: (number, date) =>
        `Ergebnis ${n.format(number)}${date === null ? '' : ` (${date})`} nennt eine andere Zahl.`,
      day: (number, date) =>
        `Ergebnis ${n.format(number)}${date === null ? '' : ` (${date})`} nennt einen anderen Tag.`,
      denial: (number, date) =>
        `Ergebnis ${n.format(number)}${date === null ? '' : ` (${date})`} sagt das Gegenteil.`,
    },
    versions: {
      earlier: (date) =>
        `Korrigiert: Eine frühere Fassung dieses Artikels${date === null ? '' : ` (${date})`} lautete anders.`,
      later: (date) =>
        `Eine spätere Fassung dieses Artikels${date === null ? '' : ` (${date})`} lautet anders.`,
    },
    lessSure: (language) =>
      `Der Artikel ist nicht auf Englisch (${language}): Wer darin spricht, ist weniger sicher erkannt.`,
    askIn: (languages) =>
      `Kein Artikel ist in der Sprache der Frage. Frage bitte in einer dieser Sprachen: ${languages}`,
  },
  match: {
    exact: 'Wort für Wort in den Artikeln:',
    altered: 'Nicht Wort für Wort. Fett, was abweicht; darunter die Worte des Artikels:',
    notFound: 'In den Artikeln nicht gefunden:',
    unquoted: 'Es steht in einem Artikel, aber nicht als Zitat:',
    noWords: 'In dieser Nachricht sind keine Wörter, nach denen ich suchen könnte.',
  },
  check: {
    noVerdict: 'Hier werden Worte verglichen. Das ist kein Urteil darüber, was wahr ist.',
    same: 'Sagt dasselbe.',
    figure: (stated, given) => `Nennt eine andere Zahl als die Nachricht: ${stated} / ${given}`,
    day: (stated, given) => `Nennt einen anderen Tag als die Nachricht: ${stated} / ${given}`,
    denial: 'Sagt das Gegenteil der Nachricht.',
    topic: 'Zum selben Thema; vergleiche den Wortlaut selbst.',
  },
  feedback: {
    thanks: 'Danke. Das ist notiert, ohne deinen Namen und ohne die Frage.',
    formTitle: 'Was hat nicht gestimmt?',
    formLabel: 'Dein Grund (darf leer bleiben)',
    formHint: 'Falsche Person, falsches Datum, nicht das, wonach ich fragte …',
  },
  settings: {
    title: 'Einstellungen dieses Servers',
    saved: 'Gespeichert.',
    private: 'Antworten sieht nur, wer fragt, außer mit `private: False`.',
    public: 'Antworten sehen alle, außer mit `private: True`.',
    channels: (mentions) => `Antworten für alle nur in ${mentions}; anderswo nur für die fragende Person.`,
    allChannels: 'In jedem Kanal.',
    moderators: (mention) => `Außer denen, die den Server verwalten dürfen, moderieren: ${mention}`,
    noModerators: 'Es moderiert, wer den Server verwalten darf.',
    language: (name) => `Sprache der Antworten: ${name}`,
    ownLanguage: 'Antworten in der Sprache jedes Mitglieds.',
    cooldown: (seconds) =>
      `Nach vielen Fragen hintereinander: eine ${seconds === 1 ? 'pro Sekunde' : `alle ${n.format(seconds)} Sekunden`}.`,
    serverOnly: 'Einstellungen gehören zu einem Server; in Direktnachrichten gibt es keine.',
  },

  badDate: (given) =>
    `„${given}“ kann ich nicht als Datum lesen. Bitte schreibe es als 2021-06-28, 2021-06 oder 2021.`,
  datesReversed: 'Der erste Tag liegt nach dem letzten, also kann nichts passen. Bitte tausche die beiden.',
  moderatorsOnly: 'Das können nur Mitglieder, die diesen Server verwalten dürfen.',
  homeOnly: 'Das Archiv wird auf einem anderen Server gepflegt; dieser Befehl geht nur dort.',
  stale: 'Diese Knöpfe gehören zu einer älteren Fassung dieser Nachricht. Bitte frage noch einmal.',
  stopping: 'Ich werde gerade neu gestartet. Bitte versuche es in einer Minute noch einmal.',
  tooSoon: (when) => `Das war viel in kurzer Zeit. Bitte versuche es ${when} noch einmal.`,
  failed: (id) =>
    `Etwas ist schiefgegangen, und das ließ sich nicht erledigen. Wenn es noch einmal passiert, nenne der Moderation diese Nummer: ${id}`,

  reindex,
};
