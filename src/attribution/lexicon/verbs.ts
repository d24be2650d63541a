// Reporting verbs by their base form. `SAY` takes a quotation or a clause by itself; `ACT` reports
// speech through its object or a preposition ("called him", "warned against", "vowed to").

const SAY = `say tell add note ask reply respond answer explain argue insist claim declare state announce warn
continue write tweet recall acknowledge admit concede suggest assert contend maintain observe remark comment
conclude reiterate repeat stress emphasize emphasise quip joke shout yell scream cry whisper mutter interject
counter retort testify allege report predict boast complain lament muse opine point predict proclaim
reveal recount relate sigh snap tease vent volunteer wonder guess read text email confess caution elaborate
clarify confirm deny exclaim intone deadpan crow gush fume grumble plead implore beg urge advise assure
inform remind pledge promise vow propose demand inquire query speculate surmise hint indicate affirm aver
attest avow disclose divulge chide scold blast mock rail rant riff rebut underline underscore highlight
reason offer post begin finish agree go think believe chant ad-lib summarize summarise theorize charge
signal describe tout jab reflect interrupt press chime bark laugh chuckle joke reassure forewarn prophesy
postulate posit pronounce utter voice vouch marvel rave recommend request rejoin retweet blog narrate
bemoan bellow brag bluster concur declaim decry expound extol fret gripe groan growl hiss holler howl intimate
moan murmur mumble preach pontificate purr quote roar snarl sneer snort sob stammer stutter swear taunt
thunder wail warble weigh whimper whine commend denounce`;

const ACT = `call accuse criticize criticise praise label dub describe refer characterize characterise hail
condemn slam attack dismiss defend brand deride ridicule reject cite invoke express thank congratulate
welcome endorse support oppose vow threaten refuse decline hope expect want wish fear worry feel know
believe think consider view see find learn hear understand discuss address talk speak mention question
challenge decide plan seek try aim intend blame credit compare invite order instruct encourage appeal
apologize apologise brush push liken recognize recognise favor favour prefer regard doubt dispute remember
realize realise calculate estimate conclude show propose call promote tout celebrate paint portray lash
bash rip hit knock skewer lambast lambaste rebuke upbraid pan disparage belittle insult lampoon hammer
assail savage scoff vilify denounce deplore applaud laud salute nickname sum title headline caption
advocate warn pillory shame encourage accept acknowledge signal coin deem term declare pitch bill`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'saying', 'says'],
  tell: ['told', 'telling', 'tells'],
  write: ['wrote', 'written', 'writing', 'writes'],
  begin: ['began', 'begun', 'beginning', 'begins'],
  read: ['read', 'reading', 'reads'],
  think: ['thought', 'thinking', 'thinks'],
  know: ['knew', 'known', 'knowing', 'knows'],
  see: ['saw', 'seen', 'seeing', 'sees'],
  find: ['found', 'finding', 'finds'],
  hear: ['heard', 'hearing', 'hears'],
  feel: ['felt', 'feeling', 'feels'],
  speak: ['spoke', 'spoken', 'speaking', 'speaks'],
  understand: ['understood', 'understanding', 'understands'],
  seek: ['sought', 'seeking', 'seeks'],
  show: ['showed', 'shown', 'showing', 'shows'],
  go: ['went', 'gone', 'going', 'goes'],
  beg: ['begged', 'begging', 'begs'],
  quip: ['quipped', 'quipping', 'quips'],
  admit: ['admitted', 'admitting', 'admits'],
  snap: ['snapped', 'snapping', 'snaps'],
  rebut: ['rebutted', 'rebutting', 'rebuts'],
  concur: ['concurred', 'concurring', 'concurs'],
  plan: ['planned', 'planning', 'plans'],
  refer: ['referred', 'referring', 'refers'],
  label: ['labeled', 'labelled', 'labeling', 'labelling', 'labels'],
  dub: ['dubbed', 'dubbing', 'dubs'],
  slam: ['slammed', 'slamming', 'slams'],
  brag: ['bragged', 'bragging', 'brags'],
  rip: ['ripped', 'ripping', 'rips'],
  hit: ['hit', 'hitting', 'hits'],
  pan: ['panned', 'panning', 'pans'],
  sum: ['summed', 'summing', 'sums'],
  swear: ['swore', 'sworn', 'swearing', 'swears'],
  blog: ['blogged', 'blogging', 'blogs'],
  sob: ['sobbed', 'sobbing', 'sobs'],
  jab: ['jabbed', 'jabbing', 'jabs'],
  text: ['texted', 'texting', 'texts'],
  'ad-lib': ['ad-libbed', 'ad-libbing', 'ad-libs'],
  deem: ['deemed', 'deeming', 'deems'],
};

/** `past` covers the participle too: "said", "written". */
export type VerbForm = 'base' | 'third' | 'past' | 'participle';

export interface VerbEntry {
  readonly base: string;
  readonly form: VerbForm;
  /** True for a verb that takes a quotation or a clause by itself. */
  readonly says: boolean;
}

function regularForms(base: string): readonly string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`, `${base.slice(0, -1)}ies`];
  const third = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  return [`${stem}ed`, `${stem}ing`, third];
}

function formOf(form: string, base: string): VerbForm {
  if (form === base) return IRREGULAR[base]?.includes(base) ? 'past' : 'base';
  if (form.endsWith('ing')) return 'participle';
  return form.endsWith('s') ? 'third' : 'past';
}

function buildVerbs(): ReadonlyMap<string, VerbEntry> {
  const verbs = new Map<string, VerbEntry>();
  const enter = (list: string, says: boolean): void => {
    for (const base of list.split(/\s+/)) {
      for (const form of [base, ...(IRREGULAR[base] ?? regularForms(base))]) {
        if (!verbs.has(form)) verbs.set(form, { base, form: formOf(form, base), says });
      }
    }
  };
  enter(SAY, true);
  enter(ACT, false);
  return verbs;
}

/** Every inflected form of every reporting verb, lower case. */
export const REPORTING_VERBS: ReadonlyMap<string, VerbEntry> = buildVerbs();
