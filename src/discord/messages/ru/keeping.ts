// Русский: what moderators read while they look after the articles, the words of a timeline and of /stats.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const n = counted('ru');
const FILES = { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' };
const SECONDS = { one: '# секунда', few: '# секунды', many: '# секунд', other: '# секунды' };
const ARTICLES = { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' };
const DAYS = {
  one: 'последний # день',
  few: 'последние # дня',
  many: 'последние # дней',
  other: 'последние # дня',
};
const QUESTIONS = { one: '# вопрос', few: '# вопроса', many: '# вопросов', other: '# вопроса' };

export const timeline: Catalogue['timeline'] = {
  title: 'Хронология',
  undated: 'без даты',
  legend: 'По дню высказывания, иначе события, иначе публикации.',
  newest: (shown, total) => `Показаны самые новые: ${n.format(shown)} из ${n.format(total)}.`,
  noPicture: 'Картинку нарисовать не удалось; список полон и без неё.',
};

export const keeping: Catalogue['keeping'] = {
  serverOnly: 'Это работает только на сервере, не в личных сообщениях.',
  closed: 'Здесь статьи нельзя менять из Discord.',
  download: 'Не удалось получить файл от Discord. Пожалуйста, приложите его ещё раз.',
  limits: (types, size) => `Принимаю ${types}, не больше ${size}.`,
  refused: {
    name: 'Имя файла не подходит. Пожалуйста, переименуйте файл.',
    type: 'Файлы такого типа я читать не умею.',
    'too-large': 'Файл слишком велик.',
    'too-large-unpacked': 'В распакованном виде файл слишком велик.',
    unreadable: 'В файле не нашлось ни одной статьи.',
    disk: 'Файл не удалось сохранить на диск.',
  },
  added: (path) => `Добавлено: ${path}`,
  replaced: (path) => `Заменено: ${path}`,
  removed: (path) => `Убрано: ${path}. \`/corpus undo\` вернёт.`,
  undone: (act) => `Отменено: ${act}`,
  unknownPath:
    'Такого файла статей нет. При вводе открывается список, в нём до 25 подходящих: введите больше букв имени.',
  nothingToUndo: 'Отменять нечего.',
  changedSince: (path) => `${path} с тех пор изменился и оставлен как есть.`,
  failed: (detail) => `Сделать это не удалось: ${detail}`,
  logTitle: 'Что изменено, сначала новое',
  logEmpty: 'Из Discord пока ничего не меняли.',
  acts: {
    add: (what) => `добавлено: ${what}`,
    replace: (what) => `заменено: ${what}`,
    remove: (what) => `убрано: ${what}`,
    undo: (what) => `отменено: ${what}`,
    rollback: (what) => `возврат к архиву ${what}`,
  },
  rolledBack: (when) => `Готово: до нового чтения статей снова отвечает архив от ${when}.`,
  unknownSnapshot:
    'Этот архив больше не хранится. Список, который открывается при вводе, показывает имеющиеся.',
  liveSnapshot: 'Этот архив уже отвечает.',
  unfitSnapshot: (detail) => `Этот архив не прошёл проверку, отвечает нынешний: ${detail}`,
  statusTitle: 'Архив и его файлы',
  files: (files, size) => `${n(files, FILES)}, ${size}`,
  idle: 'Сейчас ничего не читается.',
  snapshots: 'Хранимые архивы:',
  snapshotLine: (when, articles) => `${when}: ${n(articles, ARTICLES)}`,
  live: 'отвечает сейчас',
  undoable: (act) => `\`/corpus undo\` отменит: ${act}`,
  timeLeft: (seconds) => `До конца этого шага примерно ${n(seconds, SECONDS)}.`,
  cancelling: 'Останавливаю. Отвечает прежний архив.',
  nothingToCancel: 'Сейчас вы ничего не запускали, останавливать нечего.',
  whenSilent: 'Если через 15 минут сообщение перестанет меняться, итог покажет `/corpus status`.',
};

export const stats: Catalogue['stats'] = {
  title: (days) => `О чём спрашивали на этом сервере: ${n(days, DAYS)}`,
  nothing: 'Вопросов не было.',
  questions: (answered, abstained) =>
    `${n(answered + abstained, QUESTIONS)}: с ответом — ${n.format(answered)}, без ответа в статьях — ${n.format(abstained)}`,
  slow: (count) => `Ответов дольше 3 секунд: ${n.format(count)}`,
  feedback: (helpful, unhelpful) => `Отзывы: 👍 ${n.format(helpful)}, 👎 ${n.format(unhelpful)}`,
  gapsTitle: 'Спрашивали не раз, ответа не было ни разу',
  gap: (words, times, when) =>
    `«${words}» ${n(times, { one: '# раз', few: '# раза', many: '# раз', other: '# раза' })}, последний — ${when}`,
  noGaps: 'Ни об одной теме не спрашивали без ответа больше одного раза.',
  notKept:
    'Неизвестно: вопросы здесь не хранятся. Тот, кто запускает бота, может включить это через `KEEP_QUESTIONS_DAYS`.',
};
