// Countries with the words that news uses for them. Folded, unstemmed, a row for each; Europe is taken for one.
// Data only, imports nothing: two stages read it.

/** Before the comma the country, its people and adjective; behind it its seat of government and other names. */
const ROWS = `afghanistan afghan, kabul|albania albanian|algeria algerian|america american usa, washington
argentina argentine argentinian|armenia armenian|australia australian, canberra|austria austrian, vienna
azerbaijan azerbaijani|bangladesh bangladeshi|belarus belarusian, minsk|belgium belgian, brussels
bolivia bolivian|brazil brazilian, brasilia|britain british uk, london|bulgaria bulgarian|cambodia cambodian
cameroon cameroonian|canada canadian, ottawa|chile chilean|china chinese, sino beijing prc
colombia colombian|croatia croatian|cuba cuban, havana|cyprus cypriot|czechia czech
denmark danish, copenhagen|ecuador ecuadorian|egypt egyptian, cairo|england english|estonia estonian
ethiopia ethiopian|europe european, eu|finland finnish, helsinki|france french, paris|georgia georgian
germany german, berlin|ghana ghanaian|greece greek, athens|haiti haitian|hungary hungarian|iceland icelandic
india indian, delhi|indonesia indonesian, jakarta|iran iranian, tehran|iraq iraqi, baghdad
ireland irish, dublin|israel israeli, jerusalem|italy italian, rome|jamaica jamaican|japan japanese, tokyo
jordan jordanian|kazakhstan kazakh|kenya kenyan, nairobi|korea korean, seoul pyongyang|kuwait kuwaiti
latvia latvian|lebanon lebanese|libya libyan|lithuania lithuanian|malaysia malaysian|mexico mexican
moldova moldovan|mongolia mongolian|morocco moroccan|myanmar burmese|nepal nepali|netherlands dutch, hague
nigeria nigerian, abuja|norway norwegian, oslo|pakistan pakistani, islamabad|palestine palestinian, gaza
panama panamanian|peru peruvian|philippines filipino|poland polish, warsaw|portugal portuguese, lisbon
qatar qatari|romania romanian|russia russian, moscow kremlin|saudi saudi|scotland scottish, edinburgh
serbia serbian|singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali|spain spanish, madrid
sudan sudanese|sweden swedish, stockholm|switzerland swiss, bern|syria syrian, damascus
taiwan taiwanese, taipei|thailand thai|tunisia tunisian|turkey turkish, ankara turkiye|uganda ugandan
ukraine ukrainian, kyiv kiev|venezuela venezuelan|vietnam vietnamese, hanoi|wales welsh, cardiff
yemen yemeni|zimbabwe zimbabwean`;

/** One country. */
export interface CountryWords {
  /** The country, its people and its adjective: one may stand for another. */
  readonly names: string;
  /** The same and the seat of government, which news names in the country's place. */
  readonly all: string;
}

/** Words apart by a space. */
export const COUNTRIES: readonly CountryWords[] = ROWS.split(/[|\n]/u).map((row) => {
  const [names = '', seats] = row.split(', ');
  return { names, all: seats === undefined ? names : `${names} ${seats}` };
});
