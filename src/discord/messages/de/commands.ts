// Deutsch: names and descriptions of the commands, as Discord's client shows them while typing.
import type { Catalogue } from '../catalogue.ts';

const since = { name: 'seit', description: 'Ab diesem Tag, Monat oder Jahr: 2021-06-28, 2021-06 oder 2021' };
const until = {
  name: 'bis',
  description: 'Bis zu diesem Tag, Monat oder Jahr: 2021-06-28, 2021-06 oder 2021',
};
const speaker = { name: 'person', description: 'Nur die Worte dieser Person' };
const outlet = { name: 'medium', description: 'Nur Artikel dieses Mediums' };
const hidden = { name: 'privat', description: 'Die Antwort nur dir zeigen' };

export const commands: Catalogue['commands'] = {
  ask: {
    name: 'frage',
    description: 'Frage, wer was wann und wo gesagt hat; beantwortet Wort für Wort aus den Artikeln',
    options: {
      question: { name: 'frage', description: 'Deine Frage, in deinen Worten' },
      speaker,
      outlet,
      since,
      until,
      private: hidden,
    },
  },
  quote: {
    name: 'zitat',
    description: 'Zitate einer Person, mit Medium und Datum',
    options: {
      speaker: {
        name: 'person',
        description:
          'Wessen Worte: ein Name, ein Nachname, ein Gremium; oder „Worte“, um zu finden, wer sie sagte',
      },
      about: { name: 'thema', description: 'Nur zu diesem Thema' },
      order: { name: 'reihenfolge', description: 'Welche Zitate zuerst kommen' },
      outlet,
      since,
      until,
      private: hidden,
    },
    choices: {
      relevance: { name: 'die passendsten' },
      date: { name: 'die neuesten' },
      random: { name: 'ein zufälliges' },
    },
  },
  compare: {
    name: 'vergleich',
    description: 'Wie jedes Medium eine Äußerung oder ein Thema fasst, nebeneinander',
    options: {
      topic: { name: 'thema', description: 'Eine Äußerung, ein Thema oder eine Frage' },
      speaker,
      since,
      until,
      private: hidden,
    },
  },
  speakers: {
    name: 'zitierte',
    description: 'Wer in den Artikeln zitiert wird',
    options: { private: hidden },
  },
  outlets: {
    name: 'medien',
    description: 'Aus welchen Medien die Artikel sind',
    options: { private: hidden },
  },
  corpus: {
    name: 'bestand',
    description: 'Wie viele Artikel es gibt, aus welcher Zeit und wie frisch',
    options: {},
    parts: {
      about: {
        name: 'übersicht',
        description: 'Wie viele Artikel es gibt, aus welcher Zeit und wie frisch',
        options: { private: hidden },
      },
      add: {
        name: 'hinzufügen',
        description: 'Einen Artikel oder eine Zip-Datei mit Artikeln hinzufügen (Moderation)',
        options: {
          file: {
            name: 'datei',
            description: 'Der Artikel: Text, Webseite, PDF, Word und mehr, oder eine Zip-Datei davon',
          },
        },
      },
      remove: {
        name: 'entfernen',
        description: 'Eine Artikeldatei herausnehmen (Moderation)',
        options: { path: { name: 'pfad', description: 'Die Datei, die herausgenommen wird' } },
      },
      undo: { name: 'rückgängig', description: 'Die letzte Änderung zurücknehmen (Moderation)', options: {} },
      log: { name: 'protokoll', description: 'Wer wann was geändert hat (Moderation)', options: {} },
      rollback: {
        name: 'zurückkehren',
        description: 'Ein früheres Archiv wieder antworten lassen (Moderation)',
        options: { archive: { name: 'archiv', description: 'Das Archiv, das antworten soll' } },
      },
      status: {
        name: 'zustand',
        description: 'Das Archiv, seine Dateien und was gerade geschieht (Moderation)',
        options: {},
      },
    },
  },
  timeline: {
    name: 'zeitleiste',
    description: 'Was jemand im Lauf der Zeit gesagt hat, als Bild und Liste',
    options: {
      speaker: { name: speaker.name, description: 'Wessen Worte: ein Name, ein Nachname, ein Gremium' },
      about: { name: 'thema', description: 'Nur zu diesem Thema' },
      since,
      until,
      private: hidden,
    },
  },
  help: { name: 'hilfe', description: 'Was ich kann, auf einen Blick', options: {} },
  settings: {
    name: 'einstellungen',
    description: 'Zeigen oder ändern, wie ich mich auf diesem Server verhalte (Moderation)',
    options: {
      private: {
        name: 'privat',
        description: 'Antworten nur der fragenden Person zeigen, wenn nichts anderes gewünscht',
      },
      channel: { name: 'kanal', description: 'Einen Kanal für Antworten an alle hinzufügen oder entfernen' },
      moderators: { name: 'moderation', description: 'Eine Rolle, die darf, was die Moderation darf' },
      language: { name: 'sprache', description: 'Die Sprache meiner Antworten auf diesem Server' },
      cooldown: {
        name: 'abstand',
        description: 'Sekunden zwischen Fragen eines Mitglieds nach einem Schwall',
      },
      reset: { name: 'zurücksetzen', description: 'Zurück zu den Vorgaben' },
    },
  },
  stats: {
    name: 'statistik',
    description: 'Was hier gefragt wurde, wie es ging und was den Artikeln fehlt (Moderation)',
    options: { period: { name: 'zeitraum', description: 'Wie weit zurück' } },
    choices: { week: { name: '7 Tage' }, month: { name: '30 Tage' }, quarter: { name: '90 Tage' } },
  },
  reindex: {
    name: 'neu-einlesen',
    description: 'Alle Artikel neu lesen (Moderation); das alte Archiv antwortet, bis das neue fertig ist',
    options: {
      dry_run: { name: 'probe', description: 'Nur proben: melden, was sich ändern würde, und nichts ändern' },
    },
  },
};
