// Français: what a member reads. The texts of the commands stand in `commands.ts`.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';
import { commands } from './commands.ts';
import { keeping, stats, timeline } from './keeping.ts';
import { reindex } from './reindex.ts';

const n = counted('fr');

export const fr: Catalogue = {
  locale: 'fr',
  commands,
  keeping,
  stats,
  timeline,
  menus: { who: 'Trouver qui a dit cela', check: 'Vérifier dans les articles' },

  quotationMarks: ['«\u00A0', '\u00A0»'],
  kinds: {
    direct: 'citation directe',
    mixed: 'citation partielle',
    indirect: 'discours rapporté, pas une citation directe',
    turn: 'tiré d’une transcription',
    report: 'compte rendu',
  },
  unattributed: 'Sans attribution',
  ownWords: 'Les mots du média lui-même',
  digest: 'un résumé, pas le texte de l’article d’origine',
  outletNotGiven: 'média non indiqué',
  titleNotGiven: 'sans titre',
  saidOn: (date) => `dit\u00A0: ${date}`,
  eventOn: (date) => `date des faits dans l’article\u00A0: ${date}`,
  publishedOn: (date) => `publié\u00A0: ${date}`,
  dayNotSaid: 'l’article n’indique pas le jour',
  dateNotGiven: 'aucune date indiquée',
  yearNotGiven: '(année non indiquée)',
  dayNotGiven: '(jour non indiqué)',
  inferred: '(déduit, non indiqué)',
  via: (name) => `via ${name}`,
  alsoIn: (outlets) => `aussi dans ${outlets}`,
  andMore: (count) => `et ${n.format(count)} de plus`,

  filters: {
    speaker: (value) => `personne\u00A0: ${value}`,
    outlet: (value) => `média\u00A0: ${value}`,
    about: (value) => `sujet\u00A0: ${value}`,
    since: (value) => `depuis le ${value}`,
    until: (value) => `jusqu’au ${value}`,
  },
  overruled: {
    speaker: 'Rien à ce sujet de la personne indiquée\u00A0; voici les mots d’autres personnes.',
    outlet: 'Rien à ce sujet dans le média indiqué\u00A0; ceci vient d’autres médias.',
    date: 'Rien à ce sujet pour la période indiquée\u00A0; ceci date d’autres jours.',
  },
  quotationsOf: (name) => `Citations de ${name}`,
  shown: (first, last, total) =>
    first === last
      ? `Résultat ${n.format(first)} sur ${n.format(total)}`
      : `Résultats ${n.format(first)} à ${n.format(last)} sur ${n.format(total)}`,
  abstain: {
    'empty-corpus': 'Il n’y a pas encore d’articles dans les archives\u00A0: il est impossible de répondre.',
    'empty-question': 'Il n’y a rien à chercher dans cette question. Nommez une personne ou un sujet.',
    'nothing-on-topic': 'Les articles n’y répondent pas\u00A0: rien n’y traite de ce sujet.',
    'not-this-speaker':
      'Les articles n’y répondent pas\u00A0: ils ne rapportent aucun propos de cette personne à ce sujet.',
    'not-this-outlet': 'Les articles n’y répondent pas\u00A0: ce média n’a rien ici à ce sujet.',
    'not-this-date': 'Les articles n’y répondent pas\u00A0: rien à ce sujet ne date de cette période.',
    'detail-not-stated': 'Les articles en parlent, mais n’indiquent pas ce que vous demandez.',
  },
  nothingOfSpeaker: 'Les articles ne rapportent aucun propos de cette personne qui convienne.',
  closest: 'Les passages les plus proches, qui ne répondent **pas** à la question\u00A0:',
  namedElsewhere: {
    credited: 'Les articles attribuent à ce nom des propos tenus par d’autres\u00A0:',
    named: 'Ce nom figure ici, mais pas comme auteur de propos\u00A0:',
  },

  buttons: {
    read: 'Lire l’article',
    surroundings: 'Voir dans l’article',
    wordings: 'Autres versions',
    previous: 'Précédent',
    next: 'Suite',
    again: 'Une autre',
    goOn: 'Lire la suite',
    timeline: 'Chronologie',
    cancel: 'Arrêter',
    compare: 'Comparer les médias',
    helpful: '👍 Utile',
    unhelpful: '👎 Pas utile',
    share: 'Partager avec tous',
  },
  page: (number, of) => `Page ${n.format(number)} sur ${n.format(of)}`,
  surroundingsTitle: 'Tel que cela figure dans l’article',
  wordingsTitle: 'La même déclaration, dans la version de chaque média',

  compare: {
    title: (outlets) =>
      outlets === 1
        ? 'Un média a quelque chose à ce sujet.'
        : `${n.format(outlets)} médias côte à côte\u00A0:`,
    legend:
      'En gras dans la première version\u00A0: les mots qu’aucune autre n’a. Dans les autres\u00A0: ceux que la première n’a pas.',
    apart: 'Ces versions se ressemblent trop peu pour signaler les mots qui diffèrent.',
    silent: (outlets) => `Rien ici à ce sujet de\u00A0: ${outlets}`,
  },
  info: {
    speakersTitle: 'Qui est cité',
    outletsTitle: 'Les médias présents',
    speakerLine: (name, quotations) =>
      `${name}\u00A0: ${n(quotations, { one: '# citation', other: '# citations' })}`,
    outletLine: (name, documents) =>
      `${name}\u00A0: ${n(documents, { one: '# article', other: '# articles' })}`,
    nobody: 'Il n’y en a pas encore dans les articles.',
    corpusTitle: 'Ce que contiennent les archives',
    counts: ({ documents, passages, quotations }) =>
      [
        n(documents, { one: '# article', other: '# articles' }),
        n(passages, { one: '# passage', other: '# passages' }),
        n(quotations, { one: '# citation', other: '# citations' }),
      ].join(', '),
    names: (speakers, outlets) =>
      `${n(speakers, { one: '# personne citée', other: '# personnes citées' })}, ${n(outlets, { one: '# média', other: '# médias' })}`,
    period: (since, until) => `Du ${since} au ${until}`,
    noPeriod: 'Aucun article n’indique de date complète.',
    undated: (documents) =>
      documents === 0
        ? 'Chaque article a une date.'
        : `${n(documents, { one: '# article n’a', other: '# articles n’ont' })} pas de date.`,
    built: (when) => `Dernière lecture\u00A0: ${when}`,
    helpTitle: 'Demandez, et lisez mot pour mot',
    help: [
      '`/ask` répond à une question par les mots exacts des articles\u00A0: qui, quand, dans quel média.',
      '`/quote` montre ce qu’une personne a dit, ou qui a dit des «\u00A0mots\u00A0» entre guillemets. `/compare` met les médias côte à côte, `/timeline` montre le fil du temps.',
      '`/speakers`, `/outlets` et `/corpus about` montrent sur quoi poser des questions.',
      'Sur tout message, sous *Applications*\u00A0: **Trouver qui a dit cela** et **Vérifier dans les articles**.',
      'Avec `private: True`, vous seul voyez la réponse. Une date s’écrit 2021-06-28, 2021-06 ou 2021.',
      'Je ne dis jamais rien avec mes propres mots. Si les articles ne répondent pas, je le dis.',
    ],
    kept: (days) =>
      `Le texte des questions sur les serveurs est conservé ${n(days, { one: '# jour', other: '# jours' })}, sans indiquer qui a demandé, pour que la modération voie ce qui manque dans les articles. Celles posées avec \`private: True\` ne le sont pas.`,
  },
  comma: ', ',
  lookup: {
    whoSaid: (words) => `Qui a dit «\u00A0${words}\u00A0»\u00A0?`,
    overTime: (name) => `${name}\u00A0: déclarations au fil du temps`,
    orders: { relevance: 'les plus pertinentes d’abord', date: 'les plus récentes d’abord' },
    drawn: (total) => `Une sur ${n.format(total)}, tirée au hasard`,
    tooShort:
      'C’est trop peu de mots pour une recherche. Donnez-en au moins deux qui ne soient pas courants.',
    part: 'En partie mot pour mot. En gras, ce qui diffère\u00A0; en dessous, les mots de l’article\u00A0:',
    alsoFound: (count) =>
      `${n(count, { one: '# autre passage du message a été trouvé', other: '# autres passages du message ont été trouvés' })}, sans être affiché ici.`,
    notLookedUp: (count) =>
      `${n(count, { one: '# autre phrase n’a pas été recherchée.', other: '# autres phrases n’ont pas été recherchées.' })}`,
    filesNotRead: (count) =>
      `${n(count, { one: '# fichier joint n’a pas été lu.', other: '# fichiers joints n’ont pas été lus.' })}`,
    otherwise: {
      figure: (number, date) =>
        `Le résultat ${n.format(number)}${date === null ? '' : ` (${date})`} donne un autre chiffre.`,
      day: (number, date) =>
        `Le résultat ${n.format(number)}${date === null ? '' : ` (${date})`} donne un autre jour.`,
      denial: (number, date) =>
        `Le résultat ${n.format(number)}${date === null ? '' : ` (${date})`} dit le contraire.`,
    },
    versions: {
      earlier: (date) =>
        `Corrigé\u00A0: une version antérieure de cet article${date === null ? '' : ` (${date})`} disait autre chose.`,
      later: (date) =>
        `Une version ultérieure de cet article${date === null ? '' : ` (${date})`} dit autre chose.`,
    },
    lessSure: (language) =>
      `L’article n’est pas en anglais (${language})\u00A0: qui y parle est reconnu moins sûrement.`,
    askIn: (languages) =>
      `Aucun article n’est dans la langue de la question. Posez-la dans l’une de ces langues\u00A0: ${languages}`,
  },
  match: {
    exact: 'Mot pour mot dans les articles\u00A0:',
    altered: 'Pas mot pour mot. En gras, ce qui diffère\u00A0; en dessous, les mots de l’article\u00A0:',
    notFound: 'Introuvable dans les articles\u00A0:',
    unquoted: 'Cela figure dans un article, mais pas comme citation\u00A0:',
    noWords: 'Il n’y a pas de mots à chercher dans ce message.',
  },
  check: {
    noVerdict: 'Seuls les mots sont comparés. Ce n’est pas un jugement sur ce qui est vrai.',
    same: 'Dit la même chose.',
    figure: (stated, given) => `Donne un autre chiffre que le message\u00A0: ${stated} / ${given}`,
    day: (stated, given) => `Donne un autre jour que le message\u00A0: ${stated} / ${given}`,
    denial: 'Dit le contraire du message.',
    topic: 'Sur le même sujet\u00A0; comparez vous-même les mots.',
  },
  feedback: {
    thanks: 'Merci. C’est noté, sans votre nom et sans la question.',
    formTitle: 'Qu’est-ce qui n’allait pas\u00A0?',
    formLabel: 'Votre raison (peut rester vide)',
    formHint: 'Mauvaise personne, mauvaise date, pas ce que je demandais…',
  },
  settings: {
    title: 'Réglages de ce serveur',
    saved: 'Enregistré.',
    private: 'Seule la personne qui demande voit la réponse, sauf avec `private: False`.',
    public: 'Tout le monde voit les réponses, sauf avec `private: True`.',
    channels: (mentions) =>
      `Réponses pour tous seulement dans ${mentions}\u00A0; ailleurs pour la seule personne qui demande.`,
    allChannels: 'Dans tous les salons.',
    moderators: (mention) => `Outre les personnes qui peuvent gérer le serveur, modèrent\u00A0: ${mention}`,
    noModerators: 'Modèrent les personnes qui peuvent gérer le serveur.',
    language: (name) => `Langue des réponses\u00A0: ${name}`,
    ownLanguage: 'Réponses dans la langue de chaque membre.',
    cooldown: (seconds) =>
      `Après beaucoup de questions de suite\u00A0: une ${seconds === 1 ? 'par seconde' : `toutes les ${n.format(seconds)} secondes`}.`,
    serverOnly: 'Les réglages appartiennent à un serveur\u00A0; il n’y en a pas en messages privés.',
  },

  badDate: (given) =>
    `Je ne peux pas lire «\u00A0${given}\u00A0» comme une date. Écrivez-la 2021-06-28, 2021-06 ou 2021.`,
  datesReversed:
    'Le premier jour vient après le dernier\u00A0: rien ne peut convenir. Échangez les deux dates.',
  moderatorsOnly: 'Seuls les membres autorisés à gérer ce serveur peuvent faire cela.',
  homeOnly: 'Les archives sont tenues sur un autre serveur\u00A0; cette commande ne fonctionne que là-bas.',
  stale: 'Ces boutons appartiennent à une version plus ancienne de ce message. Demandez à nouveau.',
  stopping: 'Je suis en train de redémarrer. Réessayez dans une minute.',
  tooSoon: (when) => `Cela fait beaucoup en peu de temps. Réessayez ${when}.`,
  failed: (id) =>
    `Quelque chose a échoué et n’a pas pu être fait. Si cela se reproduit, donnez ce numéro à la modération\u00A0: ${id}`,

  reindex,
};
