import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporarily } from '../../src/evaluation/evaluation.ts';
import { watchShown } from '../../src/evaluation/verbatim.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const ARTICLE = 'The harbour reopens\n\n"We are ready," said Ines Falk, the mayor of Oster, on Monday.\n';

let corpusDir = '';
beforeAll(async () => {
  corpusDir = await makeFolder();
  await writeFile(join(corpusDir, 'harbour.txt'), ARTICLE);
});
afterAll(() => removeFolder(corpusDir));

describe('watchShown', () => {
  it('counts what is shown and what of it stands at its span', async () => {
    await openTemporarily(corpusDir, async (archive) => {
      const { ask, count } = watchShown('harbour', archive);
      const answer = await ask('What did Falk say?', {});
      expect(answer.kind).toBe('answered');
      expect(count()).toEqual({ set: 'harbour', shown: 1, verbatim: 1 });
    });
  });

  it('counts a text that does not stand there as shown alone', async () => {
    await openTemporarily(corpusDir, async (archive) => {
      const forged: typeof archive.ask = async (question, options) => {
        const answer = await archive.ask(question, options);
        if (answer.kind === 'abstained') return answer;
        return { ...answer, findings: answer.findings.map((each) => ({ ...each, text: 'We are late' })) };
      };
      const { ask, count } = watchShown('harbour', { ...archive, ask: forged });
      await ask('What did Falk say?', {});
      expect(count()).toEqual({ set: 'harbour', shown: 1, verbatim: 0 });
    });
  });
});
