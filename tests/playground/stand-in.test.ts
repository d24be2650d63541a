import { ButtonBuilder, ButtonStyle, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from './client.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ answerMs: 3000 });
});
afterEach(() => scene.close());

const TEXT = { type: 10, content: '> The harbour will reopen in May.\n**Ana Belić**' } as const;
const BUTTON = new ButtonBuilder().setCustomId('1:more').setLabel('More').setStyle(ButtonStyle.Primary);

describe('a stand-in with an unmodified client', () => {
  it('lets a slash command be deferred and answered', async () => {
    scene.handle(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      const question = interaction.options.getString('question', true);
      await interaction.editReply({ content: `About: ${question}` });
    });

    const exchange = await scene.standIn.invoke({ name: 'ask', options: { question: 'When does it open?' } });

    expect(exchange).toMatchObject({ acked: true, ackType: 5, ephemeral: false, edits: 1, refusals: [] });
    expect(exchange.messages.map((message) => message.content)).toEqual(['About: When does it open?']);
    expect(exchange.messages[0]).toMatchObject({ loading: false, flags: 0 });
  });

  it('shows Components V2 and lets its buttons be pressed', async () => {
    scene.handle(async (interaction) => {
      if (interaction.isButton()) await interaction.update({ components: [TEXT] });
      if (!interaction.isChatInputCommand()) return;
      const row = { type: 1, components: [BUTTON.toJSON()] } as const;
      await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [TEXT, row] });
    });

    const first = await scene.standIn.invoke({ name: 'ask', options: { question: 'x' } });
    const [message] = first.messages;
    expect(message?.components.map((component) => component.type)).toEqual([10, 1]);

    const second = await scene.standIn.press(message!, '1:more');
    expect(second).toMatchObject({ ackType: 7, edits: 1 });
    expect(second.messages[0]?.id).toBe(message?.id);
    expect(second.messages[0]?.components.map((component) => component.type)).toEqual([10]);
    expect(scene.errors).toEqual([]);
  });
});
