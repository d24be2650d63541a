// The path of a file on this machine -> an attachment, as a member's client would upload it.

import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { AttachmentValue } from '../contract.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** `undefined` where there is no such file, or it cannot be read. */
export function openFile(path: string): AttachmentValue | undefined {
  try {
    const data = readFileSync(path);
    const contentType = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { filename: basename(path), contentType, data };
  } catch {
    return undefined;
  }
}
