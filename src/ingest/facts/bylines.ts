// Lines and brackets that name who is credited: bylines, agencies' credits, sign-offs, copyright lines, the
// header of an official site. Unknown names are read by shape; what has no such shape is left alone.
import { isSectionName } from '../page/boilerplate.ts';
import { creditName, findOutlet } from './outlets.ts';

/** What one credit line says. */
export interface Credit {
  readonly author: string | null;
  readonly outlet: string | null;
  /** Agencies, in the order printed. */
  readonly agencies: readonly string[];
}

/** Longest line read as a credit; longer ones are sentences. */
const MAX_CREDIT_CHARS = 160;

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}’'-]*\.?|\p{Lu}\.|[dl]['’]\p{Lu}\p{L}+|(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos|ter|af|av|zu)(?:-\p{Lu}\p{L}+)?)$/u;
const BYLINE = /^(?:by|written by|text by|story by|reported by|author:|por|von|par|di|door)\s+(.+)$/iu;
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|staff|contributor|columnist|bureau|chief|desk|agencies|special|analyst|producer|anchor)\b/iu;

/** Words that outlets are named with and people are not. */
const OUTLET_WORD =
  /(?<!\p{L})(?:news|newspapers?|agency|press|wire|service|radio|tv|television|times|post|daily|weekly|media|networks?|telegraph|herald|tribune|courier|gazette|chronicle|journal|observer|guardian|standard|mail|express|review|reports?|reporter|bulletin|dispatch|examiner|inquirer|register|globe|sentinel|argus|today|online|digital|magazine|broadcasting|channel|bureau|desk|staff|editors?|editorial|agencia|agence|agentur|agenzia|diario|periódico|zeitung|tageblatt|anzeiger|rundfunk|nachrichten|presse|correo|prensa|noticias|новости|газета|агентство|вести)(?!\p{L})/iu;

/** Articles, "by" and abbreviations such as BBC open no person's name; ADA BROOK is one in capitals. */
const NO_NAME = /^(?:[Tt]he|[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i)\s|^(?!\p{Lu}+\s\p{Lu}{2})\p{Lu}{2,}\s/u;

/** True where a name has a word such as "Herald" or "Agency" in it. */
export function hasOutletWord(name: string): boolean {
  return OUTLET_WORD.test(name);
}

/** Two to four capitalised words ("Ada Brook", "Jean de la Tour"): the shape of a person's name, no more. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2 || words.length > 5 || text.length > 50 || NO_NAME.test(text)) return false;
  if (hasOutletWord(text)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    capitals >= 2 &&
    words.every((word) => NAME_WORD.test(word) && !/['’]s$/u.test(word)) &&
    findOutlet(text) === undefined
  );
}

/** One to six capitalised words without a sentence's marks: the shape of an outlet's name, no more. */
export function looksLikeOutlet(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length > 6 || text.length < 2 || text.length > 60 || isSectionName(text)) return false;
  if (/[.!?:;,"“”]$/u.test(text.trim()) || /["“”;:!?]/u.test(text)) return false;
  const small = /^(?:of|the|and|for|de|la|le|el|del|du|der|die|das|und|et|y|di|da|do|&|on|in|al|és)$/iu;
  if (small.test(words.at(-1) ?? '')) return false;
  return (
    words.every((word) => /^[\p{Lu}\p{Lo}\d]/u.test(word) || small.test(word)) && /[\p{Lu}\p{Lo}]/u.test(text)
  );
}

function titleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function splitNames(text: string): readonly string[] {
  return text.split(/\s*(?:,|;|&|\/|\s(?:and|und|y|et|e|with|und)\s)\s*/u).filter((part) => part !== '');
}

/** `Jane Roe and John Doe, Norda Times` -> names first, then the outlet; `undefined` for other shapes. */
function readNames(text: string): Credit | undefined {
  const names: string[] = [];
  const agencies: string[] = [];
  let outlet: string | null = null;
  for (const part of splitNames(text.replace(/\s+[|–—-]\s+/gu, ', '))) {
    const known = findOutlet(part.replace(/\s+staff$/iu, ''));
    if (known?.sort === 'agency') agencies.push(creditName(part.replace(/\s+staff$/iu, '')));
    if (known !== undefined) outlet ??= known.name;
    else if (outlet === null && looksLikeName(part) && !ROLE.test(part)) names.push(titleCase(part));
    else if (/^(?:special (?:to|for) )/iu.test(part)) outlet ??= part.replace(/^special (?:to|for) /iu, '');
    else if (!ROLE.test(part)) {
      if (names.length === 0 || !looksLikeOutlet(part)) return undefined;
      outlet ??= part;
    }
  }
  if (names.length === 0 && outlet === null) return undefined;
  return { author: names.length === 0 ? null : names.join(', '), outlet, agencies };
}

/** "By Jane Roe", "By Jane Roe, Norda Times", "Von …", "Por …"; `undefined` when the line is none. */
export function parseByline(line: string): Credit | undefined {
  if (line.length > MAX_CREDIT_CHARS || /[.!?]["”]?$/u.test(line.replace(/\b(?:Jr|Sr|U\.S|St)\.$/u, '')))
    return undefined;
  const body = BYLINE.exec(line)?.[1]?.replace(/\s+in\s+\p{Lu}.*$/u, '');
  return body === undefined ? undefined : readNames(body.trim());
}

/** "Jane Roe, USA TODAY", "Jane Roe | Reuters": a name and a known outlet in one line, without "By". */
export function parseSignedName(line: string): Credit | undefined {
  if (line.length > 80 || !/[,|–—]/u.test(line)) return undefined;
  const credit = readNames(line);
  return credit?.author != null && credit.outlet !== null && findOutlet(credit.outlet) !== undefined
    ? credit
    : undefined;
}

const INITIALS = /^(?:\p{L}{1,5}(?:[/.,\s-]+\p{L}{1,5}){0,3})?\s*\(([^()]{2,80})\)\s*$/u;
const CREDIT_LABEL =
  /^[-–—(\s]*(?:contributing|with (?:inputs?|files?|reporting|material|additional reporting|agency inputs?|information) (?:from|by)|agencies|agency|from|credit|source|sources|quelle|fuente|con información de|mit material von|avec|материалы)\s*:?\s+(.{2,80}?)[).\s]*$/iu;

function readAgencies(list: string): readonly string[] | undefined {
  const parts = list
    .split(/\s*(?:[,/;&+]|\s(?:and|und|y|et)\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const known = parts.map((part) => findOutlet(part));
  if (!known.some((outlet) => outlet?.sort === 'agency')) return undefined;
  const readable = parts.every(
    (part, at) => known[at] !== undefined || /^\p{L}{2,6}$|^agenc(?:y|ies)$/u.test(part),
  );
  return readable ? parts.filter((part) => !/^agenc/u.test(part)).map(creditName) : undefined;
}

/** "rml(efe, afp)", "(AFP, Reuters)", "dpa/afp", "Contributing: The Associated Press" -> agencies; else `undefined`. */
export function parseAgencyCredit(line: string): readonly string[] | undefined {
  if (line.length > MAX_CREDIT_CHARS) return undefined;
  const bracketed = INITIALS.exec(line)?.[1];
  const labelled = CREDIT_LABEL.exec(line)?.[1];
  const agencies = [bracketed, labelled].map((list) => (list === undefined ? undefined : readAgencies(list)));
  const listed = /^[\p{L}.]{2,10}(?:\s?[/,]\s?[\p{L}.]{2,10}){1,5}$/u.test(line);
  return agencies.find((list) => list !== undefined) ?? (listed ? readAgencies(line) : undefined);
}

/** "EFE", "– AFP", "/TASS/", "(Reuters)" standing alone -> the name as printed; else `undefined`. */
export function parseSignOff(line: string): string | undefined {
  if (line.length > 50) return undefined;
  const bare = line
    .replace(/^(?:source|quelle|fuente)s?\s*:\s*/iu, '')
    .replace(/\s+and (?:news )?agencies$/iu, '')
    .replace(/^[\s\-–—/([]+|[\s/)\].]+$/gu, '');
  const known = bare === '' ? undefined : findOutlet(bare);
  if (known === undefined) return undefined;
  const printed = bare === bare.toUpperCase() || [known.name, ...known.aliases].includes(bare);
  return printed || known.sort === 'agency' ? bare : undefined;
}

const COPYRIGHT = /^(?:copyright\s*(?:©|\(c\))?|©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,:by]*(.*)$/iu;

/** "Copyright © 2023 Norda Times. All rights reserved." -> "Norda Times"; else `undefined`. */
export function parseCopyright(line: string): string | undefined {
  if (line.length > MAX_CREDIT_CHARS) return undefined;
  const rest = COPYRIGHT.exec(line)?.[1];
  if (rest === undefined) return undefined;
  const holder = rest
    .replace(
      /[.,|–—-]?\s*(?:all rights? reserved|alle rechte vorbehalten|todos los derechos|tous droits).*$/iu,
      '',
    )
    .replace(/^\d{4}(?:\s*[-–]\s*\d{4})?\s*/u, '')
    .replace(/[\s.,;|]+(?:\d{4})?$/u, '')
    .replace(/,?\s+(?:Inc|Ltd|LLC|Limited|GmbH|Corp|Co|PLC|S\.A)\.?$/iu, '')
    .trim();
  return looksLikeOutlet(holder) ? holder : undefined;
}

const REPORTED_BY =
  /^[([](?:additional |with )?(?:reporting|writing|edited|editing|compiled|translated) by ([^()]{2,300})[)\]]\.?$/iu;

/** "(Reporting by Ada Brook in Norda; Editing by …)" -> "Ada Brook"; empty names no reporter; else `undefined`. */
export function parseReportedBy(line: string): string | null | undefined {
  const body = line.length > 320 ? undefined : REPORTED_BY.exec(line)?.[1];
  if (body === undefined) return undefined;
  if (!/^[([](?:reporting|writing) by/iu.test(line)) return null;
  const names = splitNames((body.split(';')[0] ?? '').replace(/\s+in\s+\p{Lu}[^,;]*/gu, ''));
  return names.length > 0 && names.every(looksLikeName) ? names.join(', ') : null;
}

const PUBLISHED_BY =
  /^[([]?(?:(?:this (?:article|story|piece|report) (?:was )?)?(?:originally|first) (?:published|appeared) (?:by|in|on|at)|published by|republished from|via)\s*:?\s+(.{2,60}?)[)\].]*$/iu;
const OFFICIAL_SITE = /^(?:the )?official (?:web ?)?(?:site|page|portal) of (?:the )?(.{2,70})$/iu;

/** "Originally published by Norda Times" -> "Norda Times"; else `undefined`. */
export function parsePublishedBy(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const name = PUBLISHED_BY.exec(line)?.[1]?.replace(/\s+on \p{Lu}.*$/u, '');
  return name !== undefined && (findOutlet(name) !== undefined || looksLikeOutlet(name)) ? name : undefined;
}

/** "Official website of the Ministry of Works": the body that publishes, as the line has it; else `undefined`. */
export function parseSiteHeader(line: string): string | undefined {
  if (line.length > 100) return undefined;
  if (findOutlet(line) !== undefined) return line;
  return OFFICIAL_SITE.exec(line)?.[1];
}
