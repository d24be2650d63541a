// 简体中文: what a member reads. The texts of the commands stand in `commands.ts`.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';
import { commands } from './commands.ts';
import { keeping, stats, timeline } from './keeping.ts';
import { reindex } from './reindex.ts';

const n = counted('zh-CN');

export const zh: Catalogue = {
  locale: 'zh-CN',
  commands,
  keeping,
  stats,
  timeline,
  menus: { who: '查找这是谁说的', check: '与文章核对' },

  quotationMarks: ['“', '”'],
  kinds: {
    direct: '直接引语',
    mixed: '部分引语',
    indirect: '转述，不是直接引语',
    turn: '出自文字实录',
    report: '报道',
  },
  unattributed: '说话人不明',
  ownWords: '媒体自己的表述',
  digest: '摘要：措辞与原文不同',
  outletNotGiven: '未注明媒体',
  titleNotGiven: '无标题',
  saidOn: (date) => `说于 ${date}`,
  eventOn: (date) => `文章所述日期 ${date}`,
  publishedOn: (date) => `发表于 ${date}`,
  dayNotSaid: '文章没有给出日期',
  dateNotGiven: '未注明日期',
  yearNotGiven: '（未注明年份）',
  dayNotGiven: '（未注明哪一天）',
  inferred: '（推断，文中未说明）',
  via: (name) => `转引自 ${name}`,
  alsoIn: (outlets) => `另见 ${outlets}`,
  andMore: (count) => `等，另有 ${n.format(count)} 家`,

  filters: {
    speaker: (value) => `说话人：${value}`,
    outlet: (value) => `媒体：${value}`,
    about: (value) => `话题：${value}`,
    since: (value) => `自 ${value} 起`,
    until: (value) => `至 ${value} 止`,
  },
  overruled: {
    speaker: '所指的人对此没有说过什么；以下是其他人的话。',
    outlet: '所指的媒体对此没有内容；以下出自其他媒体。',
    date: '所指的时间内对此没有内容；以下出自其他日期。',
  },
  quotationsOf: (name) => `${name} 的引语`,
  shown: (first, last, total) =>
    first === last
      ? `第 ${n.format(first)} 条，共 ${n.format(total)} 条`
      : `第 ${n.format(first)} 至 ${n.format(last)} 条，共 ${n.format(total)} 条`,
  abstain: {
    'empty-corpus': '库中还没有文章，所以无法回答。',
    'empty-question': '这个问题里没有可以查找的内容。请说出一个人或一个话题。',
    'nothing-on-topic': '文章没有回答这个问题：其中没有关于这个话题的内容。',
    'not-this-speaker': '文章没有回答这个问题：其中没有此人对此说的话。',
    'not-this-outlet': '文章没有回答这个问题：该媒体在这里没有相关内容。',
    'not-this-date': '文章没有回答这个问题：那段时间没有相关内容。',
    'detail-not-stated': '文章提到了这件事，但没有说明你所问的内容。',
  },
  nothingOfSpeaker: '文章中没有符合条件的此人言论。',
  closest: '最接近的段落，它们**没有**回答这个问题：',
  namedElsewhere: {
    credited: '文章在转述他人言论时引用了这一来源：',
    named: '此处出现了这个名字，但不是发言者：',
  },

  buttons: {
    read: '阅读文章',
    surroundings: '在文章中查看',
    wordings: '其他版本',
    previous: '上一页',
    next: '更多',
    again: '换一条',
    goOn: '继续阅读',
    timeline: '时间线',
    cancel: '停止',
    compare: '比较各媒体',
    helpful: '👍 有帮助',
    unhelpful: '👎 没有帮助',
    share: '分享给所有人',
  },
  page: (number, of) => `第 ${n.format(number)} 页，共 ${n.format(of)} 页`,
  surroundingsTitle: '文章中的原文',
  wordingsTitle: '同一番话在各媒体中的版本',

  compare: {
    title: (outlets) => (outlets === 1 ? '有一家媒体提到此事。' : `${n.format(outlets)} 家媒体并列：`),
    legend: '第一个版本中的粗体：其他版本都没有的词；其他版本中的粗体：第一个版本没有的词。',
    apart: '这些版本相似之处太少，无法逐词标出差异。',
    silent: (outlets) => `以下媒体在这里没有相关内容：${outlets}`,
  },
  info: {
    speakersTitle: '被引用的人',
    outletsTitle: '有哪些媒体',
    speakerLine: (name, quotations) => `${name}：${n.format(quotations)} 条引语`,
    outletLine: (name, documents) => `${name}：${n.format(documents)} 篇文章`,
    nobody: '文章中还没有相关内容。',
    corpusTitle: '库中有什么',
    counts: ({ documents, passages, quotations }) =>
      `${n.format(documents)} 篇文章，${n.format(passages)} 个段落，${n.format(quotations)} 条引语`,
    names: (speakers, outlets) => `${n.format(speakers)} 位说话人，${n.format(outlets)} 家媒体`,
    period: (since, until) => `自 ${since} 至 ${until}`,
    noPeriod: '没有一篇文章给出完整的日期。',
    undated: (documents) =>
      documents === 0 ? '每篇文章都有日期。' : `${n.format(documents)} 篇文章没有日期。`,
    built: (when) => `上次重新读取：${when}`,
    helpTitle: '提问，并逐字核对',
    help: [
      '`/ask` 用文章的原话回答问题：谁、何时、哪家媒体。',
      '`/quote` 列出一个人说过的话，或查找引号中的“原话”是谁说的。`/compare` 把各媒体并列，`/timeline` 按时间展示。',
      '`/speakers`、`/outlets` 和 `/corpus about` 显示可以问什么。',
      '在任何消息上，打开“应用”菜单：**查找这是谁说的**、**与文章核对**。',
      '加上 `private: True`，只有你看得到回答。日期写作 2021-06-28、2021-06 或 2021。',
      '我从不用自己的话回答。文章没有回答时，我会直说。',
    ],
    kept: (days) =>
      `服务器上的提问文字会保存 ${n.format(days)} 天，不含提问者，以便版主了解文章缺少什么。写明 \`private: True\` 的提问不保存。`,
  },
  comma: '、',
  lookup: {
    whoSaid: (words) => `谁说过“${words}”？`,
    overTime: (name) => `${name}：历次言论`,
    orders: { relevance: '最相关的在前', date: '最新的在前' },
    drawn: (total) => `从 ${n.format(total)} 条中随机抽取`,
    tooShort: '词语太少，无法查找。请至少给出两个不太常见的词。',
    part: '部分逐字一致。粗体为不同之处；下面是文章的原文：',
    alsoFound: (count) => `消息中另有 ${n.format(count)} 处已找到，此处未显示。`,
    notLookedUp: (count) => `另有 ${n.format(count)} 句未查找。`,
    filesNotRead: (count) => `未读取 ${n.format(count)} 个附件。`,
    otherwise: {
      figure: (number, date) =>
        `第 ${n.format(number)} 条${date === null ? '' : `（${date}）`}给出了不同的数字。`,
      day: (number, date) =>
        `第 ${n.format(number)} 条${date === null ? '' : `（${date}）`}给出了不同的日期。`,
      denial: (number, date) => `第 ${n.format(number)} 条${date === null ? '' : `（${date}）`}说法相反。`,
    },
    versions: {
      earlier: (date) => `已更正：本文的较早版本${date === null ? '' : `（${date}）`}说法不同。`,
      later: (date) => `本文的较新版本${date === null ? '' : `（${date}）`}说法不同。`,
    },
    lessSure: (language) => `该文章不是英文（${language}）：其中说话人的识别不太可靠。`,
    askIn: (languages) => `没有文章使用提问的语言。请用以下语言提问：${languages}`,
  },
  match: {
    exact: '文章中逐字一致：',
    altered: '并非逐字一致。粗体为不同之处；下面是文章的原文：',
    notFound: '文章中没有找到：',
    unquoted: '它出现在文章中，但不是引语：',
    noWords: '这条消息里没有可以查找的词。',
  },
  check: {
    noVerdict: '这里只比较文字，不判断内容是否属实。',
    same: '说法相同。',
    figure: (stated, given) => `数字与消息中的不同：${stated} / ${given}`,
    day: (stated, given) => `日期与消息中的不同：${stated} / ${given}`,
    denial: '说法与消息相反。',
    topic: '同一话题；请自行比较原文。',
  },
  feedback: {
    thanks: '谢谢。已记下，不含你的名字，也不含问题。',
    formTitle: '哪里不对？',
    formLabel: '你的理由（可以留空）',
    formHint: '说话人不对、日期不对、不是我问的……',
  },
  settings: {
    title: '本服务器的设置',
    saved: '已保存。',
    private: '只有提问者看得到回答，除非写明 `private: False`。',
    public: '所有人都看得到回答，除非写明 `private: True`。',
    channels: (mentions) => `只有在 ${mentions} 中回答对所有人可见；在别处只对提问者可见。`,
    allChannels: '在所有频道。',
    moderators: (mention) => `除了可以管理服务器的人，版主还有：${mention}`,
    noModerators: '版主是可以管理服务器的人。',
    language: (name) => `回答的语言：${name}`,
    ownLanguage: '用每位成员自己的语言回答。',
    cooldown: (seconds) => `连续提问很多之后：每${seconds === 1 ? '' : ` ${n.format(seconds)} `}秒一个问题。`,
    serverOnly: '设置属于服务器；私信中没有设置。',
  },

  badDate: (given) => `无法把“${given}”读作日期。请写作 2021-06-28、2021-06 或 2021。`,
  datesReversed: '开始日期晚于结束日期，所以不会有结果。请把两个日期对调。',
  moderatorsOnly: '只有可以管理本服务器的成员才能这样做。',
  homeOnly: '文章库在另一个服务器上维护；这个命令只在那里有效。',
  stale: '这些按钮属于这条消息的旧版本。请重新提问。',
  stopping: '我正在重新启动。请一分钟后再试。',
  tooSoon: (when) => `短时间内操作太多。请在${when}再试。`,
  failed: (id) => `出了问题，没能完成。如果再次发生，请把这个编号告诉版主：${id}`,

  reindex,
};
