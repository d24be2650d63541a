// Names of outlets that no common word gives away, and of platforms where people post. Lower case.

/** Single words of outlets' names; names with "News", "Radio", "Post" and the like are known by those. */
export const OUTLETS: ReadonlySet<string> = new Set(
  'reuters afp ap efe dpa ansa tass interfax xinhua yonhap kyodo anadolu bloomberg bbc cnn cnbc msnbc nbc abc cbs npr pbs fox rt cgtn cctv itv politico axios breitbart vox buzzfeed guardian economist spiegel zeit bild monde figaro libération pais país mundo corriere repubblica kommersant izvestia vedomosti meduza haaretz aljazeera jazeera nikkei asahi mainichi caixin scmp globe telegraph mirror independent newsweek time vice slate salon dw euronews rferl stern focus'.split(
    ' ',
  ),
);

/** Names of platforms as posts are credited to them. */
export const PLATFORMS: ReadonlySet<string> = new Set([
  'x',
  'twitter',
  'facebook',
  'instagram',
  'telegram',
  'weibo',
  'wechat',
  'tiktok',
  'youtube',
  'linkedin',
  'threads',
  'mastodon',
  'bluesky',
  'truth social',
  'snapchat',
  'reddit',
  'vkontakte',
  'whatsapp',
  'medium',
  'substack',
  'parler',
  'gab',
]);

/** Words in names of outlets that tell them from other bodies; "Star-Advertiser" holds one too. */
export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  'news times post tribune journal herald gazette star sun register republic radio tv television magazine daily weekly telegraph observer chronicle courier press enquirer examiner inquirer dispatch mirror mail express standard echo bulletin sentinel advertiser democrat banner leader review reporter record argus media broadcasting channel monitor network agency wire today tonight espn vogue gq variety billboard people esquire wired forbes fortune lbc sky indystar tennessean oklahoman missoulian yorker atlantic intercept insider bloomberg'.split(
    ' ',
  ),
);

/** Nouns that stand for an outlet without its name: "told the newspaper", "Russian state television". */
export const MEDIA_NOUN =
  /^(?:newspapers?|paper|outlets?|magazine|station|broadcaster|network|publication|website|site|channel|media|television|tv|radio|agency|agencies|tabloid|podcast|programme)$/;
