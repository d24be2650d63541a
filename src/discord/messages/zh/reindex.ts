// 简体中文: what moderators read of a reading of the articles: how it goes, what came of it, what readers will notice.
import { counted } from '../plural.ts';
import type { ReindexTexts } from '../reindex-texts.ts';

const n = counted('zh-CN');

export const reindex: ReindexTexts = {
  started: '正在重新读取文章。在此期间由旧库回答。',
  joined: '文章已经在重新读取（由他人发起，或因文件有变）；进度如下。只有发起者可以停止。',
  waits: '另一次读取正在进行。您的读取将在其结束后开始；目前的进度如下。',
  stages: { read: '读取', attribute: '查找说话人', index: '整理', check: '检查' },
  stage: (what, done, total, of) =>
    `${what}：${n.format(done)} / ${n.format(total)} ${of === 'files' ? '个文件' : '篇文章'}`,
  done: '完成：从现在起由新库回答。',
  dryRun: '这只是试运行：什么都没有改变，仍由旧库回答。真正重新读取的结果将是：',
  cancelled: '已取消。什么都没有改变，仍由旧库回答。',
  kept: (reason) => `无法建立新库，仍由旧库回答。原因：${reason}`,
  stopped: '重新读取文章在完成之前被停止。',
  unread:
    '文件已经更改，但我还不知道：在重新读取文章之前，我仍按原来的内容回答和引用。用 `/reindex` 或重新启动即可读取。',
  before: (documents) => `之前：${n.format(documents)} 篇文章。`,
  changes: (added, changed, removed) =>
    `新增：${n.format(added)}，更改：${n.format(changed)}，移除：${n.format(removed)}。`,
  listed: { added: '新增的文章：', changed: '更改的文章：', removed: '移除的文章：' },
  andMore: (count) => `等，另有 ${n.format(count)} 项`,
  notices: {
    title: '读者会注意到的变化：',
    nothing: '读者不会注意到任何变化：文章与之前相同。',
    wordsOnly: '说话人、媒体和日期与之前相同，只有这些文章的文字不同。',
    moreQuotations: (count) => `引语增加 ${n.format(count)} 条`,
    fewerQuotations: (count) => `引语减少 ${n.format(count)} 条`,
    came: {
      speakers: (names) => `新增的说话人：${names}`,
      outlets: (names) => `新增的媒体：${names}`,
      days: (days) => `之前没有文章的日期：${days}`,
    },
    went: {
      speakers: (names) => `不再被引用的人：${names}`,
      outlets: (names) => `不再有的媒体：${names}`,
      days: (days) => `不再有文章的日期：${days}`,
    },
    period: (since, until) => `文章现在的时间范围：${since} 至 ${until}。`,
  },
  noProblems: '没有警告。',
  problems: (warnings, failed) =>
    `${[warnings > 0 ? `${n.format(warnings)} 条警告` : '', failed > 0 ? `${n.format(failed)} 个文章或文件被略过` : ''].filter(Boolean).join('，')}：`,
  took: (seconds) => `用时 ${n.format(seconds)} 秒。`,
  moreProblems: (count) => `……日志中还有 ${n.format(count)} 行。`,
};
