// Finds the folder of real articles and gold that stands beside the project, for the tests that need it.
// Where it is absent they are skipped with one line; in CI its absence is an error.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

export const sharedDir = resolve(process.env['SHARED_DIR'] ?? '../shared');

const present = existsSync(sharedDir);
if (!present && process.env['CI'] === 'true') {
  throw new Error(`Expected SHARED_DIR to name a folder, got ${sharedDir}`);
}

/** `describe` for tests on the shared articles; skipped, with a line saying so, where they are absent. */
export function describeShared(name: string, body: () => void): void {
  if (present) {
    describe(name, body);
    return;
  }
  process.stderr.write(`skipped "${name}": no folder at SHARED_DIR (${sharedDir})\n`);
  // The body reads the folder while tests are collected, so it must not run at all.
  describe.skip(name, () => {
    it('needs the shared articles', () => undefined);
  });
}
