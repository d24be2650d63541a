import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { MEND_FIRST, TRY_AGAIN } from '../src/start-error.ts';

/** The values of every setting of the unit, in order. */
async function readUnit(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(new URL('../deploy/onrecord.service', import.meta.url), 'utf8');
  const values = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^(\w+)=(.*)$/u.exec(line) ?? [];
    if (name !== undefined) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

describe('the systemd unit', () => {
  it('starts again, without end and with a pause, what a later start may mend, and nothing else', async () => {
    const unit = await readUnit();
    expect(unit.get('Restart')).toEqual(['on-failure']);
    expect(unit.get('RestartPreventExitStatus')).toEqual([String(MEND_FIRST)]);
    expect(unit.get('RestartPreventExitStatus')).not.toContain(String(TRY_AGAIN));
    expect(unit.get('StartLimitIntervalSec')).toEqual(['0']);
    expect(Number(unit.get('RestartSec')?.[0])).toBeGreaterThan(0);
  });

  it('lets a thread lower its priority, behind what it forbids', async () => {
    const filters = (await readUnit()).get('SystemCallFilter') ?? [];
    const forbidden = filters.findLastIndex((filter) => filter.startsWith('~'));
    expect(
      filters
        .slice(forbidden + 1)
        .join(' ')
        .split(' '),
    ).toContain('setpriority');
  });
});
