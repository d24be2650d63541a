// Русский: what a member reads. The texts of the commands stand in `commands.ts`.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';
import { commands } from './commands.ts';
import { keeping, stats, timeline } from './keeping.ts';
import { reindex } from './reindex.ts';

const n = counted('ru');

const ARTICLES = { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' };
const PASSAGES = { one: '# отрывок', few: '# отрывка', many: '# отрывков', other: '# отрывка' };
const QUOTATIONS = { one: '# цитата', few: '# цитаты', many: '# цитат', other: '# цитаты' };
const SECONDS = { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' };

export const ru: Catalogue = {
  locale: 'ru',
  commands,
  keeping,
  stats,
  timeline,
  menus: { who: 'Найти, кто это сказал', check: 'Сверить со статьями' },

  quotationMarks: ['«', '»'],
  kinds: {
    direct: 'прямая цитата',
    mixed: 'частичная цитата',
    indirect: 'косвенная речь, не прямая цитата',
    turn: 'из стенограммы',
    report: 'сообщение',
  },
  unattributed: 'Автор слов не установлен',
  ownWords: 'Слова самого издания',
  digest: 'пересказ, а не текст исходной статьи',
  outletNotGiven: 'издание не указано',
  titleNotGiven: 'без заголовка',
  saidOn: (date) => `сказано: ${date}`,
  eventOn: (date) => `дата событий в статье: ${date}`,
  publishedOn: (date) => `опубликовано: ${date}`,
  dayNotSaid: 'день в статье не назван',
  dateNotGiven: 'дата не указана',
  yearNotGiven: '(год не указан)',
  dayNotGiven: '(день не указан)',
  inferred: '(выведено, не указано)',
  via: (name) => `со ссылкой на: ${name}`,
  alsoIn: (outlets) => `также: ${outlets}`,
  andMore: (count) => `и ещё ${n.format(count)}`,

  filters: {
    speaker: (value) => `чьи слова: ${value}`,
    outlet: (value) => `издание: ${value}`,
    about: (value) => `тема: ${value}`,
    since: (value) => `с ${value}`,
    until: (value) => `по ${value}`,
  },
  overruled: {
    speaker: 'Слов названного человека об этом нет; это слова других.',
    outlet: 'В названном издании об этом ничего нет; это из других изданий.',
    date: 'За названное время об этом ничего нет; это за другие дни.',
  },
  quotationsOf: (name) => `Цитаты: ${name}`,
  shown: (first, last, total) =>
    first === last
      ? `Результат ${n.format(first)} из ${n.format(total)}`
      : `Результаты ${n.format(first)}–${n.format(last)} из ${n.format(total)}`,
  abstain: {
    'empty-corpus': 'В архиве пока нет статей, поэтому ответить невозможно.',
    'empty-question': 'В этом вопросе нечего искать. Назовите человека или тему.',
    'nothing-on-topic': 'Статьи на это не отвечают: на эту тему в них ничего нет.',
    'not-this-speaker': 'Статьи на это не отвечают: слов этого человека об этом в них нет.',
    'not-this-outlet': 'Статьи на это не отвечают: у этого издания здесь об этом ничего нет.',
    'not-this-date': 'Статьи на это не отвечают: за это время об этом ничего нет.',
    'detail-not-stated': 'Статьи касаются этого, но того, о чём вы спрашиваете, в них не сказано.',
  },
  nothingOfSpeaker: 'Подходящих слов этого человека в статьях нет.',
  closest: 'Ближайшие отрывки, которые **не** отвечают на вопрос:',
  namedElsewhere: {
    credited: 'Статьи ссылаются на это имя, передавая слова других:',
    named: 'Это имя здесь есть, но не как имя говорящего:',
  },

  buttons: {
    read: 'Читать статью',
    surroundings: 'Показать в статье',
    wordings: 'Другие варианты',
    previous: 'Назад',
    next: 'Ещё',
    again: 'Другая',
    goOn: 'Читать дальше',
    timeline: 'Хронология',
    cancel: 'Остановить',
    compare: 'Сравнить издания',
    helpful: '👍 Полезно',
    unhelpful: '👎 Не полезно',
    share: 'Показать всем',
  },
  page: (number, of) => `Страница ${n.format(number)} из ${n.format(of)}`,
  surroundingsTitle: 'Так это написано в статье',
  wordingsTitle: 'То же высказывание в каждом издании',

  compare: {
    title: (outlets) =>
      outlets === 1
        ? 'Об этом пишет одно издание.'
        : `${n(outlets, { one: '# издание', few: '# издания', many: '# изданий', other: '# издания' })} рядом:`,
    legend: 'Жирным в первом варианте: слова, которых нет в других. В других: слова, которых нет в первом.',
    apart: 'Эти варианты слишком мало похожи, чтобы выделять в них отдельные отличия.',
    silent: (outlets) => `Здесь об этом ничего нет: ${outlets}`,
  },
  info: {
    speakersTitle: 'Кого цитируют',
    outletsTitle: 'Какие есть издания',
    speakerLine: (name, quotations) => `${name}: ${n(quotations, QUOTATIONS)}`,
    outletLine: (name, documents) => `${name}: ${n(documents, ARTICLES)}`,
    nobody: 'В статьях пока никого нет.',
    corpusTitle: 'Что есть в архиве',
    counts: ({ documents, passages, quotations }) =>
      [n(documents, ARTICLES), n(passages, PASSAGES), n(quotations, QUOTATIONS)].join(', '),
    names: (speakers, outlets) => `Цитируемых лиц: ${n.format(speakers)}, изданий: ${n.format(outlets)}`,
    period: (since, until) => `С ${since} по ${until}`,
    noPeriod: 'Ни в одной статье нет полной даты.',
    undated: (documents) =>
      documents === 0 ? 'У каждой статьи есть дата.' : `Без даты: ${n(documents, ARTICLES)}.`,
    built: (when) => `Последнее чтение: ${when}`,
    helpTitle: 'Спросить и прочесть слово в слово',
    help: [
      '`/ask` отвечает точными словами статей: кто, когда, в каком издании.',
      '`/quote` показывает, что сказал человек, или кто сказал «слова» в кавычках. `/compare` ставит издания рядом, `/timeline` показывает по времени.',
      '`/speakers`, `/outlets` и `/corpus about` показывают, о чём можно спросить.',
      'У любого сообщения, в меню *Приложения*: **Найти, кто это сказал** и **Сверить со статьями**.',
      'С `private: True` ответ видите только вы. Даты пишутся так: 2021-06-28, 2021-06 или 2021.',
      'Я ничего не говорю своими словами. Если статьи не отвечают, я так и скажу.',
    ],
    kept: (days) =>
      `Тексты вопросов на серверах хранятся ${n(days, { one: '# день', few: '# дня', many: '# дней', other: '# дня' })}, без имени спросившего, чтобы модераторы видели, чего нет в статьях. С \`private: True\` не хранятся.`,
  },
  comma: ', ',
  lookup: {
    whoSaid: (words) => `Кто сказал: «${words}»?`,
    overTime: (name) => `${name}: высказывания по времени`,
    orders: { relevance: 'сначала самые подходящие', date: 'сначала новые' },
    drawn: (total) => `Случайная цитата, всего их ${n.format(total)}`,
    tooShort: 'Слов слишком мало для поиска. Нужно хотя бы два не самых обычных слова.',
    part: 'Частично слово в слово. Жирным выделены отличия; ниже слова статьи:',
    alsoFound: (count) => `Найдены и другие места сообщения, здесь они не показаны: ${n.format(count)}.`,
    notLookedUp: (count) =>
      `${n(count, { one: 'Не проверено ещё # предложение.', few: 'Не проверены ещё # предложения.', many: 'Не проверены ещё # предложений.', other: 'Не проверено ещё # предложения.' })}`,
    filesNotRead: (count) =>
      `${n(count, { one: 'Не прочитан # вложенный файл.', few: 'Не прочитаны # вложенных файла.', many: 'Не прочитаны # вложенных файлов.', other: 'Не прочитано # вложенного файла.' })}`,
    otherwise: {
      figure: (number, date) =>
        `В результате ${n.format(number)}${date === null ? '' : ` (${date})`} названо другое число.`,
      day: (number, date) =>
        `В результате ${n.format(number)}${date === null ? '' : ` (${date})`} назван другой день.`,
      denial: (number, date) =>
        `В результате ${n.format(number)}${date === null ? '' : ` (${date})`} сказано обратное.`,
    },
    versions: {
      earlier: (date) =>
        `Исправлено: в более ранней версии этой статьи${date === null ? '' : ` (${date})`} сказано иначе.`,
      later: (date) =>
        `В более поздней версии этой статьи${date === null ? '' : ` (${date})`} сказано иначе.`,
    },
    lessSure: (language) =>
      `Статья не на английском (${language}): кто в ней говорит, определено менее надёжно.`,
    askIn: (languages) => `Статей на языке вопроса нет. Задайте его на одном из этих языков: ${languages}`,
  },
  match: {
    exact: 'Есть в статьях слово в слово:',
    altered: 'Не слово в слово. Жирным выделены отличия; ниже слова статьи:',
    notFound: 'В статьях не найдено:',
    unquoted: 'Это есть в статье, но не как цитата:',
    noWords: 'В этом сообщении нет слов, которые можно искать.',
  },
  check: {
    noVerdict: 'Здесь сравниваются только слова. Это не вывод о том, что правда.',
    same: 'Здесь сказано то же самое.',
    figure: (stated, given) => `Названо другое число, чем в сообщении: ${stated} / ${given}`,
    day: (stated, given) => `Назван другой день, чем в сообщении: ${stated} / ${given}`,
    denial: 'Здесь сказано обратное тому, что в сообщении.',
    topic: 'На ту же тему; сравните слова сами.',
  },
  feedback: {
    thanks: 'Спасибо. Записано, без вашего имени и без вопроса.',
    formTitle: 'Что было не так?',
    formLabel: 'Причина (можно не заполнять)',
    formHint: 'Не тот человек, не та дата, не о том спрашивали…',
  },
  settings: {
    title: 'Настройки этого сервера',
    saved: 'Сохранено.',
    private: 'Ответ видит только спросивший, если не указано `private: False`.',
    public: 'Ответы видят все, если не указано `private: True`.',
    channels: (mentions) => `Ответы для всех только в ${mentions}; в других местах только для спросившего.`,
    allChannels: 'Во всех каналах.',
    moderators: (mention) => `Кроме тех, кто может управлять сервером, модераторы: ${mention}`,
    noModerators: 'Модераторы: те, кто может управлять сервером.',
    language: (name) => `Язык ответов: ${name}`,
    ownLanguage: 'Ответы на языке каждого участника.',
    cooldown: (seconds) =>
      `После многих вопросов подряд: один раз в ${seconds === 1 ? 'секунду' : n(seconds, SECONDS)}.`,
    serverOnly: 'Настройки есть у серверов; в личных сообщениях их нет.',
  },

  badDate: (given) => `Не могу прочесть «${given}» как дату. Напишите 2021-06-28, 2021-06 или 2021.`,
  datesReversed: 'Первый день позже последнего, поэтому ничего не подойдёт. Поменяйте даты местами.',
  moderatorsOnly: 'Это доступно только участникам, которым разрешено управлять этим сервером.',
  homeOnly: 'Архив ведут на другом сервере; эта команда работает только там.',
  stale: 'Эти кнопки — от прежней версии сообщения. Спросите, пожалуйста, ещё раз.',
  stopping: 'Меня сейчас перезапускают. Попробуйте через минуту.',
  tooSoon: (when) => `Слишком много за короткое время. Попробуйте ${when}.`,
  failed: (id) =>
    `Что-то пошло не так, сделать это не удалось. Если это повторится, назовите модератору этот номер: ${id}`,

  reindex,
};
