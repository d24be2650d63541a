// 简体中文: names and descriptions of the commands, as Discord's client shows them while typing.
import type { Catalogue } from '../catalogue.ts';

const since = { name: '起始', description: '自这一天、月或年起：2021-06-28、2021-06 或 2021' };
const until = { name: '截止', description: '至这一天、月或年止：2021-06-28、2021-06 或 2021' };
const speaker = { name: '说话人', description: '只要此人的话' };
const outlet = { name: '媒体', description: '只要这家媒体的文章' };
const hidden = { name: '私密', description: '只让你自己看到回答' };

export const commands: Catalogue['commands'] = {
  ask: {
    name: '提问',
    description: '问谁在何时何地说了什么；用文章的原话逐字回答',
    options: {
      question: { name: '问题', description: '用你自己的话提问' },
      speaker,
      outlet,
      since,
      until,
      private: hidden,
    },
  },
  quote: {
    name: '引语',
    description: '一个人的引语，附媒体和日期',
    options: {
      speaker: { name: '说话人', description: '谁的话：姓名、姓氏或机构；或用“引号”写出原话，查找是谁说的' },
      about: { name: '话题', description: '只要关于这个话题的' },
      order: { name: '顺序', description: '哪些引语排在前面' },
      outlet,
      since,
      until,
      private: hidden,
    },
    choices: { relevance: { name: '最相关的' }, date: { name: '最新的' }, random: { name: '随机一条' } },
  },
  compare: {
    name: '比较',
    description: '各媒体如何表述一番话或一个话题，并列显示',
    options: {
      topic: { name: '话题', description: '一番话、一个话题或一个问题' },
      speaker,
      since,
      until,
      private: hidden,
    },
  },
  speakers: { name: '说话人', description: '文章中引用了谁', options: { private: hidden } },
  outlets: { name: '媒体', description: '文章出自哪些媒体', options: { private: hidden } },
  corpus: {
    name: '文章库',
    description: '有多少文章，什么时期，有多新',
    options: {},
    parts: {
      about: { name: '概况', description: '有多少文章、起止时间和更新情况', options: { private: hidden } },
      add: {
        name: '添加',
        description: '添加一篇文章或一个文章压缩包（版主）',
        options: { file: { name: '文件', description: '文章：文本、网页、PDF、Word 等，或其压缩包' } },
      },
      remove: {
        name: '移除',
        description: '移除一个文章文件（版主）',
        options: { path: { name: '路径', description: '要移除的文件' } },
      },
      undo: { name: '撤销', description: '撤销最近一次更改（版主）', options: {} },
      log: { name: '记录', description: '谁在何时更改了什么（版主）', options: {} },
      rollback: {
        name: '回退',
        description: '让较早的库重新回答（版主）',
        options: { archive: { name: '库', description: '应当回答的库' } },
      },
      status: { name: '状态', description: '库、文件和正在进行的事（版主）', options: {} },
    },
  },
  timeline: {
    name: '时间线',
    description: '某人历来说过的话，附图片和列表',
    options: {
      speaker: { name: speaker.name, description: '谁的话：姓名、姓氏或机构' },
      about: { name: '话题', description: '只要关于这个话题的' },
      since,
      until,
      private: hidden,
    },
  },
  help: { name: '帮助', description: '我能做什么，一屏看完', options: {} },
  settings: {
    name: '设置',
    description: '查看或更改我在本服务器上的行为（版主）',
    options: {
      private: { name: '私密', description: '除非另有要求，只让提问者看到回答' },
      channel: { name: '频道', description: '添加或移除一个回答对所有人可见的频道' },
      moderators: { name: '版主', description: '拥有版主权限的身份组' },
      language: { name: '语言', description: '我在本服务器上回答的语言' },
      cooldown: { name: '间隔', description: '一位成员连续提问之后，每个问题之间的秒数' },
      reset: { name: '重置', description: '恢复默认设置' },
    },
  },
  stats: {
    name: '统计',
    description: '这里被问了什么、回答得如何、文章缺少什么（版主）',
    options: { period: { name: '时段', description: '回看多久' } },
    choices: { week: { name: '7 天' }, month: { name: '30 天' }, quarter: { name: '90 天' } },
  },
  reindex: {
    name: '重新读取',
    description: '重新读取所有文章（版主）；新库完成之前由旧库回答',
    options: { dry_run: { name: '试运行', description: '只试运行：报告会有什么变化，但不做更改' } },
  },
};
