import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER } from '../../src/playground/stand-in.ts';
import { fakeDocument, fakeFinding } from '../discord/fake-service.ts';
import { buttonOf, nodesOf, type Setting, startSetting, textOf } from './bot.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const WORDS = ['The pier stays.', 'The pier may go.', 'The pier goes.', 'We built no pier.', 'What pier?'];
const DAYS = ['2023-05-01', '2022-03-04', '2023-02-11', '2021-08-30', '2023-05-02'];

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
  const findings = WORDS.map((words, at) => {
    const outlet = at % 2 === 0 ? 'Northport Courier' : 'Tidewater Post';
    const document = fakeDocument(`pier-${at}`, words, { outlet });
    return fakeFinding(document, words, { saidOn: { date: DAYS[at] ?? '', basis: 'given' } });
  });
  setting.service.quote = async (question) => ({
    question,
    kind: 'answered',
    findings,
    total: 7,
    overruled: [],
  });
});
afterEach(() => setting.close());

const timeline = { name: 'timeline', options: { speaker: 'Ilse Brandt', about: 'the pier' } };

describe('/timeline', () => {
  it('shows a picture with its words, and the list from the earliest day on', async () => {
    const shown = (await setting.standIn.invoke(timeline)).messages[0];
    const [picture] = shown?.attachments ?? [];
    expect(picture?.data.subarray(0, 4)).toEqual(PNG);
    expect(picture?.description).toContain('Northport Courier: 3 (11 Feb 2023)');
    expect(nodesOf(shown).find(({ items }) => items)?.items?.[0]?.description).toBe(picture?.description);
    const text = textOf(shown);
    const places = ['We built no pier.', 'The pier may go.', 'The pier goes.', 'The pier stays.'];
    expect(places.map((words) => text.indexOf(words))).toEqual(
      places.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(text.indexOf('We built no pier.')).toBeGreaterThan(0);
    expect(text).toContain('The newest 5 of 7 are shown.');
    expect(text).toContain('Results 1 to 4 of 5');
  });

  it('pages its list and keeps one picture', async () => {
    const { standIn } = setting;
    const first = (await standIn.invoke(timeline)).messages[0];
    await standIn.press(first!, buttonOf(first, 'More'));
    const second = standIn.message(first!.id);
    expect(textOf(second)).toContain('What pier?');
    expect(second?.attachments).toHaveLength(1);
  });

  it('opens from below an answer, privately, for whose words it shows', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke({ name: 'ask', options: { question: 'harbour' } })).messages[0];
    const pressed = (await standIn.press(asked!, buttonOf(asked, 'Timeline'))).messages[0];
    expect(pressed?.visibleTo).toBe(MEMBER.id);
    expect(textOf(pressed)).toContain('What Ilse Brandt said over time');
    expect(pressed?.attachments).toHaveLength(1);
  });

  it('is about what the question was read to be about, not about its whole wording', async () => {
    const { standIn, service } = setting;
    const ask = service.ask.bind(service);
    service.ask = async (question, options) => {
      const answer = await ask(question, options);
      return answer.kind === 'answered' ? { ...answer, topic: 'Brandt harbour' } : answer;
    };
    const question = 'When will the harbour open?';
    const [asked] = (await standIn.invoke({ name: 'ask', options: { question } })).messages;
    const pressed = (await standIn.press(asked!, buttonOf(asked, 'Timeline'))).messages[0];
    expect(textOf(pressed)).toContain('about: harbour');
    expect(textOf(pressed)).not.toContain(question);
  });

  it('does without the picture where files are forbidden', async () => {
    const { standIn } = setting;
    standIn.faults.failNext('PATCH /webhooks', 403, 1, { code: 50_013, message: 'Missing Permissions' });
    const shown = (await standIn.invoke(timeline)).messages[0];
    expect(shown?.attachments).toEqual([]);
    expect(textOf(shown)).toContain('The pier goes.');
  });

  it('does without the picture where it is too large for that place', async () => {
    const { standIn } = setting;
    const refusal = { code: 40_005, message: 'Request entity too large' };
    standIn.faults.failNext('PATCH /webhooks', 413, 1, refusal);
    const shown = (await standIn.invoke(timeline)).messages[0];
    expect(textOf(shown)).toContain('The pier goes.');
  });

  it('abstains as /quote does where there is nothing', async () => {
    const { standIn, service } = setting;
    service.quote = (question) => service.ask('zzzz', {}).then((answer) => ({ ...answer, question }));
    const shown = (await standIn.invoke(timeline)).messages[0];
    expect(textOf(shown)).toContain('nothing in them is on that topic');
  });
});
