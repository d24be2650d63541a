import { type ChatInputCommandInteraction, ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER, MODERATOR, PLAYGROUND_GUILD } from '../../src/playground/stand-in.ts';
import { checkRequest } from '../wire/schemas.ts';
import { openScene, type Scene } from './client.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ answerMs: 2000, deadlineMs: 1000 });
});
afterEach(() => scene.close());

const TEXT = { type: 10, content: '> The harbour will reopen in May.\n**Ana Belić**' } as const;
const MORE = { type: 2, style: 1, label: 'More', custom_id: '1:more' } as const;
const ROW = { type: 1, components: [MORE] } as const;

const ask = (options = {}, place = {}) =>
  scene.standIn.invoke({ name: 'ask', options: { question: 'When?', ...options }, ...place });

/** Handles slash commands, and leaves everything else alone. */
function onSlash(handler: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  scene.handle(async (interaction) => {
    if (interaction.isChatInputCommand()) await handler(interaction);
  });
}

describe('a slash command', () => {
  it('is deferred and answered', async () => {
    onSlash(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({ content: `About: ${interaction.options.getString('question', true)}` });
    });

    const exchange = await ask();

    expect(exchange).toMatchObject({ acked: true, ackType: 5, ephemeral: false, edits: 1, refusals: [] });
    expect(exchange.messages).toMatchObject([
      { content: 'About: When?', loading: false, flags: 0, edits: 1 },
    ]);
    expect(exchange.ackMs).toBeGreaterThan(0);
  });

  it('carries its options, the member, the place and the language', async () => {
    let seen: unknown;
    onSlash(async (interaction) => {
      const file = interaction.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      const { guildId, locale, memberPermissions } = interaction;
      seen = {
        guildId,
        locale,
        text,
        private: interaction.options.getBoolean('private'),
        manages: memberPermissions?.has('ManageGuild'),
        thread: interaction.channel?.isThread(),
      };
      await interaction.reply('Seen.');
    });

    const file = {
      filename: 'ferry.txt',
      contentType: 'text/plain',
      data: Buffer.from('The ferry is late.'),
    };
    await ask(
      { private: true, file },
      { by: MODERATOR, locale: 'de', channelId: PLAYGROUND_GUILD.channels[1]?.id },
    );

    expect(scene.errors).toEqual([]);
    expect(seen).toEqual({
      guildId: PLAYGROUND_GUILD.id,
      locale: 'de',
      text: 'The ferry is late.',
      private: true,
      manages: true,
      thread: true,
    });
  });

  it('is answered privately, and only the asker may press its buttons', async () => {
    onSlash(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ content: 'For you.', components: [ROW] });
    });

    const exchange = await ask();

    expect(exchange).toMatchObject({
      ephemeral: true,
      messages: [{ ephemeral: true, visibleTo: MEMBER.id }],
    });
    const press = scene.standIn.press(exchange.messages[0]!, '1:more', MODERATOR);
    await expect(press).rejects.toThrow('ephemeral for another');
  });

  it('works in a direct message', async () => {
    onSlash(async (interaction) => {
      await interaction.reply(`${interaction.inGuild()} ${interaction.member} ${interaction.context}`);
    });

    const exchange = await ask({}, { guildId: null });

    expect(exchange.messages[0]).toMatchObject({ content: 'false null 1', guildId: null });
  });

  it('works between two people, where only the user installed the bot', async () => {
    onSlash((interaction) => interaction.reply(`${interaction.context} ${interaction.channelId}`));
    const [message] = (await ask({}, { privateChannel: true })).messages;
    expect(message).toMatchObject({ content: `2 ${message?.channelId}`, guildId: null });
  });

  it('sends files and shows them', async () => {
    onSlash(async (interaction) => {
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        files: [{ attachment: Buffer.from('PNG'), name: 'map.png', description: 'A map of the coast' }],
        components: [
          { type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://map.png' } }] },
        ],
      });
    });

    const [message] = (await ask()).messages;

    const [attachment] = message?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'map.png', description: 'A map of the coast' });
    expect(attachment?.data.toString()).toBe('PNG');
    expect(await (await fetch(attachment!.url)).text()).toBe('PNG');
    const sent = scene.standIn.requests.find((request) => request.files.length > 0);
    expect(checkRequest(sent!)).toEqual([]);
  });

  it('takes follow-ups, the first of which fills in the deferral', async () => {
    onSlash(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp('First.');
      await interaction.followUp({ content: 'Second.', flags: MessageFlags.Ephemeral });
    });

    const exchange = await ask();
    await exchange.until(({ messages }) => messages.length === 2);

    expect(exchange.messages).toMatchObject([
      { content: 'First.', ephemeral: false, loading: false },
      { content: 'Second.', ephemeral: true },
    ]);
  });

  it('forgets a message that is deleted', async () => {
    onSlash(async (interaction) => {
      await interaction.reply('Gone in a moment.');
      await interaction.deleteReply();
    });

    const exchange = await ask();
    await exchange.until(({ messages }) => messages.length === 0);
    expect(scene.errors).toEqual([]);
  });

  it.each([
    ['an option that is missing', { question: undefined }, 'option "question" of /ask to be given'],
    ['an option that does not exist', { colour: 'red' }, 'to have an option "colour"'],
    ['a value of the wrong type', { private: 'yes' }, 'option "private" of /ask to fit its type'],
  ])('is not even sent with %s', async (_name, options, message) => {
    await expect(ask(options)).rejects.toThrow(message);
  });

  it('is not offered where its contexts exclude it', async () => {
    const direct = scene.standIn.invoke({ name: 'reindex', guildId: null, by: MODERATOR });
    await expect(direct).rejects.toThrow('offered here, got "reindex"');
    const offered = (by: typeof MEMBER) => scene.standIn.visibleCommands({ by }).map(({ name }) => name);
    expect(offered(MEMBER)).not.toContain('reindex');
    expect(offered(MODERATOR)).toContain('reindex');
  });
});

describe('what the live API refuses', () => {
  it('an empty message', async () => {
    onSlash((interaction) => interaction.reply({ content: '   ' }));
    const exchange = await ask();
    expect(exchange).toMatchObject({ acked: false, refusals: [{ status: 400, code: 50_006 }] });
  });

  it('a field that does not fit, with its path', async () => {
    onSlash(async (interaction) => {
      await interaction.deferReply();
      await interaction
        .editReply({ content: 'x'.repeat(2001) })
        .catch(() => interaction.editReply('Shorter.'));
    });
    const exchange = await ask();
    expect(exchange.messages[0]?.content).toBe('Shorter.');
    expect(exchange.refusals).toMatchObject([
      { code: 50_035, body: { errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
    ]);
  });

  it('a first response after the deadline', async () => {
    onSlash(async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await interaction.reply('Too late.');
    });
    const exchange = await ask();
    expect(exchange).toMatchObject({ acked: false, ackMs: null, messages: [] });
    await exchange.until(({ refusals }) => refusals.length > 0);
    expect(exchange.refusals).toMatchObject([{ status: 404, code: 10_062 }]);
  });

  it('a second first response', async () => {
    onSlash(async (interaction) => {
      await interaction.reply('Once.');
      // A process that lost its memory: the client no longer knows that it has answered.
      interaction.replied = false;
      await interaction.reply('Twice.');
    });
    const exchange = await ask();
    await exchange.until(({ refusals }) => refusals.length > 0);
    expect(exchange.refusals).toMatchObject([{ status: 400, code: 40_060 }]);
    expect(exchange.messages.map(({ content }) => content)).toEqual(['Once.']);
  });

  it('an edit before the first response', async () => {
    onSlash(async (interaction) => {
      interaction.deferred = true;
      await interaction.editReply('Early.');
    });
    expect(await ask()).toMatchObject({ acked: false, refusals: [{ status: 404, code: 10_015 }] });
  });

  it('an edit with an expired token', async () => {
    onSlash(async (interaction) => {
      await interaction.deferReply();
      scene.standIn.faults.expireTokens();
      await interaction.editReply('Too late.');
    });
    const exchange = await ask();
    expect(exchange.refusals).toMatchObject([{ status: 401, code: 50_027 }]);
  });

  it('an edit of a message that a moderator deleted', async () => {
    onSlash(async (interaction) => {
      await interaction.reply('Soon gone.');
      scene.standIn.faults.deleteMessage((await interaction.fetchReply()).id);
      await interaction.editReply('Still there?');
    });
    const exchange = await ask();
    await exchange.until(({ refusals }) => refusals.length > 0);
    expect(exchange.refusals).toMatchObject([{ status: 404, code: 10_008 }]);
  });

  it('a sixth follow-up where only the user installed the bot', async () => {
    onSlash(async (interaction) => {
      await interaction.reply('0');
      for (let count = 1; count <= 6; count += 1) await interaction.followUp(String(count));
    });
    const exchange = await ask({}, { install: 'user' });
    await exchange.until(({ refusals }) => refusals.length > 0);
    expect(exchange.refusals).toMatchObject([{ status: 400, code: 40_094 }]);
    expect(exchange.messages).toHaveLength(6);
  });
});

describe('components', () => {
  it('updates the message of a pressed button', async () => {
    scene.handle(async (interaction) => {
      if (interaction.isButton()) await interaction.update({ components: [TEXT] });
      else if (interaction.isRepliable()) {
        await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [TEXT, ROW] });
      }
    });

    const [message] = (await ask()).messages;
    const pressed = await scene.standIn.press(message!, '1:more', MODERATOR);

    expect(pressed).toMatchObject({ ackType: 7, edits: 1, messages: [{ id: message?.id }] });
    expect(pressed.messages[0]?.components).toMatchObject([TEXT]);
    await expect(scene.standIn.press(message!, '1:more')).rejects.toThrow('Expected a component "1:more"');
  });

  it('defers an update, then edits the message', async () => {
    scene.handle(async (interaction) => {
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply('Second page.');
      } else if (interaction.isRepliable())
        await interaction.reply({ content: 'First page.', components: [ROW] });
    });

    const [message] = (await ask()).messages;
    const [first, second] = await Promise.all([1, 2].map(() => scene.standIn.press(message!, '1:more')));

    expect(first).toMatchObject({ ackType: 6, messages: [{ content: 'Second page.' }] });
    expect(second).toMatchObject({ ackType: 6, messages: [{ id: message?.id }] });
    expect(scene.errors).toEqual([]);
  });

  it('answers a press beside the message, for the presser alone', async () => {
    scene.handle(async (interaction) => {
      const isButton = interaction.isButton();
      if (!interaction.isRepliable()) return;
      await interaction.reply(
        isButton
          ? { content: 'Yours.', flags: MessageFlags.Ephemeral }
          : { content: 'All.', components: [ROW] },
      );
    });

    const [message] = (await ask()).messages;
    const pressed = await scene.standIn.press(message!, '1:more', MODERATOR);

    expect(pressed.messages).toMatchObject([
      { content: 'Yours.', visibleTo: MODERATOR.id, referenceId: message?.id },
    ]);
  });

  it('hands over what was chosen from a select', async () => {
    const options = ['coast', 'inland'].map((value) => ({ label: value, value }));
    const select = { type: ComponentType.StringSelect, custom_id: 'outlet', options } as const;
    scene.handle(async (interaction) => {
      if (interaction.isStringSelectMenu()) await interaction.update(interaction.values.join());
      else if (interaction.isRepliable()) {
        await interaction.reply({ content: 'Which?', components: [{ type: 1, components: [select] }] });
      }
    });

    const [message] = (await ask()).messages;

    const chosen = await scene.standIn.select(message!, 'outlet', ['inland']);
    expect(chosen.messages[0]?.content).toBe('inland');
    await expect(scene.standIn.select(message!, 'outlet', ['north'])).rejects.toThrow('to offer "north"');
  });

  it('opens a form and takes what is filled in', async () => {
    const input = {
      type: ComponentType.TextInput,
      custom_id: 'why',
      style: TextInputStyle.Short,
      label: 'Why?',
      min_length: 3,
    } as const;
    scene.handle(async (interaction) => {
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
      else if (interaction.isChatInputCommand()) {
        await interaction.showModal({
          custom_id: 'form',
          title: 'Feedback',
          components: [{ type: 1, components: [input] }],
        });
      }
    });

    const { ackType, modal } = await ask();
    expect(ackType).toBe(9);

    const sent = await scene.standIn.submitModal(modal!, { why: 'A wrong name.' });
    expect(sent.messages[0]?.content).toBe('A wrong name.');
    await expect(scene.standIn.submitModal(modal!, { why: 'x' })).rejects.toThrow('3 to 4000 characters');
    await expect(scene.standIn.submitModal(modal!, {})).rejects.toThrow('to be filled in');
  });
});

describe('other interactions', () => {
  it('completes what is typed', async () => {
    scene.handle(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} ${value}`, value: 'ana' }]);
    });

    const call = { name: 'ask', options: { question: 'x', speaker: 'be' }, focused: 'speaker' };
    const reply = await scene.standIn.autocomplete(call);

    expect(reply).toMatchObject({ choices: [{ name: 'speaker be', value: 'ana' }], refusals: [] });
    expect(reply.ackMs).toBeLessThan(1000);
  });

  it('runs a context menu on a message the bot cannot otherwise read', async () => {
    scene.handle(async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(
          `${interaction.targetMessage.author.username}: ${interaction.targetMessage.content}`,
        );
      }
    });

    const targetMessage = scene.standIn.say('The ferry is late.', { by: MODERATOR });
    const exchange = await scene.standIn.menu({ name: 'Find who said this', targetMessage });

    expect(exchange.messages[0]?.content).toBe('oduya: The ferry is late.');
  });
});

describe('pings', () => {
  const text = '@everyone, <@1100000000000000002> and <@&1000000000000000001>';

  it.each([
    ['open by default for users alone', undefined, { everyone: false, users: [MODERATOR.id], roles: [] }],
    ['closed', { parse: [] }, { everyone: false, users: [], roles: [] }],
    [
      'wide open',
      { parse: ['everyone', 'roles'] },
      { everyone: true, users: [], roles: [PLAYGROUND_GUILD.id] },
    ],
  ] as const)('are %s in an answer', async (_name, allowed, pings) => {
    onSlash((interaction) =>
      interaction.reply({
        content: text,
        ...(allowed === undefined ? {} : { allowedMentions: allowed as never }),
      }),
    );
    expect((await ask()).messages[0]?.pings).toEqual(pings);
  });
});

describe('channels', () => {
  it('takes messages, replies, edits and deletions', async () => {
    const channel = await scene.client.channels.fetch(PLAYGROUND_GUILD.channels[0]!.id);
    if (!channel?.isSendable()) throw new Error('Expected a text channel');

    const message = await channel.send('One.');
    const reply = await message.reply('Two.');
    await message.edit('One, edited.');
    expect(scene.standIn.messagesIn(channel.id)).toMatchObject([
      { content: 'One, edited.', edits: 1 },
      { content: 'Two.', referenceId: message.id },
    ]);

    await reply.delete();
    await expect(reply.fetch(true)).rejects.toMatchObject({ code: 10_008 });
    expect(scene.standIn.requests.flatMap(checkRequest)).toEqual([]);
  });

  it('opens a post in a forum', async () => {
    const forum = await scene.client.channels.fetch(PLAYGROUND_GUILD.channels[2]!.id);
    if (forum?.type !== 15) throw new Error('Expected a forum');
    const post = await forum.threads.create({ name: 'Who said it?', message: { content: 'A first word.' } });
    expect(scene.standIn.messagesIn(post.id)).toMatchObject([{ content: 'A first word.' }]);
  });

  it('refuses where the bot may not write', async () => {
    await scene.close();
    const channel = { id: '1000000000000000099', name: 'quiet', type: 0, botPermissions: 1n << 10n };
    scene = await openScene({ guilds: [{ ...PLAYGROUND_GUILD, channels: [channel] }] });
    const post = scene.client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } });
    await expect(post).rejects.toMatchObject({ status: 403, code: 50_013 });
  });
});
