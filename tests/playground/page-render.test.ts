import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { StoredMessage } from '../../src/playground/contract.ts';
import { messageFragment, renderMessageHtml } from '../../src/playground/page/render-html.ts';

function message(fields: object): StoredMessage {
  const nobody = { everyone: false, users: [], roles: [] };
  return {
    ...{ id: '1', channelId: '2', guildId: null, authorId: '3', content: '', embeds: [], components: [] },
    ...{ attachments: [], flags: 0, ephemeral: false, loading: false, visibleTo: null, pings: nobody },
    ...{ edits: 0, editedAt: null, interactionId: null, referenceId: null },
    ...fields,
  };
}

const parsed = (fields: object) => parseHTML(`<body>${messageFragment(message(fields))}</body>`).document;
const text = (content: string) => ({ type: 10, content });
const markdown = (content: string) =>
  parsed({ content }).querySelector('.text')?.innerHTML.replaceAll(' dir="auto"', '');

it('says times in the language of whoever reads', () => {
  const given = message({ flags: 1 << 15, components: [text('<t:1683201600:D>')] });
  expect(messageFragment(given, 'On Record', 'fr')).toContain('<span class="chip">4 mai 2023</span>');
});

describe('markdown as HTML', () => {
  it.each([
    ['marks', '**a *b* c** __u__ ~~s~~', '<p><strong>a <em>b</em> c</strong> <u>u</u> <s>s</s></p>'],
    ['neighbouring quote lines', '> one\n> two', '<blockquote><div>one</div><div>two</div></blockquote>'],
    ['a heading, subtext, a list', '## T\n-# s\n- i', '<h2>T</h2><small>s</small><ul><li>i</li></ul>'],
    ['code', '`a<b`', '<p><code class="code">a&lt;b</code></p>'],
    ['a fence', '```\na\n```', '<pre><code><div>a</div></code></pre>'],
    ['a spoiler', '||end||', '<p><span class="spoiler" tabindex="0">end</span></p>'],
    ['a link that is none', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ])('%s', (_name, content, html) => {
    expect(markdown(content)).toBe(html);
  });

  it('leads to web addresses alone, in a window of their own', () => {
    const link = parsed({ content: '[Coast Daily](https://a.example/x)' }).querySelector('.text a');
    expect(link?.getAttribute('href')).toBe('https://a.example/x');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

describe('components as HTML', () => {
  const button = (fields: object) => ({ type: 2, style: 2, label: 'More', custom_id: 'm', ...fields });

  it('nest as they do on Discord', () => {
    const accessory = { type: 2, style: 5, label: 'Open', url: 'https://a.example/x' };
    const section = { type: 9, components: [text('**Ana Belić**')], accessory };
    const separator = { type: 14, divider: true, spacing: 2 };
    const container = { type: 17, accent_color: 0x2b8a3e, components: [text('# T'), section, separator] };
    const shown = parsed({ flags: 1 << 15, components: [container] });
    expect(shown.querySelector('.container > .bar > rect')?.getAttribute('fill')).toBe('#2b8a3e');
    expect(shown.querySelector('.section .section-text strong')?.textContent).toBe('Ana Belić');
    expect(shown.querySelector('.section > a.button')?.getAttribute('href')).toBe('https://a.example/x');
    expect(shown.querySelector('hr.line.wide')).not.toBeNull();
  });

  it.each([
    [1, 'primary'],
    [2, 'secondary'],
    [3, 'success'],
    [4, 'danger'],
  ])('show buttons of style %i as %s', (style, name) => {
    const row = { type: 1, components: [button({ style }), button({ disabled: true, custom_id: 'd' })] };
    const [first, second] = parsed({ components: [row] }).querySelectorAll('button');
    expect(first?.classList.contains(name)).toBe(true);
    expect(first?.getAttribute('data-custom-id')).toBe('m');
    expect(first?.hasAttribute('disabled')).toBe(false);
    expect(second?.hasAttribute('disabled')).toBe(true);
  });

  it('offer the options of a select', () => {
    const options = [{ label: 'Coast Daily', value: 'c', description: '3 articles' }];
    const select = { type: 3, custom_id: 'outlet', placeholder: 'Outlet', options };
    const shown = parsed({ components: [{ type: 1, components: [select] }] });
    const texts = [...shown.querySelectorAll('option')].map((option) => option.textContent);
    expect(texts).toEqual(['Outlet', 'Coast Daily · 3 articles']);
  });

  it('show pictures of the message itself with their description, and fetch no others', () => {
    const file = { id: '9', filename: 'time.png', description: 'A timeline', contentType: 'image/png' };
    const attachments = [{ ...file, url: 'http://127.0.0.1:1/a/time.png', data: Buffer.from('x') }];
    const items = [
      { media: { url: 'attachment://time.png' }, description: 'A timeline' },
      { media: { url: 'https://elsewhere.example/spy.png' }, description: 'Another' },
    ];
    const given = message({ flags: 1 << 15, attachments, components: [{ type: 12, items }] });
    const html = renderMessageHtml(given, { theme: 'light', width: 400 });
    const images = [...parseHTML(html).document.querySelectorAll('img')];
    expect(images.map((image) => image.getAttribute('alt'))).toEqual(['A timeline']);
    expect(images[0]?.getAttribute('src')).toBe('data:image/png;base64,eA==');
  });
});

describe('a hostile message', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onfocus='alert(1)",
      '[a](https://x.example/"onmouseover="alert(1))',
      '<https://x.example/<img/src=x>>',
      '</style><svg onload=alert(1)>',
      '```</pre><script>',
      '\u0000<\u0000script>',
    ),
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '*', '|', '[', '](http://', ')', 'a') }),
  );
  const ELEMENTS = new Set(
    (
      'ARTICLE DIV HEADER SPAN FOOTER P H1 H2 H3 SMALL UL LI PRE CODE BLOCKQUOTE STRONG EM U S A BUTTON ' +
      'SELECT OPTION HR IMG BR SVG RECT'
    ).split(' '),
  );

  it('brings no element and no attribute of its own', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (one, two, three) => {
        const row = { type: 1, components: [{ type: 2, style: 5, label: two, url: three }] };
        const select = { type: 3, custom_id: one, placeholder: two, options: [{ label: one, value: three }] };
        const fields = {
          content: one,
          embeds: [{ title: two, url: three, description: one }],
          attachments: [{ filename: two, description: one, contentType: three, url: one, data: Buffer.of() }],
          components: [text(two), row, { type: 1, components: [select] }, { type: 13, file: { url: one } }],
        };
        for (const each of parsed(fields).querySelectorAll('article, article *')) {
          expect(ELEMENTS).toContain(each.tagName.toUpperCase());
          for (const { name, value } of each.attributes) {
            expect(name).not.toMatch(/^on|^style$/);
            if (name === 'href') expect(value).toMatch(/^https?:/i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
