// Русский: names and descriptions of the commands, as Discord's client shows them while typing.
import type { Catalogue } from '../catalogue.ts';

const since = { name: 'с', description: 'Начиная с дня, месяца или года: 2021-06-28, 2021-06 или 2021' };
const until = { name: 'по', description: 'По этот день, месяц или год: 2021-06-28, 2021-06 или 2021' };
const speaker = { name: 'кто', description: 'Только слова этого человека' };
const outlet = { name: 'издание', description: 'Только статьи этого издания' };
const hidden = { name: 'лично', description: 'Показать ответ только вам' };

export const commands: Catalogue['commands'] = {
  ask: {
    name: 'спросить',
    description: 'Спросить, кто, что, когда и где сказал; ответ слово в слово из статей',
    options: {
      question: { name: 'вопрос', description: 'Ваш вопрос своими словами' },
      speaker,
      outlet,
      since,
      until,
      private: hidden,
    },
  },
  quote: {
    name: 'цитаты',
    description: 'Цитаты одного человека, с изданием и датой',
    options: {
      speaker: {
        name: 'кто',
        description: 'Чьи слова: имя, фамилия, учреждение; или «слова», чтобы найти, кто их сказал',
      },
      about: { name: 'тема', description: 'Только на эту тему' },
      order: { name: 'порядок', description: 'Какие цитаты идут первыми' },
      outlet,
      since,
      until,
      private: hidden,
    },
    choices: {
      relevance: { name: 'самые подходящие' },
      date: { name: 'самые новые' },
      random: { name: 'одна случайная' },
    },
  },
  compare: {
    name: 'сравнить',
    description: 'Как каждое издание передаёт высказывание или тему, рядом',
    options: {
      topic: { name: 'тема', description: 'Высказывание, тема или вопрос' },
      speaker,
      since,
      until,
      private: hidden,
    },
  },
  speakers: { name: 'кого-цитируют', description: 'Кого цитируют в статьях', options: { private: hidden } },
  outlets: { name: 'издания', description: 'Из каких изданий статьи', options: { private: hidden } },
  corpus: {
    name: 'архив',
    description: 'Сколько статей, за какое время и насколько они свежие',
    options: {},
    parts: {
      about: {
        name: 'обзор',
        description: 'Сколько статей, за какое время и насколько свежих',
        options: { private: hidden },
      },
      add: {
        name: 'добавить',
        description: 'Добавить статью или zip со статьями (модераторы)',
        options: {
          file: {
            name: 'файл',
            description: 'Статья: текст, веб-страница, PDF, Word и другое или zip с ними',
          },
        },
      },
      remove: {
        name: 'убрать',
        description: 'Убрать файл статей (модераторы)',
        options: { path: { name: 'путь', description: 'Файл, который надо убрать' } },
      },
      undo: { name: 'отменить', description: 'Отменить последнее изменение (модераторы)', options: {} },
      log: { name: 'журнал', description: 'Кто, что и когда изменил (модераторы)', options: {} },
      rollback: {
        name: 'вернуть',
        description: 'Снова отвечать по прежнему архиву (модераторы)',
        options: { archive: { name: 'архив', description: 'Архив, который должен отвечать' } },
      },
      status: {
        name: 'состояние',
        description: 'Архив, его файлы и что сейчас происходит (модераторы)',
        options: {},
      },
    },
  },
  timeline: {
    name: 'хронология',
    description: 'Что говорил человек с течением времени: картинка и список',
    options: {
      speaker: { name: speaker.name, description: 'Чьи слова: имя, фамилия, ведомство' },
      about: { name: 'тема', description: 'Только на эту тему' },
      since,
      until,
      private: hidden,
    },
  },
  help: { name: 'помощь', description: 'Что я умею, на одном экране', options: {} },
  settings: {
    name: 'настройки',
    description: 'Показать или изменить моё поведение на этом сервере (модераторы)',
    options: {
      private: { name: 'лично', description: 'Показывать ответы только спросившему, если не указано иное' },
      channel: { name: 'канал', description: 'Добавить или убрать канал, где ответы видят все' },
      moderators: { name: 'модераторы', description: 'Роль, которой можно то же, что модераторам' },
      language: { name: 'язык', description: 'Язык моих ответов на этом сервере' },
      cooldown: { name: 'пауза', description: 'Секунды между вопросами участника после многих подряд' },
      reset: { name: 'сброс', description: 'Вернуть значения по умолчанию' },
    },
  },
  stats: {
    name: 'статистика',
    description: 'О чём здесь спрашивали, с каким успехом и чего нет в статьях (модераторы)',
    options: { period: { name: 'период', description: 'За сколько дней' } },
    choices: { week: { name: '7 дней' }, month: { name: '30 дней' }, quarter: { name: '90 дней' } },
  },
  reindex: {
    name: 'перечитать',
    description: 'Прочесть все статьи заново (модераторы); пока идёт чтение, отвечает старый архив',
    options: {
      dry_run: {
        name: 'проба',
        description: 'Только проба: сообщить, что изменилось бы, и ничего не менять',
      },
    },
  },
};
