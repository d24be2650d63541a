// The form behind “not helpful”: one field for a reason, and what is kept of it.
import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { type Asker, type Result, sentence, type Tools } from '../command.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { plainLabel } from '../render/text/limits.ts';

/** Titles and labels of a form (Discord: 45), and a reason. */
const MAX_TITLE = 45;
const MAX_HINT = 100;
const MAX_REASON = 1_000;
const FIELD = 'reason';

const FORM = /^1\.f\.([0-9a-z]{13})$/u;

/** The form for a question's fingerprint. */
export function reasonForm(asked: string, { feedback }: Catalogue): APIModalInteractionResponseCallbackData {
  const input = {
    type: ComponentType.TextInput,
    custom_id: FIELD,
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: MAX_REASON,
    placeholder: plainLabel(feedback.formHint, MAX_HINT),
  } as const;
  return {
    custom_id: `1.f.${asked}`,
    title: plainLabel(feedback.formTitle, MAX_TITLE),
    components: [
      { type: ComponentType.Label, label: plainLabel(feedback.formLabel, MAX_TITLE), component: input },
    ],
  };
}

/** Opens the form; the request leaves before this returns. */
export function openForm(
  interaction: ButtonInteraction,
  asked: string,
  catalogue: Catalogue,
): Promise<unknown> {
  return interaction.showModal(reasonForm(asked, catalogue));
}

/** Keeps what a member wrote; a form of another time is answered as stale. */
export async function keepReason(
  interaction: ModalSubmitInteraction,
  asker: Asker,
  tools: Tools,
): Promise<Result> {
  const [, asked] = FORM.exec(interaction.customId) ?? [];
  if (asked === undefined) return { outcome: 'stale', reply: sentence(asker.catalogue.stale) };
  const written = interaction.fields.getTextInputValue(FIELD).trim().slice(0, MAX_REASON);
  const reason = written === '' ? null : written;
  await tools.feedback.add({ at: new Date().toISOString(), verdict: 'unhelpful', asked, reason });
  if (asker.hostId !== null) tools.usage.count(asker.hostId, 'unhelpful');
  return { outcome: 'shown', reply: sentence(asker.catalogue.feedback.thanks) };
}
