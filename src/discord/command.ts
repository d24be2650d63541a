// What a command is: what Discord is told of it, and a function from a member's request to a reply. It
// never sees the interaction, so it can neither answer late nor forget to close the mentions.
import type { APIApplicationCommandOptionChoice, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { ArchiveService } from '../service.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { Reply } from './render/view.ts';

/** How an interaction ended, for its line in the log. */
export type Outcome = 'answered' | 'abstained' | 'shown' | 'refused' | 'stale';

export interface Result {
  readonly outcome: Outcome;
  readonly reply: Reply;
}

/** What every handler may use. */
export interface Tools {
  readonly service: ArchiveService;
  /** Where moderators look after the corpus; `null`: on every server. */
  readonly homeGuildId: string | null;
}

/** One member's wish, read from an interaction that is already acknowledged. */
export interface Request {
  readonly userId: string;
  /** `null` in a direct message. */
  readonly guildId: string | null;
  /** Whether the member may manage the server, as Discord said with this very interaction. */
  readonly mayManage: boolean;
  readonly catalogue: Catalogue;
  text(option: string): string | null;
  /** Shows something for now; the result replaces it. Never throws. */
  report(reply: Reply): Promise<void>;
}

export type Choice = APIApplicationCommandOptionChoice<string>;

export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** `moderators`: registered in the home server alone where there is one. */
  readonly audience: 'everyone' | 'moderators';
  /** `option`: as the member's `private` option says. */
  readonly privacy: 'always' | 'option';
  execute(request: Request, tools: Tools): Promise<Result>;
  /** Choices for the option that is being typed. */
  autocomplete?(option: string, typed: string, tools: Tools, catalogue: Catalogue): Promise<Choice[]>;
}

/** A reply of one text. */
export function sentence(text: string): Reply {
  return () => ({ parts: [{ text }] });
}

/** A refusal: a sentence and nothing done. */
export function refusal(text: string): Result {
  return { outcome: 'refused', reply: sentence(text) };
}
