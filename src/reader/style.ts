// The style of every page, and what a browser may do with one: show this style and nothing else.
import { createHash } from 'node:crypto';

export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fbfaf7; --soft: #6a665e; --line: #dcd7cc; --mark: #ffe58a; --mark-ink: #1c1b19; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #191817; --soft: #a39e93; --line: #3a3733; --mark: #6b5600; --mark-ink: #fff8e0; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1rem/1.6 Georgia, "Times New Roman", serif; }
article { max-width: 42rem; margin: 0 auto; padding: 2rem 1.2rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .8rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: 0 0 1.6rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); font-family: system-ui, sans-serif; font-size: .9rem; }
dt { color: var(--soft); } dd { margin: 0; } small, footer { color: var(--soft); }
a { color: inherit; }
q { quotes: none; text-decoration: underline dotted var(--soft); text-underline-offset: .2em; cursor: help; }
mark { background: var(--mark); color: var(--mark-ink); padding: .1em 0; scroll-margin-top: 30vh; }
footer { margin-top: 2rem; font: .85rem system-ui, sans-serif; }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Content-Security-Policy of every page. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
