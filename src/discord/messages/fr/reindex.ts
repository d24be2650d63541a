// Français: what moderators read of a reading of the articles: how it goes, what came of it, what readers will notice.
import { counted } from '../plural.ts';
import type { ReindexTexts } from '../reindex-texts.ts';

const n = counted('fr');
const ARTICLES = { one: '# article', other: '# articles' };
const FILES = { one: '# fichier', other: '# fichiers' };
const QUOTATIONS = { one: '# citation', other: '# citations' };
const WARNINGS = { one: '# avertissement', other: '# avertissements' };
const LEFT_OUT = { one: '# article ou fichier écarté', other: '# articles ou fichiers écartés' };

export const reindex: ReindexTexts = {
  started: 'Les articles sont relus. Les anciennes archives continuent de répondre pendant ce temps.',
  joined:
    'La relecture était déjà en cours, pour quelqu’un d’autre ou parce que des fichiers ont changé\u00A0; voici où elle en est. Seule la personne qui l’a lancée peut l’arrêter.',
  waits:
    'Une autre lecture des articles est en cours. La vôtre commence ensuite\u00A0; voici où elle en est.',
  stages: {
    read: 'Lecture',
    attribute: 'Attribution des citations',
    index: 'Classement',
    check: 'Contrôle',
  },
  stage: (what, done, total, of) =>
    `${what}\u00A0: ${n.format(done)} sur ${n(total, of === 'files' ? FILES : ARTICLES)}`,
  done: 'Terminé\u00A0: les nouvelles archives répondent désormais.',
  dryRun:
    'C’était un essai\u00A0: rien n’a changé, et les anciennes archives continuent de répondre. Une vraie relecture donnerait\u00A0:',
  cancelled: 'Annulé. Rien n’a changé\u00A0; les anciennes archives continuent de répondre.',
  kept: (reason) =>
    `Les nouvelles archives n’ont pas pu être construites\u00A0; les anciennes continuent de répondre. Raison\u00A0: ${reason}`,
  stopped: 'La relecture des articles a été arrêtée avant la fin.',
  unread:
    'Le fichier est bien modifié, mais je ne le sais pas encore\u00A0: jusqu’à la prochaine relecture, je réponds et je cite comme avant. `/reindex` relit les articles, un redémarrage aussi.',
  before: (documents) => `Avant\u00A0: ${n(documents, ARTICLES)}.`,
  changes: (added, changed, removed) =>
    `Nouveaux\u00A0: ${n.format(added)}, modifiés\u00A0: ${n.format(changed)}, disparus\u00A0: ${n.format(removed)}.`,
  listed: {
    added: 'Nouveaux articles\u00A0:',
    changed: 'Articles modifiés\u00A0:',
    removed: 'Articles disparus\u00A0:',
  },
  andMore: (count) => `et ${n.format(count)} de plus`,
  notices: {
    title: 'Ce que remarqueront les lecteurs\u00A0:',
    nothing: 'Les lecteurs ne remarqueront rien\u00A0: les articles sont les mêmes.',
    wordsOnly:
      'Les personnes citées, les médias et les jours sont les mêmes\u00A0; seuls les mots de ces articles changent.',
    moreQuotations: (count) => `${n(count, QUOTATIONS)} de plus`,
    fewerQuotations: (count) => `${n(count, QUOTATIONS)} de moins`,
    came: {
      speakers: (names) => `Désormais cités aussi\u00A0: ${names}`,
      outlets: (names) => `Nouveaux médias\u00A0: ${names}`,
      days: (days) => `Jours qui n’avaient pas d’article\u00A0: ${days}`,
    },
    went: {
      speakers: (names) => `Ne sont plus cités\u00A0: ${names}`,
      outlets: (names) => `Médias disparus\u00A0: ${names}`,
      days: (days) => `Jours qui n’ont plus d’article\u00A0: ${days}`,
    },
    period: (since, until) => `Les articles vont maintenant du ${since} au ${until}.`,
  },
  noProblems: 'Aucun avertissement.',
  problems: (warnings, failed) =>
    `${[warnings > 0 ? n(warnings, WARNINGS) : '', failed > 0 ? n(failed, LEFT_OUT) : ''].filter(Boolean).join(', ')}\u00A0:`,
  took: (seconds) => `Durée\u00A0: ${n(seconds, { one: '# seconde', other: '# secondes' })}.`,
  moreProblems: (count) =>
    `… et ${n(count, { one: '# autre ligne', other: '# autres lignes' })} dans le journal.`,
};
