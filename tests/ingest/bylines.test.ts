import { describe, expect, it } from 'vitest';
import {
  parseAgencyCredit,
  parseByline,
  parseCopyright,
  parsePublishedBy,
  parseReportedBy,
  parseSignedName,
  parseSignOff,
  parseSiteHeader,
} from '../../src/ingest/facts/bylines.ts';

describe('parseByline', () => {
  it.each([
    ['By Ada Brook', 'Ada Brook', null],
    ['By ADA BROOK and TOM REED', 'Ada Brook, Tom Reed', null],
    ['By Ada Brook, Norda Courier', 'Ada Brook', 'Norda Courier'],
    ['By Ada Brook | USA TODAY', 'Ada Brook', 'USA Today'],
    ['By Ada Brook, staff writer', 'Ada Brook', null],
    ['Von Anna Berg', 'Anna Berg', null],
    ['Por Juan de la Torre', 'Juan de la Torre', null],
    ['By Reuters Staff', null, 'Reuters'],
  ])('%s', (line, author, outlet) => {
    expect(parseByline(line)).toMatchObject({ author, outlet });
  });

  it.each(['By the river, they waited.', 'By Monday the bridge was open', 'Ada Brook', 'By now'])(
    '%s is none',
    (line) => {
      expect(parseByline(line)).toBeUndefined();
    },
  );

  it('takes a name without "by" only beside a known outlet', () => {
    expect(parseSignedName('Ada Brook, USA TODAY')).toMatchObject({
      author: 'Ada Brook',
      outlet: 'USA Today',
    });
    expect(parseSignedName('Ada Brook, Old Norda')).toBeUndefined();
    expect(parseSignedName("Norda's Bridge | USA TODAY")).toBeUndefined();
  });
});

describe('parseAgencyCredit', () => {
  it.each([
    ['abc(efe, afp, ap)', ['EFE', 'AFP', 'AP']],
    ['jr/ml (AFP, Reuters)', ['AFP', 'Reuters']],
    ['dpa/afp', ['DPA', 'AFP']],
    ['Contributing: The Associated Press', ['AP']],
    ['(With inputs from PTI and agencies)', ['PTI']],
  ])('%s', (line, agencies) => {
    expect(parseAgencyCredit(line)).toEqual(agencies);
  });

  it.each(['Brandt (left, right)', 'and/or', 'Quist (see below)', 'Contributing: Ada Brook'])(
    '%s is none',
    (line) => {
      expect(parseAgencyCredit(line)).toBeUndefined();
    },
  );
});

describe('other credits', () => {
  it.each([
    ['Copyright © 2024 Norda Courier. All rights reserved.', 'Norda Courier'],
    ['© Norda Courier 2024', 'Norda Courier'],
    ['Copyright 2024 The Associated Press. All rights reserved.', 'The Associated Press'],
  ])('%s', (line, holder) => {
    expect(parseCopyright(line)).toBe(holder);
  });

  it('reads who printed it first, who signs, whose site it is, who reported', () => {
    expect(parsePublishedBy('Originally published by Norda Tribune')).toBe('Norda Tribune');
    expect(parsePublishedBy('Published by the harbour wall, they are free')).toBeUndefined();
    expect(parseSignOff('/TASS/')).toBe('TASS');
    expect(parseSignOff('Amen')).toBeUndefined();
    expect(parseSiteHeader('Official website of the Ministry of Works')).toBe('Ministry of Works');
    expect(parseReportedBy('(Reporting by Ada Brook in Norda; Editing by Tom Reed)')).toBe('Ada Brook');
    expect(parseReportedBy('(Editing by Tom Reed)')).toBeNull();
    expect(parseReportedBy('(Ada Brook was there.)')).toBeUndefined();
  });
});
