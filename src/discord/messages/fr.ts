// Français: what a member reads. The texts of the commands stand in `fr-commands.ts`.
import type { Catalogue } from './catalogue.ts';
import { commands } from './fr-commands.ts';
import { keeping, stats, timeline } from './fr-keeping.ts';
import { counted } from './plural.ts';

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
  digest: 'un résumé : d’autres mots que ceux de l’article d’origine',
  outletNotGiven: 'média non indiqué',
  titleNotGiven: 'sans titre',
  saidOn: (date) => `dit : ${date}`,
  eventOn: (date) => `dans un article sur la date : ${date}`,
  publishedOn: (date) => `publié : ${date}`,
  dayNotSaid: 'l’article n’indique pas le jour',
  dateNotGiven: 'aucune date indiquée',
  yearNotGiven: '(année non indiquée)',
  dayNotGiven: '(jour non indiqué)',
  inferred: '(déduit, non indiqué)',
  via: (name) => `via ${name}`,
  alsoIn: (outlets) => `aussi dans ${outlets}`,
  andMore: (count) => `et ${n.format(count)} de plus`,

  filters: {
    speaker: (value) => `locuteur : ${value}`,
    outlet: (value) => `média : ${value}`,
    about: (value) => `sujet : ${value}`,
    since: (value) => `depuis ${value}`,
    until: (value) => `jusqu’à ${value}`,
  },
  overruled: {
    speaker: 'Rien à ce sujet de la personne nommée ; voici les mots d’autres personnes.',
    outlet: 'Rien à ce sujet dans le média nommé ; ceci vient d’autres médias.',
    date: 'Rien à ce sujet pour la période nommée ; ceci date d’autres jours.',
  },
  quotationsOf: (name) => `Citations de ${name}`,
  shown: (first, last, total) =>
    first === last
      ? `Résultat ${n.format(first)} sur ${n.format(total)}`
      : `Résultats ${n.format(first)} à ${n.format(last)} sur ${n.format(total)}`,
  abstain: {
    'empty-corpus': 'Il n’y a pas encore d’articles dans les archives : rien ne peut être répondu.',
    'empty-question': 'Il n’y a rien à chercher dans cette question. Nommez une personne ou un sujet.',
    'nothing-on-topic': 'Les articles n’y répondent pas : rien n’y traite de ce sujet.',
    'not-this-speaker': 'Les articles n’y répondent pas : ils n’ont aucun mot de cette personne à ce sujet.',
    'not-this-outlet': 'Les articles n’y répondent pas : ce média n’a rien ici à ce sujet.',
    'not-this-date': 'Les articles n’y répondent pas : rien à ce sujet ne date de cette période.',
    'detail-not-stated': 'Les articles en parlent, mais n’indiquent pas ce que vous demandez.',
  },
  nothingOfSpeaker: 'Les articles n’ont aucun mot de cette personne qui convienne.',
  closest: 'Les passages les plus proches, qui ne répondent **pas** à la question :',

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
  surroundingsTitle: 'Tel que dans l’article',
  wordingsTitle: 'La même déclaration, dans la version de chaque média',

  compare: {
    title: (outlets) =>
      outlets === 1 ? 'Un média a quelque chose à ce sujet.' : `${n.format(outlets)} médias côte à côte :`,
    legend: 'En gras : les mots que la première version n’a pas.',
    silent: (outlets) => `Rien ici à ce sujet de : ${outlets}`,
  },
  info: {
    speakersTitle: 'Qui est cité',
    outletsTitle: 'Quels médias il y a',
    speakerLine: (name, quotations) =>
      `${name} : ${n(quotations, { one: '# citation', other: '# citations' })}`,
    outletLine: (name, documents) => `${name} : ${n(documents, { one: '# article', other: '# articles' })}`,
    nobody: 'Il n’y en a pas encore dans les articles.',
    corpusTitle: 'Ce que contiennent les archives',
    counts: ({ documents, passages, quotations }) =>
      [
        n(documents, { one: '# article', other: '# articles' }),
        n(passages, { one: '# passage', other: '# passages' }),
        n(quotations, { one: '# citation', other: '# citations' }),
      ].join(', '),
    names: (speakers, outlets) =>
      `${n(speakers, { one: '# locuteur', other: '# locuteurs' })}, ${n(outlets, { one: '# média', other: '# médias' })}`,
    period: (since, until) => `Du ${since} au ${until}`,
    noPeriod: 'Aucun article n’indique de date complète.',
    undated: (documents) =>
      documents === 0
        ? 'Chaque article a une date.'
        : `${n(documents, { one: '# article n’a', other: '# articles n’ont' })} pas de date.`,
    built: (when) => `Dernière lecture : ${when}`,
    helpTitle: 'Demander, et lire mot pour mot',
    help: [
      '`/ask` répond à une question par les mots exacts des articles : qui, quand, dans quel média.',
      '`/quote` montre ce qu’une personne a dit. `/compare` met les médias côte à côte, `/timeline` montre le fil du temps.',
      '`/speakers`, `/outlets` et `/corpus about` montrent sur quoi l’on peut demander.',
      'Sur tout message, sous *Applications* : **Trouver qui a dit cela** et **Vérifier dans les articles**.',
      'Avec `private: True`, vous seul voyez la réponse. Une date s’écrit 2021-06-28, 2021-06 ou 2021.',
      'Je ne dis jamais rien avec mes propres mots. Si les articles ne répondent pas, je le dis.',
    ],
    kept: (days) =>
      `Le texte des questions sur les serveurs est conservé ${n(days, { one: '# jour', other: '# jours' })}, sans qui a demandé, pour que la modération voie ce qui manque aux articles. Pas avec \`private: True\`.`,
  },
  comma: ', ',
  lookup: {
    whoSaid: (words) => `Qui a dit «\u00A0${words}\u00A0»\u00A0?`,
    overTime: (name) => `${name}\u00A0: déclarations au fil du temps`,
    orders: { relevance: 'les plus pertinentes d’abord', date: 'les plus récentes d’abord' },
    drawn: (total) => `Une sur ${n.format(total)}, tirée au hasard`,
    tooShort:
      'C’est trop peu de mots pour une recherche. Donnez-en au moins deux qui ne soient pas courants.',
    part: 'Les mots en gras figurent mot pour mot dans les articles\u00A0:',
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
    askIn: (languages) =>
      `Aucun article n’est dans la langue de la question. Posez-la dans l’une de ces langues\u00A0: ${languages}`,
  },
  match: {
    exact: 'Mot pour mot dans les articles :',
    altered: 'Pas mot pour mot. En gras, ce qui diffère ; en dessous, les mots de l’article :',
    notFound: 'Introuvable dans les articles :',
    unquoted: 'Cela figure dans un article, mais pas comme citation :',
    noWords: 'Il n’y a pas de mots à chercher dans ce message.',
  },
  feedback: {
    thanks: 'Merci. C’est noté, sans votre nom et sans la question.',
    formTitle: 'Qu’est-ce qui n’allait pas ?',
    formLabel: 'Votre raison (peut rester vide)',
    formHint: 'Mauvaise personne, mauvaise date, pas ma question …',
  },
  settings: {
    title: 'Réglages de ce serveur',
    saved: 'Enregistré.',
    private: 'Seule la personne qui demande voit la réponse, sauf avec `private: False`.',
    public: 'Tout le monde voit les réponses, sauf avec `private: True`.',
    channels: (mentions) =>
      `Réponses pour tous seulement dans ${mentions} ; ailleurs pour la seule personne qui demande.`,
    allChannels: 'Dans tous les salons.',
    moderators: (mention) => `Outre les personnes qui peuvent gérer le serveur, modèrent : ${mention}`,
    noModerators: 'Modèrent les personnes qui peuvent gérer le serveur.',
    language: (name) => `Langue des réponses : ${name}`,
    ownLanguage: 'Réponses dans la langue de chaque membre.',
    cooldown: (seconds) =>
      `Après beaucoup de questions de suite : une toutes les ${n(seconds, { one: '# seconde', other: '# secondes' })}.`,
    serverOnly: 'Les réglages appartiennent à un serveur ; il n’y en a pas en messages privés.',
  },

  badDate: (given) =>
    `Je ne peux pas lire « ${given} » comme une date. Écrivez-la 2021-06-28, 2021-06 ou 2021.`,
  datesReversed: 'Le premier jour vient après le dernier : rien ne peut convenir. Échangez les deux dates.',
  moderatorsOnly: 'Seuls les membres qui peuvent gérer ce serveur le peuvent.',
  homeOnly: 'Les archives sont tenues sur un autre serveur ; cette commande ne marche que là.',
  stale: 'Ces boutons appartiennent à une version plus ancienne de ce message. Demandez à nouveau.',
  stopping: 'Je suis en train de redémarrer. Réessayez dans une minute.',
  tooSoon: (when) => `Cela fait beaucoup en peu de temps. Réessayez ${when}.`,
  failed: (id) =>
    `Quelque chose a échoué et n’a pas pu être fait. Si cela se reproduit, donnez ce numéro à la modération : ${id}`,

  reindex: {
    started: 'Les articles sont relus. Les anciennes archives continuent de répondre pendant ce temps.',
    stage: ({ stage, done, total }) => {
      const what = {
        read: 'Lecture',
        attribute: 'Recherche des locuteurs',
        index: 'Classement',
        check: 'Contrôle',
      };
      return `${what[stage]} : ${n.format(done)} sur ${n.format(total)} articles`;
    },
    done: 'Terminé : les nouvelles archives répondent désormais.',
    dryRun:
      'C’était un essai : rien n’a changé, et les anciennes archives continuent de répondre. Une vraie relecture donnerait :',
    cancelled: 'Annulé. Rien n’a changé ; les anciennes archives continuent de répondre.',
    kept: (reason) =>
      `Les nouvelles archives n’ont pas pu être construites ; les anciennes continuent de répondre. Raison : ${reason}`,
    before: (documents) => `Avant : ${n(documents, { one: '# article', other: '# articles' })}.`,
    changes: (added, changed, removed) =>
      `Nouveaux : ${n.format(added)}, modifiés : ${n.format(changed)}, disparus : ${n.format(removed)}.`,
    problems: (warnings, failed) =>
      warnings + failed === 0
        ? 'Aucun avertissement.'
        : `${n(warnings, { one: '# avertissement', other: '# avertissements' })}, ${n(failed, { one: '# article écarté', other: '# articles écartés' })} :`,
    took: (seconds) => `Durée : ${n(seconds, { one: '# seconde', other: '# secondes' })}.`,
    moreProblems: (count) =>
      `… et ${n(count, { one: '# autre ligne', other: '# autres lignes' })} dans le journal.`,
  },
};
