// Small valid files of every format, made of invented words, for the tests of the readers.
import { crc32, deflateRawSync } from 'node:zlib';

export const SENTENCE = 'The bridge of Norda is open again, the mayor told reporters.';
export const REMARK = '“At last,” she said on the quay.';

export interface ZipPart {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  /** Size the entry claims to have, where it lies. */
  readonly claimedSize?: number;
  readonly flags?: number;
}

function zipHeaders(part: ZipPart, offset: number) {
  const content = Buffer.from(part.content);
  const packed = deflateRawSync(content);
  const name = Buffer.from(part.name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(part.flags ?? 0x0800, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(part.claimedSize ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, name]);
  return { local, central };
}

export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = zipHeaders(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `body`: the markup inside `w:body`. */
export function makeDocx(body: string): Buffer {
  return makeZip([
    {
      name: '_rels/.rels',
      content:
        '<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

export const paragraphs = (...lines: readonly string[]): string =>
  lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('');

/** A PDF of one page; `content`: its drawing instructions. */
export function makePdf(content: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}

/** Lines of text, each with the points it goes down from the one before. */
export const pdfLines = (...lines: readonly (readonly [number, string])[]): string =>
  `BT /F1 12 Tf 72 740 Td ${lines.map(([down, line]) => `0 ${-down} Td (${line}) Tj`).join(' ')} ET`;

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Norda Courier</title><link>https://courier.example</link><language>en-gb</language>
<item><title>Bridge opens</title><link>https://courier.example/bridge</link><guid>courier-1</guid>
<pubDate>Sun, 03 Mar 2024 23:30:00 -0500</pubDate><dc:creator>Ada Brook</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>${SENTENCE}</p><p>${REMARK}</p>]]></content:encoded></item>
<item><title>Ferry stops</title><description>&lt;p&gt;The ferry of Norda made its last trip.&lt;/p&gt;</description></item>
</channel></rss>`;

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Norda Courier</title>
<entry><id>urn:courier:2</id><title type="html">Bridge &amp;amp; ferry</title><link rel="self" href="https://courier.example/self"/>
<link rel="alternate" href="https://courier.example/b"/><published>2024-03-04T01:00:00Z</published><author><name>Ada Brook</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SENTENCE}</p><p>2 &lt; 3, <b>she</b> said.</p></div></content></entry></feed>`;

export const MAIL = [
  'From: "Reuters" <news@reuters.example>',
  'To: desk@courier.example',
  'Subject: =?utf-8?q?Bridge_opens?=',
  'Date: Sun, 3 Mar 2024 23:30:00 -0500',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The bridge of Norda is open again, the mayor =',
  'told reporters.',
  '',
  '=93At last,=94 she said on the quay.',
  '-- ',
  'Norda Courier, Quay 1',
  '--b1',
  'Content-Type: text/html',
  '',
  '<p>Other words.</p>',
  '--b1--',
  '',
].join('\r\n');

export const PAGE = `<html lang="en"><head><title>Bridge opens | Norda Courier</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>${`<p>${SENTENCE} The ferry will stop in April, when the first bus crosses the sound.</p>`.repeat(6)}</article></body></html>`;
