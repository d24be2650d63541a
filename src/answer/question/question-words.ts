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

/** Verbs and the preposition behind which the addressee of a remark stands. */
export const TELLING: ReadonlySet<string> = new Set('tell tells told telling to with'.split(' '));

/** Those to whom news has people speak. */
export const ADDRESSEES: ReadonlySet<string> = new Set(
  `reporters reporter journalists journalist media press correspondents newsmen lawmakers deputies senators parliament
  congress audience crowd supporters followers fans viewers listeners investors shareholders analysts colleagues`.split(
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

/** Words that colour a question or hold it together: evidence may well say the same without them. */
export const SOFT_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those and or but not no what which who whom whose where when why how wat is are was
  were be been being am did do does done has have had will would can could should may might must of in on at for
  to from by with about into over under after before since until during than then as if up out off down again
  it its they them their he him his she her we us our you your i my me there here each every both all any some
  major popular big biggest large largest great greatest small smallest highest lowest high low most least more
  less many much few several various certain main top best new newest latest recent recently newly current
  currently soon later early late still already just only also even ever yet now today yesterday tomorrow week
  month year day days weeks months years time times last next first this highly widely wildly famous famously
  famed prestigious beloved legendary iconic controversial special common ambitious anticipated massive huge
  whopping approximately about around roughly exactly actually officially formally reportedly finally
  unanimously overall total average amount number figure figures quantity size price cost value level rate record
  long old tall wide deep heavy far fast soon often hard kind kinds type types sort form name names named called
  known thing things item items people person persons someone somebody anyone man men woman women member members
  part place places side sides way ways start starts started starting begin begins began begun continue continues
  continued happen happens happened occur occurred become becomes became get gets got go goes went come comes came
  take takes took taken make makes made give gives gave given hold holds held keep keeps kept put set see sees saw
  seen show shows showed use used include included including involve involved say says said tell told talk speak
  spoke ask asked mention mentioned describe described state stated claim claimed think thought feel believe
  announce announced report reported write wrote word words worded wording phrase quote quoted call calls calling
  regarding concerning according per version story article piece coverage transcript line remark remarks comment
  comments position stance view views opinion attitude reaction response statement attempt attempted due despite
  because instead let lets want wants wanted need needs needed please pls whats hi hey us usa world country's
  following star celebrity legend second third two three four five six seven eight nine ten once twice one
  ongoing anything everything something nothing whether while other another same such own like between among
  against across within without through`.split(/\s+/u),
);
