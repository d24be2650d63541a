// A mail (.eml) -> the article in it: the plain part, else the HTML part. Attachments are left out, and a
// forwarder's or sender's own name and day are not taken for the article's.
import PostalMime from 'postal-mime';
import { findOutlet } from '../facts/outlets.ts';
import { readStatedDay } from '../facts/stated-day.ts';
import { type IngestLimits, LimitError } from '../limits.ts';
import { mendWindows1252 } from './decode.ts';
import { textOfHtml } from './html.ts';
import { broken, type Parser } from './records.ts';

/** Bytes of all headers of one part. */
const MAX_HEADER_BYTES = 256 * 1024;
const PASSED_ON = /^(?:(?:re|fwd?|aw|wg|tr|rv|отв)\s*:\s*)+/iu;

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

/** Without what follows the line of two dashes that opens a signature (RFC 3676, 4.3). */
function dropSignature(text: string): string {
  const at = text.search(/^-- ?\r?$/mu);
  return at > 0 ? text.slice(0, at) : text;
}

function readText(mail: Mail, limits: IngestLimits): string {
  const text = dropSignature(mail.text ?? '');
  return mendWindows1252(text.trim() === '' && mail.html ? textOfHtml(mail.html, limits) : text);
}

function header(mail: Mail, key: string): string {
  return mail.headers.find((candidate) => candidate.key === key)?.value ?? '';
}

function fieldsOf(mail: Mail) {
  const subject = mendWindows1252(mail.subject ?? '');
  const isPassedOn = PASSED_ON.test(subject);
  return {
    title: subject.replace(PASSED_ON, ''),
    outlet: isPassedOn ? undefined : findOutlet(mail.from?.name ?? '')?.name,
    published: isPassedOn ? undefined : readStatedDay(header(mail, 'date')),
  };
}

async function readMail(bytes: Uint8Array, limits: IngestLimits): Promise<Mail | string> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: limits.maxNesting,
      maxHeadersSize: MAX_HEADER_BYTES,
    });
  } catch (error) {
    const isLarge = error instanceof Error && error.message.startsWith('Maximum header');
    if (isLarge) return `Expected at most ${MAX_HEADER_BYTES} bytes of headers, got more`;
    const isDeep = error instanceof Error && error.message.startsWith('Maximum MIME');
    return isDeep
      ? new LimitError('maxNesting', limits.maxNesting, 'more').message
      : 'Expected a mail, got a damaged or other file';
  }
}

export const parseEmail: Parser = async (bytes, limits) => {
  const mail = await readMail(bytes, limits);
  if (typeof mail === 'string') return [broken(mail)];
  if (mail.headers.length === 0) return [broken('Expected a mail, found no headers')];
  return [{ kind: 'record', text: readText(mail, limits), fields: fieldsOf(mail) }];
};
