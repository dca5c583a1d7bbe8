/** Participles of changes, plans and comparisons, which say nothing of what was done with the things. */
const NO_DEED =
  "increased|reduced|decreased|improved|raised|lowered|declined|dropped|doubled|halved|changed|expected|planned|budgeted|related|based|weighted|adjusted|combined|estimated|required|needed|unified|limited|united|indeed|speed|need|feed|seed|breed|exceed|shed";
/** What is done with things of which a rate tells the share: Calls answered within 30 seconds, 84%. Changes (increased, cut) are none. */
const PARTICIPLE = new RegExp(
  `^(.*\\p{L}{3,}) ((?!(?:${NO_DEED})\\b)(?:\\p{L}{2,}ed|let|made|paid|seen|sent|sold|upheld|met|held|kept|lost|found|built|won|taken|given|drawn|written|heard|(?<=s )run)(?: .+)?)$`,
  "iu",
);
/** How things are that a rate tells the share of: Deliveries on time, Homes meeting the standard. */
const STATE =
  /^(.*(?:\p{L}{2,}s|people|staff|children|women|men)) ((?:on (?:time|schedule|target|(?:the )?scheduled day|the day)|in full|in (?:the )?top|within|under|over|above|below|without|\p{L}{3,}ing)\b.*)$/iu;
/** What things have that a rate tells the share of: Homes with a valid gas certificate. */
const HAVING = /^(.*\p{L}{3,}s) with ((?:an?|no|all|valid|current|up-to-date) .+)$/iu;
/** A name that says itself what it measures: Share of calls answered. */
const MEASURE =
  /\b(?:rate|ratio|share|percentage|proportion|number|average|level|value|satisfaction|cost|costs|time|score|index|%)\b/iu;

/** Whether a name of a rate says of what share of things something is so, and not itself that it is a share. */
export function tellsShare(name: string): boolean {
  const [, whole = ""] = HAVING.exec(name) ?? PARTICIPLE.exec(name) ?? STATE.exec(name) ?? [];
  return whole !== "" && !MEASURE.test(whole);
}

/** A name without what was done with its things: Repairs completed on time → Repairs. A verb agrees with what is left. */
export function withoutParticiple(name: string): string {
  return PARTICIPLE.exec(name)?.[1] ?? name;
}
