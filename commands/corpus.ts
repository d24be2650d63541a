// /corpus: what is in the archive, for everybody; and looking after its files, for moderators at home.
import type { APIApplicationCommandSubcommandOption } from 'discord.js';
import { ApplicationCommandOptionType } from 'discord.js';
import {
  type Command,
  type Request,
  type Result,
  refusal,
  sentence,
  type Tools,
} from '../src/discord/command.ts';
import { faultIdOf } from '../src/discord/interaction/errors.ts';
import { refuseKeeping } from '../src/discord/keeping/may-keep.ts';
import { snapshotFrom, suggestKept } from '../src/discord/keeping/suggest-kept.ts';
import { watchReading } from '../src/discord/keeping/watch-reading.ts';
import { renderCorpus } from '../src/discord/render/info.ts';
import {
  sayRollback,
  sayStatus,
  showAdd,
  showRemove,
  showUndo,
} from '../src/discord/render/moderators/keeping.ts';
import { readLog } from '../src/discord/render/moderators/log.ts';
import type { Reply } from '../src/discord/render/view.ts';
import type { CorpusKeeper } from '../src/service/corpus.ts';
import { flagOption, otherOption, partOf, slashCommand, textOption } from './define.ts';

/** Longest path that can be typed; Discord takes 6,000. */
const MAX_PATH = 400;
/** As long as the id of a snapshot may be. */
const MAX_ARCHIVE = 100;

interface Wish {
  readonly request: Request;
  readonly tools: Tools;
  readonly keeper: CorpusKeeper;
}

async function add({ request, tools, keeper }: Wish): Promise<Reply> {
  const { catalogue, actor } = request;
  const file = request.file('file');
  if (file === null) return sentence(catalogue.keeping.download);
  const { limits } = keeper;
  const tooLarge = { kind: 'refused', reason: 'too-large', detail: '' } as const;
  // Discord says the size before anything is fetched; the download is cut off at the same size again.
  if (file.bytes > limits.maxFileBytes) return showAdd(tooLarge, limits, catalogue);
  const name = file.name.toLowerCase();
  const isKnown = limits.extensions.some((extension) => name.endsWith(extension));
  if (!isKnown) return showAdd({ kind: 'refused', reason: 'type', detail: '' }, limits, catalogue);
  const download = await tools.fetchFile(file.url, limits.maxFileBytes);
  if (download.kind === 'too-large') return showAdd(tooLarge, limits, catalogue);
  if (download.kind === 'failed') {
    tools.log.warn({ reason: download.reason }, 'attachment not fetched');
    return sentence(`${catalogue.keeping.download}\n-# ${faultIdOf(tools.log)}`);
  }
  const { bytes } = download;
  const outcome = await watchReading(request, tools, (options) =>
    keeper.add(file.name, bytes, actor, options),
  );
  return showAdd(outcome, limits, catalogue);
}

const PARTS: Readonly<Record<string, (wish: Wish) => Promise<Reply>>> = {
  add,
  async remove({ request, tools, keeper }) {
    const path = request.text('path') ?? '';
    const outcome = await watchReading(request, tools, (options) =>
      keeper.remove(path, request.actor, options),
    );
    return showRemove(outcome, request.catalogue);
  },
  async undo({ request, tools, keeper }) {
    const outcome = await watchReading(request, tools, (options) => keeper.undo(request.actor, options));
    return showUndo(outcome, request.catalogue);
  },
  async log({ request, keeper }) {
    return readLog(keeper, 0, request.catalogue);
  },
  async rollback({ request, tools, keeper }) {
    const { catalogue, actor } = request;
    const archive = await snapshotFrom(request.text('archive') ?? '', tools, catalogue);
    return sentence(sayRollback(await keeper.rollback(archive, actor), catalogue));
  },
  async status({ request, keeper }) {
    return sentence(sayStatus(await keeper.status(), request.catalogue));
  },
};

async function lookAfter(request: Request, tools: Tools, part: string): Promise<Result> {
  const refused = refuseKeeping(request, tools);
  if (refused !== null) return refusal(refused);
  // Every object has a `constructor`, and the name of a part comes from outside.
  const act = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  const { keeper } = tools;
  if (keeper === null || act === undefined) return refusal(request.catalogue.keeping.closed);
  return { outcome: 'shown', reply: await act({ request, tools, keeper }) };
}

const about: APIApplicationCommandSubcommandOption = partOf('corpus', 'about', [
  flagOption('corpus about', 'private'),
]);

const moderators: readonly APIApplicationCommandSubcommandOption[] = [
  partOf('corpus', 'add', [
    otherOption('corpus add', 'file', { type: ApplicationCommandOptionType.Attachment, required: true }),
  ]),
  partOf('corpus', 'remove', [
    textOption('corpus remove', { name: 'path', required: true, autocomplete: true, maxLength: MAX_PATH }),
  ]),
  partOf('corpus', 'undo'),
  partOf('corpus', 'log'),
  partOf('corpus', 'rollback', [
    textOption('corpus rollback', {
      name: 'archive',
      required: true,
      autocomplete: true,
      maxLength: MAX_ARCHIVE,
    }),
  ]),
  partOf('corpus', 'status'),
];

export const corpus = {
  data: slashCommand('corpus', 'everyone', [about, ...moderators]),
  dataAway: slashCommand('corpus', 'everyone', [about]),
  audience: 'everyone',
  privacy: 'option',
  privateParts: Object.keys(PARTS),
  async execute(request, tools) {
    const { part, catalogue } = request;
    if (part !== null && part !== 'about') return lookAfter(request, tools, part);
    return { outcome: 'shown', reply: renderCorpus(await tools.service.overview(), catalogue) };
  },
  autocomplete: suggestKept,
} satisfies Command;
