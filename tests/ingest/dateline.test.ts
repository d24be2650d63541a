import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../src/ingest/facts/dateline.ts';

const REPORT = 'The harbour bridge is open.';

describe('parseDateline', () => {
  it.each([
    ['NORDA, March 5 (Xinhua) -- ', 'en', ['NORDA'], '--03-05', 'Xinhua'],
    ['Norda/Sudra, Mar 5 (EFE).- ', 'en', ['Norda', 'Sudra'], '--03-05', 'EFE'],
    ['NORDA (Reuters) - ', 'en', ['NORDA'], null, 'Reuters'],
    ['NORDA CITY, Sudra (AP) — ', 'en', ['NORDA CITY', 'Sudra'], null, 'AP'],
    ['Norda (CNN) ', 'en', ['Norda'], null, 'CNN'],
    ['(Reuters) ', 'en', [], null, 'Reuters'],
    ['Old Norda CNN — ', 'en', ['Old Norda'], null, 'CNN'],
    ['NORDA, 5 March 2024 (NNA): ', 'en', ['NORDA'], '2024-03-05', 'NNA'],
    ['Norda (Norda News Agency) – ', 'en', ['Norda'], null, 'Norda News Agency'],
    ['NORDA, March 5. /TASS/. ', 'en', ['NORDA'], '--03-05', 'TASS'],
    ['NORDA, March 5, 2024 /PRNewswire/ -- ', 'en', ['NORDA'], '2024-03-05', 'PRNewswire'],
    ['НОРДА, 5 марта - РИА Новости. ', 'ru', ['НОРДА'], '--03-05', 'РИА Новости'],
    ['NORDA, March 5 -- ', 'en', ['NORDA'], '--03-05', null],
    ['NORDA, March 5, 2024 - ', 'en', ['NORDA'], '2024-03-05', null],
    ['NORDA — ', 'en', ['NORDA'], null, null],
    ['EAST NORDA – ', 'en', ['EAST NORDA'], null, null],
    ['ST. NORDA, Vt. - ', 'en', ['ST. NORDA', 'Vt'], null, null],
    ["NORDA'S QUAY, Sudra -- ", 'en', ["NORDA'S QUAY", 'Sudra'], null, null],
  ])('reads "%s"', (opening, language, places, date, credit) => {
    expect(parseDateline(opening + REPORT, language)).toEqual({
      places,
      date,
      credit,
      length: opening.length,
    });
  });

  it.each([
    'The World Bank (WB) said the bridge is open.',
    'Senator Ada Brook (D) said the bridge is open.',
    'The Associated Press (AP) reported it first.',
    'World Health Organization (WHO) officials opened it.',
    'Ada Brook (Free Norda) – the mayor – was there.',
    'Tom Reed/AFP/Getty Images The bridge on Monday',
    'NATO – which has no bridge – was not there.',
    'NORDA — whose bridge is open — was there.',
    'NORDA — The league that NORDA leads is old.',
    'OECD — The bridge is open.',
    'QUESTION (Radio Norda): Is the bridge open?',
    'HOST (Reuters): Is the bridge open?',
    'NORDA-The bridge is open.',
    'UPDATE — The bridge is open.',
    'BREAKING NEWS — The bridge is open.',
    'On June 28 (a Monday) - it rained.',
  ])('leaves "%s" whole', (paragraph) => {
    expect(parseDateline(paragraph, 'en')).toBeUndefined();
  });
});
