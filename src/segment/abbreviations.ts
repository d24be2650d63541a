// Words whose full stop does not end a sentence, by how sure that is, and words that open one.
// Lower case, without the stop. Data only.

/** A name follows: the stop after these never ends a sentence. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof gen sen sens rep reps gov govs lt col sgt capt cpl pvt maj cmdr adm rev hon pres supt
  insp det amb atty msgr fr sr. mt ft st ste messrs mme mlle vs v viz approx dept fig vol ed eds op pt art`
    .split(/\s+/u)
    .filter(Boolean),
);

/** A number follows: the stop ends a sentence only when none does. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp para sec ch art tel ext`.split(/\s+/u),
);

/** May stand at a sentence's end or inside it: what follows decides. */
export const EITHER: ReadonlySet<string> = new Set(
  `inc corp co cos ltd llc plc bros jr sr esq assn intl univ ave blvd rd est al etc approx min max sq
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore
  pa tenn tex va vt wash wis wyo jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
  thurs fri sat sun`.split(/\s+/u),
);

/** Capitalised words that open a sentence far more often than they continue a name. */
export const OPENERS: ReadonlySet<string> = new Set(
  `a an and as at after all also although another any because before both but by during each even every few
  for from given had has have he her here his how however i if in instead it its last later many meanwhile
  more most my neither no nor not now of on once one only or other others our she since so some still such
  than that the their then there these they this those though through to today under unlike until we what
  when where whether which while who why with without would yet you your`.split(/\s+/u),
);
