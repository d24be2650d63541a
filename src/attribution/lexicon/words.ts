// Closed classes and role nouns that the reading of mentions and cues rests on. Lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const PRONOUNS = set('he she they i we you it who himself herself themselves');
export const POSSESSIVES = set('his her their its my our your whose');
export const DETERMINERS = set(
  'the a an this that these those his her their its our my your one some many several both two three four five six most few another each every other all no any more',
);
export const PREPOSITIONS = set(
  'of in on at by for with from to into over under about after before against during between among amid through without within toward towards across behind near around since until upon per despite like as via above below outside inside off out up down alongside including regarding concerning throughout beyond except than besides along onto following',
);
export const CONJUNCTIONS = set('and or but nor yet so');
export const SUBORDINATORS = set(
  'that which who whom whose when while where if because although though as since after before until unless whether why how what whatever than once lest whereas',
);
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should cannot can't won't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't 'd 'll 've 're ain't ought",
);
export const ADVERBS = set(
  "also later then now not never ever still just only even once again often always already recently repeatedly previously reportedly simply quickly publicly privately openly famously further rather soon earlier today yesterday tomorrow here there too instead perhaps ultimately eventually finally essentially actually really initially subsequently however meanwhile apparently allegedly clearly flatly bluntly angrily jokingly consistently frequently sometimes simultaneously immediately specifically explicitly correctly directly separately additionally similarly likewise n't long since first",
);
export const DAYS = set('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);

export const ABBREVIATIONS = set(
  'mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj adm prof rev hon st jr sr pres messrs vs inc corp co ltd no jan feb mar apr jun jul aug sept sep oct nov dec calif fla ariz ala ark colo conn del ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo n.h n.j n.y n.c n.d n.m s.c s.d w.va r.i d.c cmdr atty dist det insp ambassador supt',
);

/** Words before a name that are not part of it: "Chinese Foreign Minister Wang Yi". */
export const TITLES = set(
  'mr mrs ms miss dr sen sens senator senators rep reps representative congressman congresswoman congressmen gov govs governor gen general lt lieutenant col colonel sgt sergeant capt captain maj major adm admiral prof professor rev reverend pastor bishop archbishop cardinal pope rabbi imam father sister brother sir lord lady dame judge justice justices chief president vice minister prime premier chancellor secretary deputy assistant attorney ambassador king queen prince princess sheikh ayatollah mayor councilman councilwoman commissioner sheriff officer detective inspector superintendent speaker leader chairman chairwoman chair director spokesman spokeswoman spokesperson adviser advisor strategist analyst aide candidate nominee frontrunner front-runner host anchor reporter correspondent columnist editor author actor actress singer comedian star coach player businessman businesswoman mogul billionaire tycoon magnate executive ceo founder co-founder manager lawyer agent envoy diplomat foreign defense defence interior finance state treasury press campaign political former ex acting then-candidate then-president incoming outgoing democratic republican democrat conservative liberal libertarian independent presidential vice-presidential gop fellow longtime senior special national security communications deputy commander hon presumptive rival counterpart house senate majority minority whip undersecretary journalist pollster historian economist scientist researcher activist resident voter supporter delegate lawmaker legislator politician contender hopeful opponent ally surrogate operative consultant fundraiser donor investor banker first mother wife husband son daughter widow ms. mr. mrs. dr. sen. rep. gov. gen. lt. col. sgt. capt. maj. adm. prof. rev. pres. reps. sens. govs.',
);

/** Nouns for people who can speak. Their plural in -s is understood. */
export const PERSON_NOUNS = set(
  'president minister premier chancellor secretary senator congressman congresswoman representative governor mayor lawmaker legislator politician candidate nominee contender hopeful frontrunner front-runner leader chief head boss official officer spokesman spokeswoman spokesperson aide adviser advisor strategist consultant analyst expert pollster professor scholar historian economist scientist researcher critic opponent rival counterpart ally supporter backer surrogate activist advocate protester demonstrator organizer voter resident delegate donor operative insider observer commentator pundit columnist reporter journalist correspondent anchor host moderator interviewer editor author writer blogger lawyer attorney prosecutor judge justice sheriff detective investigator agent commander general colonel captain lieutenant sergeant admiral soldier veteran diplomat ambassador envoy king queen prince princess pope bishop pastor priest rabbi imam businessman businesswoman mogul billionaire tycoon magnate executive manager director chairman chairwoman chair founder owner ceo banker investor trader man woman boy girl guy person people men women mother father son daughter brother sister wife husband widow child kid parent friend neighbor neighbour colleague coworker classmate student teacher principal coach player athlete actor actress singer comedian star celebrity musician filmmaker producer witness victim suspect defendant plaintiff inmate passenger driver worker employee employer staffer volunteer member source democrat republican conservative liberal libertarian independent socialist muslim christian jew american russian chinese british doctor nurse physician surgeon patient farmer physicist poet artist user follower fan viewer reader caller audience crowd lady gentleman individual speaker incumbent challenger runner-up businessperson philanthropist evangelist neurosurgeon mogul heiress tsar czar strongman dictator statesman',
);

/** Bodies, papers and groups that speak as people do. Their plural in -s is understood. */
const SPEAKING_NOUNS = set(
  'other others majority minority half percent group coalition commission committee panel board council agency department ministry administration government white-house campaign company firm organization organisation association union party court institute institution university school network newspaper magazine paper outlet agency bureau office team force police embassy congress senate house parliament kremlin pentagon fbi cia nsa dnc rnc gop poll survey study report statement document memo letter email message post tweet article story book ad advertisement commercial spot video clip film speech address transcript complaint lawsuit filing affidavit indictment ruling opinion order decision bill law resolution amendment petition editorial column headline release website site page account blog review analysis communique treaty agreement declaration plan proposal policy platform rule regulation manifesto note text filing record testimony data research caption sign banner translation interpreter nation country state city',
);

export const ROLE_NOUNS: ReadonlySet<string> = new Set([...PERSON_NOUNS, ...SPEAKING_NOUNS]);

/** Role nouns that are bodies or papers, not people. */
export const DOCUMENT_NOUNS = set(
  'poll survey study report statement document memo letter email e-mail message post tweet article story book ad advertisement commercial spot video clip speech transcript complaint lawsuit filing affidavit indictment ruling order resolution petition editorial column release communique treaty agreement declaration note text testimony data research',
);

export const ORGANISATION_WORDS = set(
  'party committee commission council ministry department agency university college institute institution association union federation organization organisation company corporation corp inc group foundation fund bank court house senate congress parliament administration bureau office service services network news times post journal tribune herald press magazine radio television tv channel center centre coalition alliance campaign pac caucus board authority academy church school society league nations bureau force forces army navy police kremlin pentagon cnn nbc abc cbs msnbc fox bbc npr reuters xinhua afp ap efe tass fbi cia nsa nasa nato un eu dnc rnc gop wikileaks twitter facebook google apple microsoft initiative treaty act project states kingdom street',
);

export const MALE_NOUNS = set(
  'man boy guy businessman congressman councilman chairman spokesman father son brother husband king prince actor gentleman mogul statesman mr mr. sir lord tycoon pope fireman policeman grandfather grandson uncle nephew stepfather stepson stepbrother half-brother father-in-law son-in-law brother-in-law boyfriend fiancé ex-husband widower dad schoolboy duke baron cardinal monk rabbi imam sheikh ayatollah salesman cameraman frontman gunman batsman sportsman',
);
export const FEMALE_NOUNS = set(
  'woman girl businesswoman congresswoman councilwoman chairwoman spokeswoman mother daughter sister wife widow queen princess actress lady heiress mrs mrs. ms ms. miss dame grandmother granddaughter aunt niece stepmother stepdaughter stepsister half-sister mother-in-law daughter-in-law sister-in-law girlfriend fiancée ex-wife mum mom schoolgirl duchess baroness nun waitress policewoman sportswoman saleswoman stewardess heroine housewife',
);
