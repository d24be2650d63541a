// Words that news uses for one another: countries with their people and adjectives, and irregular forms that
// the stemmer does not join. Folded, unstemmed; the first of a line stands for all. Data only.

/** Joined when a question is read: any of them in a passage counts as the one asked for. */
export const COUNTRY_WORDS: readonly string[] = `afghanistan afghan|albania albanian|algeria algerian
america american usa|argentina argentine argentinian|armenia armenian|australia australian|austria austrian
azerbaijan azerbaijani|bangladesh bangladeshi|belarus belarusian|belgium belgian|bolivia bolivian|brazil brazilian
britain british uk|bulgaria bulgarian|cambodia cambodian|cameroon cameroonian|canada canadian|chile chilean
china chinese|colombia colombian|croatia croatian|cuba cuban|cyprus cypriot|czechia czech|denmark danish
ecuador ecuadorian|egypt egyptian|england english|estonia estonian|ethiopia ethiopian|europe european|finland finnish
france french|georgia georgian|germany german|ghana ghanaian|greece greek|haiti haitian|hungary hungarian
iceland icelandic|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli
italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|kuwait kuwaiti
latvia latvian|lebanon lebanese|libya libyan|lithuania lithuanian|malaysia malaysian|mexico mexican|moldova moldovan
mongolia mongolian|morocco moroccan|myanmar burmese|nepal nepali|netherlands dutch|nigeria nigerian|norway norwegian
pakistan pakistani|palestine palestinian|panama panamanian|peru peruvian|philippines filipino|poland polish
portugal portuguese|qatar qatari|romania romanian|russia russian|saudi saudi|scotland scottish|serbia serbian
singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali|spain spanish|sudan sudanese|sweden swedish
switzerland swiss|syria syrian|taiwan taiwanese|thailand thai|tunisia tunisian|turkey turkish|uganda ugandan
ukraine ukrainian|venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zimbabwe zimbabwean`.split(
  /[|\n]/u,
);

/** Read as the first of their line wherever they stand, in the index too. */
export const IRREGULAR_FORMS: readonly string[] =
  `begin began begun|break broke broken|bring brought|build built
buy bought|catch caught|choose chose chosen|deal dealt|die died dead death deaths|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|give gave given|grow grew grown|hide hid hidden|hold held|keep kept
know knew known|lead led|leave left|lend lent|lose lost|mean meant|meet met|pay paid|ride rode ridden|rise rose risen
run ran|sell sold|send sent|shake shook shaken|shoot shot|sing sang sung|sink sank sunk|speak spoke spoken|spend spent
stand stood|steal stole stolen|strike struck|swear swore sworn|swim swam|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|understand understood|wear wore worn|win won|withdraw withdrew withdrawn
write wrote written|child children|man men|woman women|person people|foot feet|tooth teeth|wife wives|life lives`.split(
    /[|\n]/u,
  );
