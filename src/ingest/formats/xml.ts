// XML -> a stream of elements and text, with bounded nesting. Document types are not read, so no entity but the
// predefined ones expands and nothing outside is ever fetched; broken XML gives what can be read of it.
import { Parser } from 'htmlparser2';
import { type IngestLimits, LimitError } from '../limits.ts';

export interface XmlHandler {
  /** `name` as written, with its namespace prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** The name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Calls `handler` for every element and text in order; linear.
 * @throws LimitError where elements nest too deeply
 */
export function readXml(xml: string, limits: IngestLimits, handler: XmlHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > limits.maxNesting) throw new LimitError('maxNesting', limits.maxNesting, 'more');
        handler.open(name, attributes);
      },
      ontext: (text) => handler.text(text),
      onclosetag: (name) => {
        depth -= 1;
        handler.close(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
