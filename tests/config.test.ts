import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

describe('configuration', () => {
  it('takes the defaults where nothing is set or values are empty', () => {
    const defaults = parseConfig({});
    expect(defaults).toMatchObject({ discordToken: '', corpusDir: 'corpus', port: 3000, searchUrl: null });
    expect(parseConfig({ PORT: '', CORPUS_DIR: ' ', HOME_GUILD_ID: '' })).toEqual(defaults);
  });

  it('says the same defaults in .env.example', () => {
    const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
    expect(parseConfig(example)).toEqual(parseConfig({}));
    const expected =
      'CORPUS_DIR DATA_DIR DISCORD_API_URL DISCORD_TOKEN HOME_GUILD_ID HOST KEEP_QUESTIONS_DAYS ' +
      'LOG_LEVEL MAX_ARTICLES ' +
      'MAX_ARTICLE_CHARS MAX_FEED_ITEMS MAX_FILE_BYTES MAX_LINE_BYTES MAX_MARKUP_BYTES MAX_NESTING ' +
      'MAX_PARSE_MS MAX_PDF_PAGES MAX_UPLOAD_BYTES MAX_ZIP_BYTES MAX_ZIP_DEPTH MAX_ZIP_ENTRIES ' +
      'MAX_ZIP_RATIO PORT PUBLIC_URL SEARCH_URL WATCH_CORPUS';
    expect(Object.keys(example).sort()).toEqual(expected.split(' ').sort());
  });

  it.each([
    ['PORT', '70000', 'Expected PORT to be a port from 0 to 65535, got "70000"'],
    ['PORT', 'http', 'Expected PORT to be a port from 0 to 65535, got "http"'],
    ['LOG_LEVEL', 'loud', 'Expected LOG_LEVEL to be one of'],
    [
      'HOME_GUILD_ID',
      'my server',
      'Expected HOME_GUILD_ID to be a server id of 17 to 20 digits, got "my server"',
    ],
    ['DISCORD_API_URL', 'ftp://files.example', 'Expected DISCORD_API_URL to be an http or https address'],
    ['HOST', 'example.org', 'Expected HOST to be an IP address of this machine, got "example.org"'],
    ['WATCH_CORPUS', 'maybe', 'Expected WATCH_CORPUS to be true or false, got "maybe"'],
    ['MAX_ZIP_RATIO', '-1', 'Expected MAX_ZIP_RATIO to be a whole number from 1, got "-1"'],
    [
      'KEEP_QUESTIONS_DAYS',
      '91',
      'Expected KEEP_QUESTIONS_DAYS to be a number of days from 0 to 90, got "91"',
    ],
    ['PUBLIC_URL', 'example', 'Expected PUBLIC_URL to be an http or https address, got "example"'],
  ])('names %s, what was expected and what was given when it is %s', (variable, value, message) => {
    const parsing = () => parseConfig({ [variable]: value });
    expect(parsing).toThrow(ConfigError);
    expect(parsing).toThrow(message);
  });

  it('takes limits from the environment', () => {
    const { ingestLimits, watchCorpus } = parseConfig({ MAX_PDF_PAGES: '7', WATCH_CORPUS: 'true' });
    expect(ingestLimits.maxPdfPages).toBe(7);
    expect(watchCorpus).toBe(true);
  });

  it('takes the slash off the end of an address', () => {
    expect(parseConfig({ PUBLIC_URL: 'https://reader.example/' }).publicUrl).toBe('https://reader.example');
  });
});
