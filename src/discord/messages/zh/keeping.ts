// 简体中文: what moderators read while they look after the articles, the words of a timeline and of /stats.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const n = counted('zh-CN');
const FILES = { other: '# 个文件' };
const SECONDS = { other: '# 秒' };
const ARTICLES = { other: '# 篇文章' };

export const timeline: Catalogue['timeline'] = {
  title: '时间线',
  undated: '无日期',
  legend: '按发言日期排列；未注明者按事件日期或发表日期。',
  newest: (shown, total) => `显示最新的 ${n.format(shown)} 条，共 ${n.format(total)} 条。`,
  noPicture: '图片无法绘制；列表仍是完整的。',
};

export const keeping: Catalogue['keeping'] = {
  serverOnly: '此功能只能在服务器中使用，私信中不可用。',
  closed: '这里不能通过 Discord 更改文章。',
  download: '无法从 Discord 取得该文件。请重新附上。',
  limits: (types, size) => `可接受 ${types}，最大 ${size}。`,
  refused: {
    name: '文件名无法使用。请改名后再试。',
    type: '我无法读取这种类型的文件。',
    'too-large': '文件太大。',
    'too-large-unpacked': '解压后文件太大。',
    unreadable: '文件中没有可读的文章。',
    disk: '文件无法存到磁盘上。',
  },
  added: (path) => `已添加：${path}`,
  replaced: (path) => `已替换：${path}`,
  removed: (path) => `已移除：${path}。用 \`/corpus undo\` 可恢复。`,
  undone: (act) => `已撤销：${act}`,
  unknownPath: '没有这样的文章文件。输入时出现的列表最多显示 25 个匹配的文件：请多输入几个字。',
  nothingToUndo: '没有可撤销的操作。',
  changedSince: (path) => `${path} 此后已有改动，因此保持原样。`,
  failed: (detail) => `无法完成：${detail}`,
  logTitle: '更改记录，最新的在前',
  logEmpty: '还没有人通过 Discord 更改过文章。',
  acts: {
    add: (what) => `添加了 ${what}`,
    replace: (what) => `替换了 ${what}`,
    remove: (what) => `移除了 ${what}`,
    undo: (what) => `撤销了 ${what}`,
    rollback: (what) => `回到旧库 ${what}`,
  },
  rolledBack: (when) => `完成：在重新读取文章之前，由 ${when} 的库回答。`,
  unknownSnapshot: '该库已不再保留。输入时出现的列表会显示现有的库。',
  liveSnapshot: '现在就是由该库回答。',
  unfitSnapshot: (detail) => `该库未通过检查，仍由现在的库回答：${detail}`,
  statusTitle: '库与文件',
  files: (files, size) => `${n(files, FILES)}，共 ${size}`,
  idle: '现在没有在读取。',
  snapshots: '保留的库：',
  snapshotLine: (when, articles) => `${when}：${n(articles, ARTICLES)}`,
  live: '正在回答',
  undoable: (act) => `\`/corpus undo\` 将撤销：${act}`,
  timeLeft: (seconds) => `此步骤大约还需 ${n(seconds, SECONDS)}。`,
  cancelling: '正在停止。仍由旧库回答。',
  nothingToCancel: '您现在没有正在进行的读取，无需停止。',
  whenSilent: '如果 15 分钟后此消息不再变化，可用 `/corpus status` 查看结果。',
};

export const stats: Catalogue['stats'] = {
  title: (days) => `最近 ${n.format(days)} 天本服务器上的提问`,
  nothing: '没有人提问。',
  questions: (answered, abstained) =>
    `${n.format(answered + abstained)} 个问题：${n.format(answered)} 个有回答，${n.format(abstained)} 个文章没有回答`,
  slow: (count) => `${n.format(count)} 个回答用时超过 3 秒`,
  feedback: (helpful, unhelpful) => `反馈：👍 ${n.format(helpful)}，👎 ${n.format(unhelpful)}`,
  gapsTitle: '多次被问而从未得到回答',
  gap: (words, times, when) => `“${words}”${n.format(times)} 次，最近一次 ${when}`,
  noGaps: '没有任何话题多次被问而得不到回答。',
  notKept: '无从得知：这里不保存提问。运行机器人的人可以用 `KEEP_QUESTIONS_DAYS` 开启。',
};
