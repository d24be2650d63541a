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
