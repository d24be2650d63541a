// Français: names and descriptions of the commands, as Discord's client shows them while typing.
import type { Catalogue } from '../catalogue.ts';

const since = {
  name: 'depuis',
  description: 'À partir de ce jour, mois ou an\u00A0: 2021-06-28, 2021-06 ou 2021',
};
const until = {
  name: "jusqu'au",
  description: 'Jusqu’à ce jour, mois ou an\u00A0: 2021-06-28, 2021-06 ou 2021',
};
const speaker = { name: 'personne', description: 'Seulement les mots de cette personne' };
const outlet = { name: 'média', description: 'Seulement les articles de ce média' };
const hidden = { name: 'privé', description: 'Ne montrer la réponse qu’à vous' };

export const commands: Catalogue['commands'] = {
  ask: {
    name: 'demander',
    description: 'Demander qui a dit quoi, quand et où\u00A0; réponse mot pour mot tirée des articles',
    options: {
      question: { name: 'question', description: 'Votre question, avec vos mots' },
      speaker,
      outlet,
      since,
      until,
      private: hidden,
    },
  },
  quote: {
    name: 'citer',
    description: 'Citations d’une personne, avec média et date',
    options: {
      speaker: {
        name: 'personne',
        description:
          'Les mots de qui\u00A0: un nom, un organisme\u00A0; ou des «\u00A0mots\u00A0», pour trouver qui les a dits',
      },
      about: { name: 'sujet', description: 'Seulement à ce sujet' },
      order: { name: 'ordre', description: 'Quelles citations viennent d’abord' },
      outlet,
      since,
      until,
      private: hidden,
    },
    choices: {
      relevance: { name: 'les plus pertinentes' },
      date: { name: 'les plus récentes' },
      random: { name: 'une au hasard' },
    },
  },
  compare: {
    name: 'comparer',
    description: 'Comment chaque média rend une déclaration ou un sujet, côte à côte',
    options: {
      topic: { name: 'sujet', description: 'Une déclaration, un sujet ou une question' },
      speaker,
      since,
      until,
      private: hidden,
    },
  },
  speakers: {
    name: 'personnes-citées',
    description: 'Qui est cité dans les articles',
    options: { private: hidden },
  },
  outlets: { name: 'médias', description: 'De quels médias sont les articles', options: { private: hidden } },
  corpus: {
    name: 'corpus',
    description: 'Combien d’articles il y a, de quelle période, et s’ils sont récents',
    options: {},
    parts: {
      about: {
        name: 'aperçu',
        description: 'Combien d’articles il y a, de quelle période, et s’ils sont récents',
        options: { private: hidden },
      },
      add: {
        name: 'ajouter',
        description: 'Ajouter un article ou un zip d’articles (modération)',
        options: {
          file: {
            name: 'fichier',
            description: 'L’article\u00A0: texte, page web, PDF, Word et plus, ou un zip',
          },
        },
      },
      remove: {
        name: 'retirer',
        description: 'Retirer un fichier d’articles (modération)',
        options: { path: { name: 'chemin', description: 'Le fichier à retirer' } },
      },
      undo: { name: 'défaire', description: 'Annuler la dernière modification (modération)', options: {} },
      log: { name: 'journal', description: 'Qui a modifié quoi, et quand (modération)', options: {} },
      rollback: {
        name: 'revenir',
        description: 'Faire répondre à nouveau des archives antérieures (modération)',
        options: { archive: { name: 'archives', description: 'Les archives qui doivent répondre' } },
      },
      status: {
        name: 'état',
        description: 'Les archives, leurs fichiers et ce qui est en cours (modération)',
        options: {},
      },
    },
  },
  timeline: {
    name: 'chronologie',
    description: 'Ce que quelqu’un a dit au fil du temps, en image et en liste',
    options: {
      speaker: { name: speaker.name, description: 'De qui\u00A0: un nom, un nom de famille, un organisme' },
      about: { name: 'sujet', description: 'Seulement sur ce sujet' },
      since,
      until,
      private: hidden,
    },
  },
  help: { name: 'aide', description: 'Ce que je sais faire, en un écran', options: {} },
  settings: {
    name: 'réglages',
    description: 'Afficher ou modifier mon comportement sur ce serveur (modération)',
    options: {
      private: {
        name: 'privé',
        description: 'Montrer les réponses à la seule personne qui demande, sauf souhait contraire',
      },
      channel: { name: 'salon', description: 'Ajouter ou retirer un salon où les réponses sont pour tous' },
      moderators: { name: 'modération', description: 'Un rôle qui peut ce que peut la modération' },
      language: { name: 'langue', description: 'La langue de mes réponses sur ce serveur' },
      cooldown: { name: 'délai', description: 'Secondes entre les questions d’un membre après une rafale' },
      reset: { name: 'réinitialiser', description: 'Revenir aux valeurs par défaut' },
    },
  },
  stats: {
    name: 'statistiques',
    description: 'Ce qui a été demandé ici, avec quel succès, et ce qui manque (modération)',
    options: { period: { name: 'période', description: 'Sur combien de jours' } },
    choices: { week: { name: '7 jours' }, month: { name: '30 jours' }, quarter: { name: '90 jours' } },
  },
  reindex: {
    name: 'relire',
    description: 'Relire tous les articles (modération)\u00A0; les anciennes archives répondent entre-temps',
    options: {
      dry_run: {
        name: 'essai',
        description: 'Seulement un essai\u00A0: dire ce qui changerait, sans rien changer',
      },
    },
  },
};
