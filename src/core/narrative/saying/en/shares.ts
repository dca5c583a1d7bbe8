/** What is done with things of which a rate tells the share: Calls answered within 30 seconds, 84%. Changes (increased, cut) are none. */
const DONE =
  "answered|approved|assessed|audited|closed|collected|completed|delivered|dispatched|filled|fulfilled|handled|inspected|invoiced|issued|let|made|occupied|paid|planted|processed|produced|published|received|recovered|recycled|renewed|repaired|replaced|reported|resolved|retained|returned|reviewed|screened|seen|sent|served|settled|shipped|sold|supported|tested|trained|treated|upheld|used|visited";
const PARTICIPLE = new RegExp(`^(.*\\p{L}{3,}) ((?:${DONE})(?: .+)?)$`, "iu");
/** How things are that a rate tells the share of: Deliveries on time. */
const STATE =
  /^(.*(?:\p{L}{2,}s|people|staff|children|women|men)) ((?:on (?:time|schedule|target)|in full|within|under|over|above|below)\b.*)$/iu;
/** What things have that a rate tells the share of: Homes with a valid gas certificate. */
const HAVING = /^(.*\p{L}{3,}s) with ((?:an?|no|all|valid|current|up-to-date) .+)$/iu;
/** A name that says itself what it measures: Share of calls answered. */
const MEASURE =
  /\b(?:rate|ratio|share|percentage|proportion|number|average|level|value|cost|costs|time|score|index|%)\b/iu;

/** Whether a name of a rate says of what share of things something is so, and not itself that it is a share. */
export function tellsShare(name: string): boolean {
  const [, whole = ""] = HAVING.exec(name) ?? PARTICIPLE.exec(name) ?? STATE.exec(name) ?? [];
  return whole !== "" && !MEASURE.test(whole);
}

/** A name without what was done with its things: Repairs completed on time → Repairs. A verb agrees with what is left. */
export function withoutParticiple(name: string): string {
  return PARTICIPLE.exec(name)?.[1] ?? name;
}
