// Nouns for what has a name in marks, and for who makes or shows it: songs, films, books, shows, events.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Works that are named in marks. Their plural in -s is understood. */
const WORKS =
  'song single album record hit track tune ballad anthem ep lp mixtape soundtrack jingle hymn aria symphony opera duet medley playlist film movie blockbuster sequel prequel spin-off spinoff remake reboot trilogy franchise saga biopic rom-com romcom thriller western documentary docuseries short trailer cartoon animation series miniseries sitcom show drama comedy dramedy telenovela soap musical play production episode season finale pilot segment podcast broadcast newscast programme program telecast game videogame expansion book novel memoir autobiography biography bestseller best-seller essay poem novella cookbook picture-book comic manga anime magazine painting sculpture mural exhibit exhibition installation artwork photograph portrait hashtag slogan nickname moniker pseudonym alias app blog vlog';

/** What is likewise named, where it follows its name: "the 'Safe Start' plan". */
const NAMED_THINGS =
  'tour franchise universe remix cover video clip set party event festival gala rally convention caucus challenge contest sweepstakes special edition initiative campaign project plan scheme policy act bill law amendment movement coalition drive effort operation mission pledge award badge sticker shirt t-shirt hat cap sign banner flag button pin poster logo brand label menu sandwich bracelet armband wristband line collection style look trend meme emoji account handle page channel website site column section feature newsletter blog app tool platform mode character role speech lecture talk theme';

/** Who makes, plays or loves a work, where it follows its name: "'Harbour Lights' star". */
const MAKERS =
  'star co-star costar actor actress alum alumna alumnus alumni creator co-creator showrunner director producer host co-host cohost anchor moderator singer songwriter rapper crooner hitmaker author writer co-writer screenwriter composer cast castmate crew champ champion contestant finalist judge fan fandom viewer star-turned-director narrator cinematographer villain hero heroine';

const plurals = (words: string): string[] => words.split(/\s+/).flatMap((word) => [word, `${word}s`]);

export const WORK_NOUNS: ReadonlySet<string> = new Set([...plurals(WORKS), 'movies', 'comedies', 'parties']);
export const NAMED_NOUNS: ReadonlySet<string> = new Set([...WORK_NOUNS, ...plurals(NAMED_THINGS)]);
export const MAKER_NOUNS: ReadonlySet<string> = set(plurals(MAKERS).join(' '));
