// Français: what moderators read while they look after the articles, the words of a timeline and of /stats.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const n = counted('fr');
const FILES = { one: '# fichier', other: '# fichiers' };
const SECONDS = { one: '# seconde', other: '# secondes' };
const ARTICLES = { one: '# article', other: '# articles' };
const DAYS = { one: 'le dernier jour', other: 'les # derniers jours' };
const QUESTIONS = { one: '# question', other: '# questions' };
const ANSWERS = { one: '# réponse a pris', other: '# réponses ont pris' };

export const timeline: Catalogue['timeline'] = {
  title: 'Chronologie',
  undated: 'sans date',
  legend: 'Selon le jour des propos, sinon de l’événement, sinon de la publication.',
  newest: (shown, total) => `Les ${n.format(shown)} plus récentes sur ${n.format(total)} sont affichées.`,
  noPicture: 'L’image n’a pas pu être dessinée\u00A0; la liste est complète sans elle.',
};

export const keeping: Catalogue['keeping'] = {
  serverOnly: 'Cela ne fonctionne que sur un serveur, pas en message privé.',
  closed: 'Ici, les articles ne peuvent pas être modifiés depuis Discord.',
  download: 'Le fichier n’a pas pu être récupéré auprès de Discord. Merci de le joindre à nouveau.',
  limits: (types, size) => `J’accepte ${types}, jusqu’à ${size}.`,
  refused: {
    name: 'Le nom de ce fichier est inutilisable. Merci de le renommer.',
    type: 'Je ne sais pas lire ce type de fichier.',
    'too-large': 'Ce fichier est trop volumineux.',
    'too-large-unpacked': 'Une fois décompressé, ce fichier est trop volumineux.',
    unreadable: 'Aucun article n’a pu être lu dans ce fichier.',
    disk: 'Le fichier n’a pas pu être conservé sur le disque.',
  },
  added: (path) => `Ajouté\u00A0: ${path}`,
  replaced: (path) => `Remplacé\u00A0: ${path}`,
  removed: (path) => `Retiré\u00A0: ${path}. \`/corpus undo\` le rétablit.`,
  undone: (act) => `Annulé\u00A0: ${act}`,
  unknownPath:
    'Ce fichier d’articles n’existe pas. À la saisie, une liste montre jusqu’à 25 fichiers qui correspondent\u00A0: tapez plus du nom.',
  nothingToUndo: 'Il n’y a rien à annuler.',
  changedSince: (path) => `${path} a changé depuis et a été laissé tel quel.`,
  failed: (detail) => `Cela n’a pas pu se faire\u00A0: ${detail}`,
  logTitle: 'Ce qui a été modifié, le plus récent d’abord',
  logEmpty: 'Rien n’a encore été modifié depuis Discord.',
  acts: {
    add: (what) => `ajout de ${what}`,
    replace: (what) => `remplacement de ${what}`,
    remove: (what) => `retrait de ${what}`,
    undo: (what) => `annulation de ${what}`,
    rollback: (what) => `retour aux archives ${what}`,
  },
  rolledBack: (when) =>
    `Terminé\u00A0: les archives du ${when} répondent à nouveau jusqu’à la prochaine relecture.`,
  unknownSnapshot:
    'Ces archives ne sont plus conservées. La liste qui s’ouvre à la saisie montre celles qui le sont.',
  liveSnapshot: 'Ces archives répondent déjà.',
  unfitSnapshot: (detail) =>
    `Ces archives n’ont pas passé le contrôle\u00A0; les actuelles continuent de répondre\u00A0: ${detail}`,
  statusTitle: 'Les archives et leurs fichiers',
  files: (files, size) => `${n(files, FILES)}, ${size}`,
  idle: 'Rien n’est en cours de lecture.',
  snapshots: 'Archives conservées\u00A0:',
  snapshotLine: (when, articles) => `${when}\u00A0: ${n(articles, ARTICLES)}`,
  live: 'répondent en ce moment',
  undoable: (act) => `\`/corpus undo\` annulerait\u00A0: ${act}`,
  timeLeft: (seconds) => `Encore environ ${n(seconds, SECONDS)} pour cette étape.`,
  cancelling: 'L’arrêt est en cours. Les anciennes archives continuent de répondre.',
  nothingToCancel: 'Vous n’avez rien en cours\u00A0: il n’y a rien à arrêter.',
  whenSilent: 'Si ce message ne change plus après 15 minutes, `/corpus status` montre l’issue.',
};

export const stats: Catalogue['stats'] = {
  title: (days) => `Ce qui a été demandé sur ce serveur\u00A0: ${n(days, DAYS)}`,
  nothing: 'Rien n’a été demandé.',
  questions: (answered, abstained) =>
    `${n(answered + abstained, QUESTIONS)}\u00A0: ${n.format(answered)} avec réponse, ${n.format(abstained)} sans réponse dans les articles`,
  slow: (count) => `${n(count, ANSWERS)} plus de 3 secondes`,
  feedback: (helpful, unhelpful) => `Avis\u00A0: 👍 ${n.format(helpful)}, 👎 ${n.format(unhelpful)}`,
  gapsTitle: 'Demandé plus d’une fois, resté sans réponse',
  gap: (words, times, when) =>
    `«\u00A0${words}\u00A0» ${n(times, { one: '# fois', other: '# fois' })}, la dernière ${when}`,
  noGaps: 'Aucun sujet n’a été demandé plus d’une fois sans réponse.',
  notKept:
    'On ne le sait pas, car les questions ne sont pas conservées ici. La personne qui gère le bot peut l’activer par `KEEP_QUESTIONS_DAYS`.',
};
