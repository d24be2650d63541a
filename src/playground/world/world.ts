// What exists in the pretend Discord: guilds, channels, people, messages, registered commands. Changes of
// messages are announced to whoever listens. Nothing here knows of HTTP or sockets.

import { EventEmitter } from 'node:events';
import type { APIApplicationCommand } from 'discord.js';
import type {
  FakeChannel,
  FakeGuild,
  FakeMember,
  MessageEvent,
  StoredMessage,
  UploadedFile,
} from '../contract.ts';
import { ChannelType, Permission } from '../wire.ts';

/** 2015-01-01, the first second of Discord's calendar. */
export const SNOWFLAKE_EPOCH_MS = 1_420_070_400_000;

/** What a bot that only answers commands is granted. */
const BOT_PERMISSIONS =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.sendInThreads |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readHistory;

/** An ordinary member: reads, writes, uses commands. */
export const MEMBER: FakeMember = {
  id: '1100000000000000001',
  username: 'ines',
  displayName: 'Ines',
  permissions: Permission.viewChannel | Permission.sendMessages | Permission.useCommands,
};

/** A member who may manage the server. */
export const MODERATOR: FakeMember = {
  id: '1100000000000000002',
  username: 'oduya',
  displayName: 'Oduya',
  permissions:
    Permission.viewChannel | Permission.sendMessages | Permission.useCommands | Permission.manageGuild,
};

/** The guild there is when none are named: a text channel with a thread, a forum with a post. */
export const PLAYGROUND_GUILD: FakeGuild = {
  id: '1000000000000000001',
  name: 'Playground',
  channels: [
    { id: '1000000000000000010', name: 'general', type: ChannelType.text },
    {
      id: '1000000000000000011',
      name: 'fact-checks',
      type: ChannelType.publicThread,
      parentId: '1000000000000000010',
    },
    { id: '1000000000000000012', name: 'questions', type: ChannelType.forum },
    {
      id: '1000000000000000013',
      name: 'who-said-it',
      type: ChannelType.publicThread,
      parentId: '1000000000000000012',
    },
  ],
};

/** A channel with where it is; `recipient` is set in direct messages. */
export interface Channel extends FakeChannel {
  readonly guildId: string | null;
  readonly recipient?: FakeMember;
}

export const BOT_ID = '1200000000000000001';

export class World {
  readonly bot: FakeMember = { id: BOT_ID, username: 'on-record', displayName: 'On Record' };
  readonly guilds: readonly FakeGuild[];
  readonly #channels = new Map<string, Channel>();
  readonly #people = new Map<string, FakeMember>();
  readonly #messages = new Map<string, StoredMessage>();
  /** By guild id; global commands under the empty string. */
  readonly #commands = new Map<string, readonly APIApplicationCommand[]>();
  readonly #events = new EventEmitter<{ message: [MessageEvent]; commands: [] }>();
  readonly #files = new Map<string, Buffer>();
  readonly #filesUrl: string;
  #lastSnowflake = 0n;

  /** `filesUrl`: where files are served, `http://127.0.0.1:PORT/attachments`. */
  constructor(guilds: readonly FakeGuild[], filesUrl: string) {
    this.guilds = guilds;
    this.#filesUrl = filesUrl;
    for (const guild of guilds) {
      for (const channel of guild.channels) this.#channels.set(channel.id, { ...channel, guildId: guild.id });
    }
    for (const person of [MEMBER, MODERATOR, this.bot]) this.meet(person);
    // Every exchange that is waited for listens; that many are not a leak.
    this.#events.setMaxListeners(0);
  }

  /** A fresh id, later than all before, with the present time in it. */
  newId(): string {
    const now = BigInt(Date.now() - SNOWFLAKE_EPOCH_MS) << 22n;
    this.#lastSnowflake = now > this.#lastSnowflake ? now : this.#lastSnowflake + 1n;
    return this.#lastSnowflake.toString();
  }

  /** Takes note of somebody, so that look-ups by id find them. */
  meet(person: FakeMember): void {
    this.#people.set(person.id, person);
  }

  person(id: string): FakeMember | undefined {
    return this.#people.get(id);
  }

  guild(id: string): FakeGuild | undefined {
    return this.guilds.find((guild) => guild.id === id);
  }

  channel(id: string): Channel | undefined {
    return this.#channels.get(id);
  }

  channelsOf(guildId: string): readonly Channel[] {
    return [...this.#channels.values()].filter((channel) => channel.guildId === guildId);
  }

  addChannel(channel: Channel): void {
    this.#channels.set(channel.id, channel);
  }

  /** The direct message of the bot with somebody, or, `isPrivate`, one between two people. */
  directChannel(recipient: FakeMember, isPrivate: boolean): Channel {
    const type = isPrivate ? ChannelType.group : ChannelType.direct;
    for (const channel of this.#channels.values()) {
      if (channel.type === type && channel.recipient?.id === recipient.id) return channel;
    }
    const made: Channel = { id: this.newId(), name: recipient.username, type, guildId: null, recipient };
    this.addChannel(made);
    return made;
  }

  botPermissions(channel: Channel): bigint {
    return channel.botPermissions ?? BOT_PERMISSIONS;
  }

  /** Keeps a file to be served; gives its id and address. */
  keepFile({ filename, data }: Pick<UploadedFile, 'filename' | 'data'>): { id: string; url: string } {
    const id = this.newId();
    this.#files.set(id, data);
    return { id, url: `${this.#filesUrl}/${id}/${encodeURIComponent(filename)}` };
  }

  file(id: string): Buffer | undefined {
    return this.#files.get(id);
  }

  message(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  messagesIn(channelId: string): readonly StoredMessage[] {
    return [...this.#messages.values()].filter((message) => message.channelId === channelId);
  }

  /** Keeps a message, new or in its new state. */
  put(message: StoredMessage): void {
    const kind = this.#messages.has(message.id) ? 'updated' : 'created';
    this.#messages.set(message.id, message);
    this.#events.emit('message', { kind, message });
  }

  /** Whether there was such a message. */
  remove(id: string): boolean {
    const message = this.#messages.get(id);
    if (message === undefined) return false;
    this.#messages.delete(id);
    this.#events.emit('message', { kind: 'deleted', message });
    return true;
  }

  onMessage(listener: (event: MessageEvent) => void): () => void {
    this.#events.on('message', listener);
    return () => this.#events.off('message', listener);
  }

  commands(guildId: string): readonly APIApplicationCommand[] {
    return this.#commands.get(guildId) ?? [];
  }

  setCommands(guildId: string, commands: readonly APIApplicationCommand[]): void {
    this.#commands.set(guildId, commands);
    this.#events.emit('commands');
  }

  onCommands(listener: () => void): () => void {
    this.#events.on('commands', listener);
    return () => this.#events.off('commands', listener);
  }
}
