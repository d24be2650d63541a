// What members do all day, in the proportions of a busy server: questions, quotations, typing, buttons, menus, and now
// and then a direct message. Buttons are those of answers that were given a moment ago.
import type { Exchange, StandIn, StoredMessage } from '../../../src/playground/stand-in.ts';
import { controlsOf } from '../../wire/bot.ts';
import type { Corpus } from './corpora.ts';
import { placeOf } from './crowd.ts';

/** Answers whose buttons may still be pressed. */
const RECENT = 60;
const SPEAKERS = ['Ines Falk', 'Bo Lund', 'Ada Brook', 'Nobody at all'];

export interface Habits {
  /** Does the thing of that number and resolves when it is over. */
  act(number: number): Promise<Exchange>;
  /** To be told of each answer; gives back a message that nobody will use any more. */
  remember(exchange: Exchange): readonly StoredMessage[];
}

export function createHabits(standIn: StandIn, corpus: Corpus, members: number): Habits {
  const recent: StoredMessage[] = [];

  function ask(number: number, place = placeOf(number, standIn.guilds, members)): Promise<Exchange> {
    return standIn.invoke({ name: 'ask', options: { question: corpus.question(number) }, ...place });
  }

  function quote(number: number): Promise<Exchange> {
    const speaker = SPEAKERS[number % SPEAKERS.length] ?? '';
    return standIn.invoke({
      name: 'quote',
      options: { speaker },
      ...placeOf(number, standIn.guilds, members),
    });
  }

  function press(number: number): Promise<Exchange> {
    const message = recent[number % recent.length];
    const controls = controlsOf(message).filter(({ disabled }) => !disabled);
    const control = controls[number % controls.length];
    if (message === undefined || control === undefined) return ask(number);
    return standIn.press(message, control.id, placeOf(number, standIn.guilds, members).by);
  }

  function menu(number: number): Promise<Exchange> {
    const place = placeOf(number, standIn.guilds, members);
    const targetMessage = standIn.say(corpus.question(number), place);
    const over = standIn.menu({ name: 'Find who said this', targetMessage, ...place });
    return over.finally(() => standIn.faults.deleteMessage(targetMessage.id));
  }

  async function type(number: number): Promise<Exchange> {
    const typed = (SPEAKERS[number % SPEAKERS.length] ?? '').slice(0, 1 + (number % 4));
    const reply = await standIn.autocomplete({
      name: 'quote',
      focused: 'speaker',
      options: { speaker: typed },
      ...placeOf(number, standIn.guilds, members),
    });
    return { ...reply, acked: reply.ackMs !== null, messages: [], edits: 0 } as unknown as Exchange;
  }

  return {
    act(number) {
      const share = number % 100;
      if (share < 10) return quote(number);
      if (share < 25) return type(number);
      if (share < 37) return press(number);
      if (share < 40) return menu(number);
      // Fewer people write to the bot directly than ask it on a server.
      if (share === 40) return ask(number, { ...placeOf(number % 50_000, [], 500), guildId: null });
      return ask(number);
    },
    remember({ messages }) {
      const shown = messages.filter(({ ephemeral }) => !ephemeral);
      recent.push(...shown);
      const past = messages.filter((message) => !shown.includes(message));
      return [...past, ...recent.splice(0, Math.max(0, recent.length - RECENT))];
    },
  };
}
