/** What is done with things of which a rate tells the share: Calls answered within 30 seconds, 84%. Changes (increased, cut) are none. */
const DONE =
  "answered|approved|assessed|audited|closed|collected|completed|delivered|dispatched|filled|fulfilled|handled|inspected|invoiced|issued|let|made|occupied|paid|planted|processed|produced|published|recovered|recycled|renewed|repaired|replaced|resolved|retained|returned|reviewed|screened|sent|served|settled|shipped|sold|supported|tested|trained|treated|used|visited";
const PARTICIPLE = new RegExp(`^(.*\\p{L}{3,}) ((?:${DONE})(?: .+)?)$`, "iu");
/** How things are that a rate tells the share of: Deliveries on time. */
const STATE = /^(.*\p{L}{3,}) ((?:on (?:time|schedule|target)|in full|within|under|over|above|below)\b.*)$/iu;
/** What things have that a rate tells the share of: Homes with a valid gas certificate. */
const HAVING = /^(.*\p{L}{3,}s) with ((?:an?|no|all|valid|current|up-to-date) .+)$/iu;
/** A name that says itself what it measures: Share of calls answered. */
const MEASURE =
  /\b(?:rate|ratio|share|percentage|proportion|number|average|level|value|cost|costs|time|score|index|%)\b/iu;

/** A share of things as a clause says it: of `calls`, `were` `answered within 30 seconds`. Both are parts of the name. */
export interface Share {
  readonly whole: string;
  readonly verb: "be" | "have";
  readonly rest: string;
}

/** What a name of a rate tells the share of; `null` for other names. */
export function shareOf(name: string): Share | null {
  const having = HAVING.exec(name);
  const [, whole = "", rest = ""] = having ?? PARTICIPLE.exec(name) ?? STATE.exec(name) ?? [];
  if (whole === "" || MEASURE.test(whole)) return null;
  return { whole, verb: having ? "have" : "be", rest: rest.slice(0, 1).toLowerCase() + rest.slice(1) };
}

/** A name without what was done with its things: Repairs completed on time → Repairs. A verb agrees with what is left. */
export function withoutParticiple(name: string): string {
  return PARTICIPLE.exec(name)?.[1] ?? name;
}
