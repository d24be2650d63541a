// The result of the quotation benchmark in, a table for a terminal out.
import type { PronounNames } from './names/pronoun-names.ts';
import type { QuoteEvaluation, Share } from './quotes.ts';

const shareLine = ({ name, right, count }: Share): string =>
  `  ${name.padEnd(26)}${((100 * right) / count).toFixed(1).padStart(7)} %${String(count).padStart(8)}`;

/** "0.9 and above: 98.3 % right of 2,609": what a confidence is worth. */
function calibrationLine(calibration: readonly Share[]): string {
  const sure = calibration.filter(({ name }) => Number(name) >= 0.9);
  const [right, count] = [
    sure.reduce((sum, each) => sum + each.right, 0),
    sure.reduce((sum, each) => sum + each.count, 0),
  ];
  const share = ((100 * right) / Math.max(count, 1)).toFixed(1);
  return `calibration: of ${count.toLocaleString('en')} names at 0.9 or more ${share} % are right`;
}

/** "he and she: 0.4 % of 1,409 named by what is no person, 3.3 % by nobody; 82.1 % as the gold; read …". */
function pronounLine(names: PronounNames): string {
  const { count, impossible, open, told, agreed, right, wrong } = names;
  const share = (part: number, whole = count): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  return `he and she: ${share(impossible)} of ${count.toLocaleString('en')} named by what is no person, ${share(open)} by nobody; ${share(agreed, told)} as the gold; read in the text ${share(right, told)} right, ${share(wrong, told)} wrong`;
}

/** Plain text, one figure a column; no colour, no line over 100 characters for names of usual length. */
export function renderQuoteTable(result: QuoteEvaluation): string {
  const lines = [
    `${result.articles} articles; characters a second: ${result.charsPerSecond.toLocaleString('en')} in the first pass, ${result.charsPerSecondWarm?.toLocaleString('en') ?? 'not measured'} in a second one`,
    'The shipped weights were trained on these articles: expect less on others (DESIGN.md, Known failures).',
    '',
    `${''.padEnd(26)}   gold  exact F1  overlap F1  speaker   wrong    open`,
  ];
  for (const kind of result.kinds) {
    const figures = [kind.exactF1, kind.overlapF1, kind.speaker, kind.wrong, kind.open];
    lines.push(
      `${kind.name.padEnd(26)}${String(kind.gold).padStart(7)}${figures.map((each) => each.toFixed(1).padStart(9)).join(' ')}`,
    );
  }
  lines.push('', 'speaker right, by kind of speaker', ...result.speakerKinds.map(shareLine));
  lines.push('', 'by sieve', ...result.sieves.map(shareLine));
  lines.push('', 'by confidence', ...result.calibration.map(shareLine), calibrationLine(result.calibration));
  lines.push(
    '',
    'most common confusions',
    ...result.confusions.map(({ name, count }) => `  ${name.padEnd(50)}${count}`),
  );
  lines.push(
    '',
    'seed articles, required rows',
    ...result.seeds.map(
      (seed) => `  ${seed.kind.padEnd(26)}${seed.found} found, ${seed.named} rightly named, of ${seed.rows}`,
    ),
  );
  lines.push('', '"he" and "she" rightly named, by confidence', ...result.namesByConfidence.map(shareLine));
  lines.push(pronounLine(result.pronouns));
  return lines.join('\n');
}
