// Русский: what moderators read of a reading of the articles: how it goes, what came of it, what readers will notice.
import { counted } from '../plural.ts';
import type { ReindexTexts } from '../reindex-texts.ts';

const n = counted('ru');
const ARTICLES = { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' };
const SECONDS = { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' };

export const reindex: ReindexTexts = {
  started: 'Статьи читаются заново. Тем временем отвечает старый архив.',
  joined:
    'Статьи уже читались заново — по чьей-то просьбе или потому, что изменились файлы; вот как это идёт. Остановить может только тот, кто начал.',
  waits: 'Сейчас статьи читаются для другого запроса. Ваше чтение начнётся после него; вот как оно идёт.',
  stages: {
    read: 'Чтение',
    attribute: 'Поиск авторов цитат',
    index: 'Упорядочивание',
    check: 'Проверка',
  },
  stage: (what, done, total, of) =>
    `${what}: ${of === 'files' ? 'файлов' : 'статей'} ${n.format(done)} из ${n.format(total)}`,
  done: 'Готово: теперь отвечает новый архив.',
  dryRun: 'Это была проба: ничего не изменилось, отвечает прежний архив. Настоящее перечитывание дало бы:',
  cancelled: 'Отменено. Ничего не изменилось; отвечает прежний архив.',
  kept: (reason) => `Новый архив построить не удалось, поэтому отвечает старый. Причина: ${reason}`,
  stopped: 'Чтение статей заново остановлено до его окончания.',
  unread:
    'Файл изменён, но я об этом ещё не знаю: пока статьи не прочитаны заново, я отвечаю и цитирую по-прежнему. Их прочитает `/reindex` или перезапуск.',
  before: (documents) => `Было: ${n(documents, ARTICLES)}.`,
  changes: (added, changed, removed) =>
    `Новых: ${n.format(added)}, изменённых: ${n.format(changed)}, убранных: ${n.format(removed)}.`,
  listed: { added: 'Новые статьи:', changed: 'Изменённые статьи:', removed: 'Убранные статьи:' },
  andMore: (count) => `и ещё ${n.format(count)}`,
  notices: {
    title: 'Что заметят читатели:',
    nothing: 'Читатели ничего не заметят: статьи прежние.',
    wordsOnly: 'Говорящие, издания и дни прежние; изменились только слова этих статей.',
    moreQuotations: (count) => `Цитат стало больше на ${n.format(count)}`,
    fewerQuotations: (count) => `Цитат стало меньше на ${n.format(count)}`,
    came: {
      speakers: (names) => `Теперь цитируются и: ${names}`,
      outlets: (names) => `Новые издания: ${names}`,
      days: (days) => `Дни, за которые раньше не было статей: ${days}`,
    },
    went: {
      speakers: (names) => `Больше не цитируются: ${names}`,
      outlets: (names) => `Изданий больше нет: ${names}`,
      days: (days) => `Дни, за которые статей больше нет: ${days}`,
    },
    period: (since, until) => `Теперь статьи охватывают время с ${since} по ${until}.`,
  },
  noProblems: 'Предупреждений нет.',
  problems: (warnings, failed) =>
    `${[warnings > 0 ? `Предупреждений: ${n.format(warnings)}` : '', failed > 0 ? `пропущено статей или файлов: ${n.format(failed)}` : ''].filter(Boolean).join(', ').replace(/^п/u, 'П')}.`,
  took: (seconds) => `Это заняло ${n(seconds, SECONDS)}.`,
  moreProblems: (count) => `… и ещё строк в журнале: ${n.format(count)}.`,
};
