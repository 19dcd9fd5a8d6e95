/** Abbreviations that end in a stop, by what may follow them. All in lower case, without the last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Always go with the word after them. */
export const LEADING = words('vs v e.g i.e cf viz approx ca mr mrs ms mx dr messrs');

/** Titles and parts of names, when capitalised: a name follows, unless the next word can only begin a sentence. */
export const TITLES = words(
  'gen brig maj lt col capt cpt cmdr cdr sgt cpl pvt spc adm prof rev fr sen rep gov pres hon st ste mt ft msgr supt insp amb min sr sra sta gens cols profs reps sens drs pfc det atty',
);

/** Followed by a number when they are abbreviations at all: months, "No. 2", "p. 4". */
export const BEFORE_NUMBER = words('jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp fig art vol para ch sec');

/** Close a name or a list; the sentence may go on. */
export const TRAILING = words(
  'inc co corp ltd bros jr sr al etc est dept ext ave blvd rd univ assn dist a.m p.m ph.d b.a m.a u.s u.n u.k e.u d.c u.s.a u.a.e',
);

/** Capitalised, these begin a sentence and hardly ever a name. */
export const STARTERS = words(
  'the a an in on at he she it they we you i but and or this that these those there here his her its their our my as if when while where after before since for from with without within however meanwhile according although though because what who why how so yet some many most several both no not by to of during under over also then now such another other despite until last earlier later all any each every even just only once still today yesterday among against between nor whether moreover furthermore nevertheless thus therefore instead indeed',
);

/** The same where capitals tell nothing: only words that cannot go on a noun phrase. */
export const CAPITAL_STARTERS = words('the he she it they we this these there his its their but however meanwhile according although');
