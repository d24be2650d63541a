// Closed lists for reading questions: verbs that ask for somebody's words, words that belong to the asking
// and not to what is asked about, and question words worth repairing. Lower case, folded. Data only.

/** Verbs whose subject's words are asked for, in the forms they take in questions. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `say said says saying tell tells told telling call calls called calling describe describes described
  describing thank thanks thanked mention mentions mentioned claim claims claimed state states stated announce
  announces announced warn warns warned promise promises promised deny denies denied admit admits admitted
  argue argues argued explain explains explained comment comments commented respond responds responded reply
  replies replied answer answered think thinks thought believe believes believed want wants wanted urge urges
  urged ask asks asked demand demands demanded stress stresses stressed emphasise emphasised emphasize
  emphasized suggest suggests suggested criticise criticised criticize criticized praise praises praised
  blame blames blamed accuse accuses accused condemn condemns condemned welcome welcomed propose proposed
  insist insists insisted declare declares declared note notes noted add adds added vow vows vowed pledge
  pledges pledged word words worded phrase phrased put puts talk talks talked speak speaks spoke`.split(
    /\s+/u,
  ),
);

/** Nouns behind a possessive that stand for somebody's words: "Okafor's remarks". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `line lines word words wording statement statements remark remarks quote quotes quotation quotations comment
  comments view views opinion answer answers reply speech message claim claims position stance reaction
  response words phrase account description praise criticism warning promise thoughts take`.split(/\s+/u),
);

/** Words of the asking itself, dropped from what is looked for. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  `pls plz please thanks according per compare comparing wording worded word words exact exactly article
  articles report reports reported reporting story stories piece published publication publish news outlet
  outlets newspaper paper say said says tell told mention mentioned describe described state stated quote
  quoted quotes transcript website site site's suggest suggests suggested claim claims claimed discuss
  discussed discussing discusses indicate indicates indicated whats wat whos wheres hows anyone know
  question answer following approximately recently currently recent newly give gives given find show shows tel considering information related regarding`.split(
    /\s+/u,
  ),
);

/** Words of questions that are worth repairing when misspelt, and that never name a thing. */
export const REPAIRED_WORDS: readonly string[] =
  `what when where which whose about according after before between because during from their there these
  they this with would could should instead said says told tell have does many much long say who why how`.split(
    /\s+/u,
  );

/** Months by their first three letters. */
export const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
