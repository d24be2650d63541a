import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Interaction, MessageFlags, TextInputStyle } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeLine } from '../../src/playground/prompt/completion.ts';
import { runPrompt } from '../../src/playground/prompt.ts';
import { openScene, type Scene } from './client.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ answerMs: 3000 });
  scene.handle(answer);
});
afterEach(() => scene.close());

const button = (label: string, id: string) => ({ type: 2, style: 1, label, custom_id: id }) as const;
const WHY = { type: 4, custom_id: 'why', style: TextInputStyle.Short, label: 'Why?' } as const;

/** A small bot: an answer with buttons, one of which opens a form. */
async function answer(interaction: Interaction) {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: 'Ana Belić (12)', value: 'Ana Belić' }]);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({
      content: `Noted: ${interaction.fields.getTextInputValue('why')}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`Said: ${interaction.targetMessage.content}`);
  } else if (interaction.isButton()) {
    if (interaction.customId === 'more')
      await interaction.update({ content: 'Second page.', components: [] });
    else
      await interaction.showModal({
        custom_id: 'f',
        title: 'Feedback',
        components: [{ type: 1, components: [WHY] }],
      });
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'ask') {
    await interaction.deferReply();
    const question = interaction.options.getString('question', true);
    const components = [{ type: 1, components: [button('More', 'more'), button('Bad', 'bad')] }] as const;
    await interaction.editReply({ content: `**${question}** in ${interaction.locale}`, components });
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply();
    for (const done of [1, 2, 3]) {
      await interaction.editReply(`${done} of 3`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await interaction.followUp('One more thing.');
  }
}

/** What the prompt prints for a script. */
async function run(...lines: readonly string[]): Promise<string> {
  const output = new PassThrough();
  const printed = text(output);
  const input = Readable.from([`${lines.join('\n')}\n`]);
  await runPrompt(scene.standIn, { input, output }, new AbortController().signal);
  output.end();
  return printed;
}

describe('a script on standard input', () => {
  it('is answered line by line', async () => {
    expect(await run('/ask first', '', '/locale de', '/ask second')).toBe(
      [
        '> /ask first',
        'first in en-US',
        '[1]\u00a0More  [2]\u00a0Bad\n',
        '> ',
        '> /locale de',
        'You are a moderator, on the server, with a client in de.',
        '> /ask second',
        'second in de',
        '[1]\u00a0More  [2]\u00a0Bad\n\n',
      ]
        .join('\n')
        .replace('\n\n\n', '\n\n'),
    );
  });

  it('presses buttons by number and fills in forms', async () => {
    const printed = await run('/ask trade', '1', '7', '/ask trade', '2', 'A wrong name.');
    expect(printed).toContain('> 1\nSecond page.\n');
    expect(printed.split('Second page.')).toHaveLength(2);
    expect(printed).toContain('There is no button 7 on the last answer.');
    expect(printed).toContain(
      '> 2\nFeedback\nWhy?: A wrong name.\n(only you can see this)\nNoted: A wrong name.',
    );
  });

  it('runs menus, as a member, in a direct message', async () => {
    const printed = await run(
      '/Find who said this: The ferry is late.',
      '/as member',
      '/reindex',
      '/in dm',
      '/help',
    );
    expect(printed).toContain('Said: The ferry is late.');
    expect(printed).toContain('There is no such command here. Registered: /ask, /Find who said this.');
    expect(printed.slice(printed.indexOf('/in dm'))).not.toContain('/reindex');
  });

  it('waits for a report of progress to end', async () => {
    const printed = await run('/reindex');
    expect(printed).toContain('3 of 3\n\nOne more thing.');
    expect(printed).not.toContain('1 of 3');
  });

  it('says what is wrong and goes on', async () => {
    const printed = await run('hello', '/bogus', '/ask', '/ask trade', '/quit', '/ask never');
    expect(printed).toContain('Commands start with a slash');
    expect(printed).toContain('There is no such command here');
    expect(printed).toContain('Expected option "question" of /ask to be given');
    expect(printed).toContain('trade in en-US');
    expect(printed).not.toContain('never');
  });

  it('ends when it is told to stop', async () => {
    const leave = new AbortController();
    const input = new PassThrough();
    const running = runPrompt(scene.standIn, { input, output: new PassThrough() }, leave.signal);
    leave.abort();
    await running;
  });
});

describe('completion', () => {
  const complete = (line: string) => completeLine(scene.standIn, line, {}, ['/quit']);

  it.each([
    ['/', ['/ask ', '/Find who said this ', '/quit '], '/'],
    ['/a', ['/ask '], '/a'],
    ['/ask trade speaker:be', ['Ana Belić'], 'be'],
    ['/ask trade speaker:', ['Ana Belić'], ''],
    ['/ask trade sp', ['speaker:'], 'sp'],
    ['/ask trade private:', ['true', 'false'], ''],
    ['/ask trade ', ['speaker:', 'private:', 'file:'], ''],
    ['/nothing here', [], '/nothing here'],
  ])('of %j', async (line, candidates, replaced) => {
    expect(await complete(line)).toEqual([candidates, replaced]);
  });
});
