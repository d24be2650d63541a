import { describe, expect, it } from 'vitest';
import { articleLink, textFragment } from '../../../src/discord/render/text/links.ts';
import { fakeDocument } from '../fake-service.ts';

const link = (url: string | null, text = 'The pier stays') =>
  articleLink(fakeDocument('a', text, { url }), text);

describe('articleLink', () => {
  it('highlights the words in the browser', () => {
    expect(link('https://gazette.example/pier')).toBe(
      'https://gazette.example/pier#:~:text=The%20pier%20stays',
    );
    expect(link('https://gazette.example/pier#top')).toContain('#top:~:text=The');
  });

  it('names long words by their two ends, and escapes what has a meaning there', () => {
    expect(textFragment('well-known, yes')).toBe(':~:text=well%2Dknown%2C%20yes');
    expect(textFragment('a b c d e f g h i j k l m')).toBe(
      ':~:text=a%20b%20c%20d%20e%20f,h%20i%20j%20k%20l%20m',
    );
  });

  it('gives up the highlight, then the link, where a button cannot hold them', () => {
    const long = `https://gazette.example/${'x'.repeat(470)}`;
    expect(link(long)).toBe(long);
    expect(link(`${long}${'x'.repeat(40)}`)).toBeNull();
  });

  it.each([
    null,
    '',
    'gazette.example/pier',
    'ftp://gazette.example',
    'javascript:alert(1)',
    'https://a:b@bad.example',
  ])('makes no link of %j', (url) => {
    expect(link(url)).toBeNull();
  });

  it('does not stumble over half a character', () => {
    expect(link('https://gazette.example/', 'pier \uD83D')).toContain('text=pier');
  });
});
