// Names of the world's countries with their people and adjectives, folded, to tell whether a text names one.
// General knowledge; no part of any corpus.
import { foldText } from '../../text.ts';

const NAMES =
  `afghanistan|afghans?|albanian?s?|algerian?s?|andorran?s?|angolan?s?|argentina|argentin\\w+|armenian?s?|australian?s?|
  austrian?s?|azerbaijani?s?|bahamas|bahamian|bahrain\\w*|bangladeshi?s?|barbados|belarus\\w*|belgium|belgians?|belize|
  benin|bhutan\\w*|bolivian?s?|bosnian?s?|botswana|brazil\\w*|brunei|bulgarian?s?|burkina faso|burundi|cambodian?s?|
  cameroon\\w*|canada|canadians?|cape verde|chad|chile\\w*|china|chinese|colombian?s?|congo\\w*|costa rican?s?|croatian?s?|
  cuban?s?|cyprus|cypriots?|czech\\w*|denmark|danish|danes?|djibouti|dominican?|ecuador\\w*|egypt\\w*|el salvador|
  england|english|eritrean?s?|estonian?s?|eswatini|ethiopian?s?|fiji\\w*|finland|finnish|finns?|france|french|gabon\\w*|
  gambian?s?|georgian?s?|german(?:y|s)?|ghana\\w*|greece|greeks?|grenada|guatemalan?s?|guinean?s?|guyana|haitian?s?|
  honduras|honduran|hong kong|hungar(?:y|ians?)|iceland\\w*|indian?s?|indonesian?s?|iran\\w*|iraqi?s?|ireland|irish|
  israel\\w*|italy|italians?|ivory coast|jamaican?s?|japan\\w*|jordan\\w*|kazakh\\w*|kenyan?s?|kosovo|kuwait\\w*|
  kyrgyz\\w*|laos|latvian?s?|leban(?:on|ese)|lesotho|liberian?s?|libyan?s?|liechtenstein|lithuanian?s?|luxembourg|
  madagascar|malawi|malaysian?s?|maldiv\\w+|mali|malta|maltese|mauritan\\w+|mauriti\\w+|mexic(?:o|ans?)|moldovan?s?|
  monaco|mongolian?s?|montenegr\\w+|moroc(?:co|cans?)|mozambique|myanmar|burma|burmese|namibian?s?|nepal\\w*|
  netherlands|holland|dutch|new zealand\\w*|nicaraguan?s?|nigerian?s?|niger|north korean?s?|norway|norwegians?|oman\\w*|
  pakistani?s?|palau|palestin\\w+|panama\\w*|papua new guinea|paraguay\\w*|peru\\w*|philippines?|filipinos?|poland|polish|
  poles?|portugal|portuguese|puerto ric\\w+|qatari?s?|romanian?s?|russian?s?|rwandan?s?|samoan?s?|san marino|
  saudi(?: arabia\\w*)?s?|scotland|scottish|scots|senegal\\w*|serbian?s?|seychelles|sierra leone|singapore\\w*|
  slovak\\w*|sloven\\w+|solomon islands|somali\\w*|south africa\\w*|south korean?s?|korean?s?|south sudan|spain|spanish|
  spaniards?|sri lankan?s?|sudan\\w*|surinam\\w+|swed(?:en|ish|es?)|switzerland|swiss|syrian?s?|taiwan\\w*|tajik\\w*|
  tanzanian?s?|thai(?:land|s)?|tibet\\w*|togo|tonga\\w*|trinidad|tunisian?s?|turkey|turkiye|turkish|turks?|turkmen\\w*|
  ugandan?s?|ukrain\\w+|united arab emirates|uae|united kingdom|uk|u\\.k\\.|britain|british|britons?|great britain|
  united states|usa?|u\\.s\\.a?\\.?|america(?:ns?)?|uruguay\\w*|uzbek\\w*|vanuatu|vatican|venezuelan?s?|vietnam\\w*|wales|
  welsh|yemen\\w*|zambian?s?|zimbabwe\\w*|soviet union|ussr|kremlin|european union|eu`.replace(
    /\s*\n\s*/gu,
    '',
  );
const COUNTRY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES})(?![\\p{L}\\p{N}])`, 'giu');

/** Where the text names a country, its people or what is theirs; only words with a capital count. */
export function findCountries(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(COUNTRY)]
    .filter(([name]) => /^\p{Lu}/u.test(name))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const WHOLE = new RegExp(`^(?:${NAMES})$`, 'iu');

/** True for one word or name of a country, its people or what is theirs. */
export function isCountryName(name: string): boolean {
  return WHOLE.test(foldText(name));
}
