import { expect, it } from 'vitest';
import { aliasesOf, creditName, findOutlet, findOutletOfUrl } from '../../src/ingest/facts/outlets.ts';

it('knows an outlet by any of its names, in any case', () => {
  for (const name of ['Deutsche Welle', 'dw', 'www.dw.com', 'DW News'])
    expect(findOutlet(name)?.name).toBe('DW');
  expect(findOutlet('USA TODAY Sports')?.name).toBe('USA Today');
  expect(findOutlet('Norda Courier')).toBeUndefined();
});

it('finds the outlet of an address by the longest known part of its host', () => {
  expect(findOutletOfUrl('https://www.reuters.com/world/x')?.name).toBe('Reuters');
  expect(findOutletOfUrl('https://edition.cnn.com/x')?.name).toBe('CNN');
  expect(findOutletOfUrl('https://norda.example/x')).toBeUndefined();
  expect(findOutletOfUrl('no address')).toBeUndefined();
});

it('credits agencies in capitals where they are short', () => {
  expect(['efe', 'dpa', 'reuters', 'Associated Press'].map(creditName)).toEqual([
    'EFE',
    'DPA',
    'Reuters',
    'AP',
  ]);
  expect(aliasesOf('DW')).toContain('Deutsche Welle');
  expect(aliasesOf('Norda Courier')).toEqual([]);
});
