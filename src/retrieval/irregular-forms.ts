// Irregular forms that the stemmer does not join. Folded, unstemmed; the first of a line stands for all. Data
// only.

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
