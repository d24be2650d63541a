// A word in front of a name in, whether it is a calling and no part of the name out. Lists and endings alone.
import { namesPerson } from '../mentions/persons.ts';

/** Callings and posts that the nouns for people lack. */
const CALLINGS: ReadonlySet<string> = new Set(
  `actors airline democrats moderator republicans staff automaker baker bassist biologist butcher carmaker captain cartoonist cfo chef cmo co-author co-chair
co-creator co-host co-owner co-pilot commentators coo cto curator designer director-general drummer economists
forward frontman frontwoman fullback geologist goalie goalkeeper goalscorer guitarist headteacher influencer keyboardist
lecturer lieutenant-general linebacker major-general midfielder model musicians nurse paramedic photographer pianist
pilot pitcher playwright poet professors quarterback rapper saxophonist sculptor secretary-general shortstop skipper
sociologist sprinter starlet striker substitute surgeon teammate technician understudy vicar violinist vlogger vocalist
wicketkeeper winger youtuber vice-chancellor vice-chair vice-captain vice-premier`.split(/\s+/u),
);
/** Endings of callings that given names hardly have. */
const ENDING =
  /(?:ologist|ographer|maker|keeper|fielder|iatrist|trician|woman|-year-old|-elect|-general|-in-chief)$/;
const PREFIX = /^(?:then|ex|former|vice|co|self-described)-(?=\p{L}{3})/u;

/** Nouns for people that names of artists and works begin with: "Kid Rock", "Man United". */
const IN_NAMES =
  /^(?:baby|boy|brother|child|dad|daddy|father|girl|guy|justice|kid|king|lady|man|miss|mother|mama|person|people|prince|princess|queen|sister|son|sir|uncle|aunt|woman)s?$/;

/** "Chef", "Teammate", "President-elect", "Nineteen-year-old": what somebody is, not is called, even before one word. */
export const isCertainPost = (low: string): boolean => CALLINGS.has(low) || ENDING.test(low);

/** The same before a full name: "ex-minister", "Firefighters". */
export function isPost(low: string): boolean {
  if (isCertainPost(low)) return true;
  const bare = low.replace(PREFIX, '');
  return (
    !IN_NAMES.test(bare) && (namesPerson(bare) || (bare.endsWith('s') && namesPerson(bare.slice(0, -1))))
  );
}
