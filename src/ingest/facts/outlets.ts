// A name as printed -> the outlet it stands for. Whole names only (a line, a segment of a title, the inside
// of brackets): running prose is never searched, so "the Independent" in a sentence is no outlet.
import { foldText, squeezeSpace } from '../../text.ts';
import { AGENCY_ROWS, INSTITUTION_ROWS, PUBLISHER_ROWS } from './outlet-names.ts';

export interface KnownOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Agencies are credited by other outlets; institutions are also written about under their short names. */
  readonly sort: 'agency' | 'publisher' | 'institution';
}

function nameKey(name: string): string {
  return squeezeSpace(foldText(name).replace(/[’`]/gu, "'"))
    .replace(/^(?:https?:\/\/)?(?:www\.)?/u, '')
    .replace(/[/.,;:]+$/u, '');
}

function addRows(
  index: Map<string, KnownOutlet>,
  rows: readonly (readonly string[])[],
  sort: KnownOutlet['sort'],
): void {
  for (const [name, ...aliases] of rows) {
    if (name === undefined) continue;
    const outlet = { name, aliases, sort };
    for (const alias of [name, ...aliases]) {
      const key = nameKey(alias);
      if (!index.has(key)) index.set(key, outlet);
    }
  }
}

function buildIndex(): ReadonlyMap<string, KnownOutlet> {
  const index = new Map<string, KnownOutlet>();
  addRows(index, AGENCY_ROWS, 'agency');
  addRows(index, PUBLISHER_ROWS, 'publisher');
  addRows(index, INSTITUTION_ROWS, 'institution');
  return index;
}

/** Desks of an outlet: "USA TODAY Sports", "CNN Health". */
const DESK =
  / (?:sports?|business|politics|world|news|opinion|health|travel|tech|entertainment|network|money|style|science|staff)$/u;

const knownOutlets = buildIndex();

/** The outlet of this very name, alias or host, in any case; `undefined` when it is not a known one. */
export function findOutlet(name: string): KnownOutlet | undefined {
  const key = nameKey(name);
  if (key.length < 2 || key.length > 80) return undefined;
  return (
    knownOutlets.get(key) ??
    knownOutlets.get(key.replace(/^the /u, '')) ??
    knownOutlets.get(key.replace(DESK, ''))
  );
}

/** The known outlet behind the host of `url`, the longest known part of the host first. */
export function findOutletOfUrl(url: string): KnownOutlet | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const labels = host.split('.');
  for (let first = 0; first + 1 < labels.length; first += 1) {
    const outlet = knownOutlets.get(
      labels
        .slice(first)
        .join('.')
        .replace(/^www\./u, ''),
    );
    if (outlet !== undefined) return outlet;
  }
  return undefined;
}

/** Other names of the outlet printed as `name`; empty for one that is not known. */
export function aliasesOf(name: string): readonly string[] {
  const known = findOutlet(name);
  if (known === undefined) return [];
  return [known.name, ...known.aliases].filter((alias) => alias !== name);
}

/** Short forms of agencies in capitals ("efe" -> "EFE"), names as usually written ("reuters" -> "Reuters"). */
export function creditName(printed: string): string {
  const known = findOutlet(printed);
  if (known === undefined) return printed.length <= 5 ? printed.toUpperCase() : printed;
  if (nameKey(printed).length <= 4 && !/[\s.]/u.test(printed.trim())) return printed.trim().toUpperCase();
  return known.name.length <= 4 ? known.name.toUpperCase() : known.name;
}

/** True where `name` is a known news agency, or a desk of one. */
export function isAgencyName(name: string): boolean {
  return findOutlet(name)?.sort === 'agency';
}

/** True for a body that publishes about itself. */
export function isInstitution(outlet: KnownOutlet): boolean {
  return outlet.sort === 'institution';
}
