import { expect, it } from 'vitest';
import type { Answer } from '../../src/model.ts';
import { fingerprint } from '../../src/text.ts';
import { FakeService, fakeDocument, fakeFinding, findings } from '../discord/fake-service.ts';
import { nodesOf, startSetting, textOf } from './bot.ts';

const PUBLIC_URL = 'https://reader.example/base';
const ask = { name: 'ask', options: { question: 'When will the harbour open?' } };

function serviceOf(findings: Extract<Answer, { kind: 'answered' }>['findings']): FakeService {
  const service = new FakeService();
  service.ask = async (question) => ({ question, kind: 'answered', findings, total: 1, overruled: [] });
  return service;
}

it('leads to the reader page, the words highlighted, where an article has no address', async () => {
  const { standIn, close } = await startSetting({}, { publicUrl: PUBLIC_URL });
  const asked = (await standIn.invoke(ask)).messages[0];
  const links = nodesOf(asked).flatMap(({ url }) => (url === undefined ? [] : [url]));
  const { start, end } = findings[0]!.span;
  const page = `${PUBLIC_URL}/d/${fingerprint('harbour')}?s=${start}-${end}#here`;
  expect(links).toEqual([`${page}:~:text=The%20new%20harbour%20will%20open%20in%20June%2C`]);
  await close();
});

it('leads to the article’s own address where it has one, reader pages or not', async () => {
  const url = 'https://courier.example/harbour';
  const document = fakeDocument('own', 'It opens in June.', { url });
  const service = serviceOf([fakeFinding(document, 'It opens in June.')]);
  const { standIn, close } = await startSetting({}, { publicUrl: PUBLIC_URL, service });
  const asked = (await standIn.invoke(ask)).messages[0];
  expect(nodesOf(asked).find((node) => node.url)?.url).toContain(`${url}#:~:text=`);
  await close();
});

it('offers the words in their place where there is neither', async () => {
  const { standIn, close } = await startSetting();
  const asked = (await standIn.invoke(ask)).messages[0];
  expect(nodesOf(asked).some(({ url }) => url !== undefined)).toBe(false);
  await close();
});

it('sets the words that state what was asked in bold, and changes none', async () => {
  const document = fakeDocument('bold', 'Everybody said: It opens *soon*, on 3 June, with a fair.');
  const words = 'It opens *soon*, on 3 June, with a fair.';
  const start = document.text.indexOf('on 3 June');
  const emphasis = [
    { start, end: start + 'on 3 June'.length },
    { start: 0, end: 4 },
  ];
  const service = serviceOf([fakeFinding(document, words, { emphasis })]);
  const { standIn, close } = await startSetting({}, { service });
  const asked = (await standIn.invoke(ask)).messages[0];
  expect(textOf(asked)).toContain('> “It opens \\*soon\\*, **on 3 June**, with a fair.”');
  await close();
});
