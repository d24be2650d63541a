import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { sameCommands } from '../../src/discord/register.ts';

/** A command as Discord gives it back: with ids, defaults spelled out and its own order of fields. */
function asHeld(command: object): unknown {
  const held = JSON.parse(JSON.stringify(command)) as Record<string, unknown>;
  const options = (held['options'] ?? []) as Record<string, unknown>[];
  return {
    version: '1',
    nsfw: false,
    dm_permission: true,
    ...Object.fromEntries(Object.entries(held).reverse()),
    id: '1',
    application_id: '2',
    options: options.map(({ required, autocomplete, ...rest }) => ({
      ...rest,
      ...(required ? { required } : {}),
      ...(autocomplete ? { autocomplete } : {}),
    })),
  };
}

const ours = commands.map(({ data }) => data);

describe('the commands Discord holds', () => {
  it('count as the same though it adds fields and leaves defaults out', () => {
    expect(sameCommands(ours.map(asHeld).reverse(), ours)).toBe(true);
  });

  it('differ where one is missing', () => {
    expect(sameCommands(ours.slice(1).map(asHeld), ours)).toBe(false);
  });

  it.each([
    ['a description', { description: 'Something else' }],
    ['a permission', { default_member_permissions: '8' }],
    ['a context', { contexts: [0] }],
    ['a translation', { name_localizations: { de: 'anders' } }],
    ['the options', { options: [] }],
  ])('differ where %s does', (_, change) => {
    const held = ours.map((command, at) => (at === 0 ? { ...command, ...change } : command));
    expect(sameCommands(held.map(asHeld), ours)).toBe(false);
  });

  it('differ where the order of options does, for members see that order', () => {
    const [first, ...rest] = ours as { options?: unknown[] }[];
    const turned = [{ ...first, options: [...(first?.options ?? [])].reverse() }, ...rest];
    expect(sameCommands(turned.map(asHeld), ours)).toBe(false);
  });
});
