// Forms of common verbs for reading clauses, told from nouns by how news prose uses them: counted over 5,223
// articles behind modals and pronouns (verb) and behind determiners (noun), then read through. Lower case.

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** Base forms of which at least four in five uses are verbs. */
export const VERB_BASES =
  list(`abandon abide accelerate accept access accommodate accompany accomplish accumulate accuse achieve
acknowledge acquire activate adapt add adjourn adjust administer admire admit adopt advertise advise
affect afford aggravate agree alienate align allow alter amend amount amplify analyze announce anticipate
apologize appear applaud apply appoint appreciate approve argue arise arm arouse arrange arrive articulate
ask assassinate assemble assert assess assign assume assure astonish attain attend attract attribute
authorize avoid await awaken backfire banish beat become begin believe belong bind block boast bolster boo
borrow bother bow breathe bring broaden browse build bulldoze bury buy cancel capture care carry catch
cater caution cease celebrate chant cheer choose circulate cite clap clarify clash classify climb coax
coincide collapse collect collide combine come command commence commit communicate compare compel
compensate compete compile complain complicate comply compose compromise conceal concede conceive conclude
condemn condone confine confirm confiscate conform confront confuse connect conquer consider conspire
constitute consult consume contain contemplate continue contradict contribute convene convert convey
convince cooperate coordinate cope correspond create crush culminate cultivate curb curtail cut dare daunt
decide decimate declare declassify dedicate deduct deem defend define defy delete deliberate deliver
demonstrate denounce deny depart depend depict deplore deploy deport deprive derail derive descend
describe deserve designate despise destroy detect deter deteriorate determine develop devise devote
dictate die differ diminish disagree disappear disappoint disapprove disavow disband discern disclose
discourage discover discriminate discuss disguise dismantle dismiss dispatch dispel dispose disqualify
disregard disrupt distort distract distribute divert divulge dominate donate drive drown duplicate earn
ease eat educate eject elaborate elapse elect elevate elicit eliminate embark embody embolden embrace
emerge emphasize employ enable enact encourage endanger endeavor endorse endure energize enforce engage
engulf enhance enjoy enlist enrich enroll enshrine ensure entail enter entertain entice envision equate
eradicate erase erupt escalate escape establish evacuate evade evaluate evoke evolve exacerbate examine
exceed excel exclude execute exert exist expand expect expire explain explode exploit explore expose
express extend extract facilitate fade fail falter fascinate fathom feel file fill find fit flee flourish
fluctuate fly follow foresee forget forgive formulate foster frighten frustrate fulfil fulfill gain garner
gather generate get give glean go govern grab grant greet grill grin grow hamper handle happen harass
haunt heal hear help hesitate hinge hire hold hover humiliate hurt identify ignite ignore illustrate
imagine immerse impair impede implement implicate imply import impose impress improve incite include
indicate infect inflict inform inhabit inherit initiate inject inquire insert insist inspect inspire
install instigate instruct insult integrate intend intensify interact interfere interpret intervene
interview intimidate introduce invade invent invest investigate invoke involve irritate isolate jail
jeopardize join justify keep kick kill kneel know lament lean learn leave legalize lend lessen let lift
linger listen loathe lobby locate loosen lose lure maintain make manage manipulate marry mean meddle meet
melt merge mimic mislead misrepresent miss misspeak mobilize monitor mount mourn multiply muster navigate
need negotiate nominate notify nurture oblige observe obtain occur operate oppose oppress opt orchestrate
organize originate oust outline overcome overhaul overlook override oversee overshadow overthrow overturn
overwhelm owe participate pass pave pay perceive perform persist persuade pertain pick plague play plead
pledge plot ponder portray pose possess postpone praise pray preclude predict prefer prepare presume
pretend prevail prevent prioritize probe proceed proclaim procure produce profess prohibit prolong promote
pronounce propel propose prosecute protect prove provide provoke publish pull punish pursue put qualify
quell raise rattle reach react read realize reassure rebuff rebuke recant receive recite reckon recognize
recommend reconcile reconsider recover recruit rectify redeem reduce refer reflect refrain refuse refute
regain register regret regulate rehearse reinforce reinstate reject relate relinquish relish relocate rely
remain remark remember remind remove renew reopen repeal repel rephrase replace replicate represent
reproduce repudiate require rescind resent resign resist resolve resonate resort respond restart restore
restrict resume retain retire retrieve reunite revamp reveal revel revise revisit revive revoke rig rob
roll sabotage sanction save savor say scold scrap scrutinize seduce see seek seem segregate seize sell
send serve settle shake shatter shed shoot shun shut simplify sing sit skewer skip slash smile snag sneak
soar solicit solve speak spearhead specify speculate spell spend spur squander stabilize stay steal steer
stifle stipulate stop strengthen strive subject submit subscribe subside succeed sue suffer suggest summon
supplement suppress surpass surround survive suspend sustain swear symbolize synthesize tackle take talk
teach tell tend terminate terrify testify thank think threaten thrive throw thwart tighten tolerate topple
torment toss tout transcend transform translate transmit treat trigger trounce try turn tweet undergo
undermine understand unfold unite unleash unlock unveil upend uphold uproot urge usher utter vaccinate
vanish vary venture verify vest vie violate wait waive want warn wash watch waver weaken wear weep weigh
whip wield win wipe wish withdraw withhold withstand wonder worry worsen wrap write yell`);

/** Base forms that are as often nouns. */
export const NOUN_VERB_BASES =
  list(`act address advance aid aim alert answer appeal assist back ban bear benefit bet blame boost bounce break
broadcast burn call cast cause change charge chase check close comment commute complete conduct contact
control count cover crack cry decrease defeat delay demand detail difficulty dip dislike display divide
double drag draw drink drop exercise experience face fare fear feature feed fight figure finance finish
fix flip focus force fuel fund graduate guarantee guess halt harm hate highlight hike hit honor hope host
increase invite jump knock launch lead left lie limit lock log look love mark mention move note object
offer open paint panic plunge present prompt purchase push quarantine rank rebound rebuild rent repeat
rescue reserve respect return reverse review rise run rush scare score secure select set sex shape share
shift shop shout show sign signal slam sleep slow smell smoke snap sound speed splash split stand start
step stick stream strip struggle support sure swap switch tap test thrust tie touch track transfer
transport travel trouble trust tune underestimate use vape view visit vote walk welcome work yield`);

/** Forms in -s that are as often plural nouns, besides those of `NOUN_VERB_BASES`. */
export const NOUN_VERB_THIRDS =
  list(`ads allows applies approaches assumes attacks claims cross deals debates doubts ends happens includes
leaves likes lots means needs passes picks plans points polls poses posts practices questions raises
recalls releases remains remarks reports statements stays stops suggests suspects talks tastes treats
tweets wishes worries`);

/** Irregular past forms that stand alone as finite verbs. */
export const PAST_FORMS =
  list(`ate became began bent bled blew bred broke brought built burnt came caught chose clung crept dealt drank
drew drove dug fed fell felt fled flew flung forbade forgave forgot fought found froze gave got grew heard
held hid hung kept knelt knew knit laid led lent let lost made meant met misspoke mistook outdid overcame
oversaw overtook paid put quit ran rang rode rose said sang sank sat saw sent shook shot shrank slept slid
snuck sold sought sped spent spoke sprang spun stole stood strode strove struck stuck stung sued swam
swept swore swung taught thought threw told took tore understood undertook underwent undid upheld went
wept withdrew withheld withstood woke won wore wove wrote`);

/** Irregular participles that need an auxiliary. */
export const PARTICIPLES =
  list(`arisen awoken beaten begun bitten blown borne broken chosen done drawn dreamt driven drunk eaten fallen
flown forbidden forgiven forgotten forsaken frozen given gone gotten grown hidden known lain mistaken
overcome overseen overtaken proven ridden risen rung seen sewn shaken shown shrunk slain spoken stolen
strewn stricken striven sung sunk swollen sworn swum taken thrown torn undergone undertaken withdrawn
woken worn woven written`);

/** Words in -ed that are more often adjectives or nouns than verbs. */
export const ADJECTIVES_IN_ED =
  list(`advanced affected alleged anticipated bed beloved boosted breed classified combined complicated concerned
controlled convicted creed damaged dedicated deed detailed detained divided divorced elected elevated
emailed estimated expired extended feed flooded fred greed heightened hundred indeed infected involved
kindred leaked learned limited loaded mixed naked ned need packed perceived preferred projected proposed
protected red registered related relaxed renewed required respected restricted retired sacred scheduled
seed shed shuttered so-called speed strained supposed suspected sustained ted trusted united updated
vaccinated verified weed wicked`);

/** What a word can be as a verb, before its place in the sentence is looked at. */
export const VERB_FORM = {
  none: 0,
  /** Third person or irregular past: finite wherever it stands. */
  finite: 1,
  base: 2,
  /** Past or participle. */
  past: 3,
  ing: 4,
  participle: 5,
  looseBase: 6,
  looseThird: 7,
} as const;

export type VerbForm = (typeof VERB_FORM)[keyof typeof VERB_FORM];

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function buildForms(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const enter = (words: readonly string[], form: VerbForm): void => {
    for (const word of words) if (!forms.has(word)) forms.set(word, form);
  };
  enter(ADJECTIVES_IN_ED, VERB_FORM.none);
  enter(PAST_FORMS, VERB_FORM.finite);
  enter(PARTICIPLES, VERB_FORM.participle);
  enter(NOUN_VERB_THIRDS, VERB_FORM.looseThird);
  enter(NOUN_VERB_BASES, VERB_FORM.looseBase);
  enter(NOUN_VERB_BASES.map(thirdOf), VERB_FORM.looseThird);
  enter(VERB_BASES, VERB_FORM.base);
  enter(VERB_BASES.map(thirdOf), VERB_FORM.finite);
  return forms;
}

const FORMS = buildForms();
const NOUNS_IN_ING =
  /^(?:thing|king|something|anything|nothing|everything|morning|evening|building|during|spring|string|wing|ring|ceiling|wedding)$/;

/** The verb form of a lower-case word; words in -ed and -ing that are not listed are taken by their ending. */
export function verbFormOf(low: string): VerbForm {
  const known = FORMS.get(low);
  if (known !== undefined) return known;
  if (low.length > 3 && low.endsWith('ed')) return VERB_FORM.past;
  if (low.length > 4 && low.endsWith('ing') && !NOUNS_IN_ING.test(low)) return VERB_FORM.ing;
  return VERB_FORM.none;
}
