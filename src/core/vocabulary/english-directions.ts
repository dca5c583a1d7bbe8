/** Which way of a value is the better one. */
export type Better = "higher" | "lower";

/** Less of something bad is the gain: cost savings, complaints resolved. */
const RELIEF =
  /\b(?:reductions?|reduced|(?:cost|efficiency|waiting[- ]list|process) improvements?|cost improvement programme|recycled|recycling|reused|savings?|saved|resolved|resolution|closed|closure|avoided|avoidance|prevented|recovered|recovery|eliminated|free|fixed|answered|remediated|cleared|repaired|mended|removed|rectified|treated|handled|dealt with)\b/i;

/** Good things to have, to earn and to reach. */
const GOOD =
  /\b(?:revenues?|sales|income|profits?|profitability|margins?|ebitda?|ebit|earnings|eps|arr|mrr|bookings|satisfaction|csat|nps|enps|retention|renewals?|collected|collections?|collection rates?|market share|win rate|conversion|uptime|availability|accuracy|completion|completed|coverage|attendance|engagement|compliance|on[- ]time|otif|productivity|utili[sz]ation|occupancy|yield|return on|roi|roe|roa|roce|cash flow|growth|new (?:\w+ )?(?:customers?|clients?|accounts?|logos|members|users|subscribers|orders|products?)|inventory turn(?:s|over)|stock turn(?:s|over)|asset turnover|pass rate|first[- ]pass|fill rate|service level|trained|certified|leads generated|qualified leads|active users|(?:units|output|tonnes|parts|wells|latrines|homes|houses|roads?|schools|facilities) (?:produced|built|drilled|completed|repaired|delivered|constructed|installed)|production volume|promoter score|deal size|order value|(?:training|learning|volunteer(?:ing)?|development) (?:hours|days)|households with|people (?:reached|served|supported)|beneficiaries|throughput|quality score|(?:line|machine|plant|equipment|process|operating|energy) efficiency|awareness|well-?being|confidence|reserves|cash balances?|interest cover|(?:operating|net|budget|trading) surplus(?:es)?|^surplus$|progression|continuation|graduate outcomes|(?:research|project) grants|fundrais\w+|donations|donors|volunteers|membership|members|attendances|visitors|footfall|followers|subscribers|(?:volunteer(?:ing)?|volunteers'?) hours)\b/i;
/** Bad things, and costs and times that should be small. */
const BAD =
  /\b(?:costs?|expenses?|expenditure|opex|overheads?|churn|attrition|complaints?|defects?|errors?|incidents?|accidents?|injur(?:y|ies)|ltifr|trifr|downtime|outages?|interruptions?|disruptions?|stoppages?|failures?|faults?|bugs?|rework|scrap|waste|returns|refunds|absence|absenteeism|sick(?:ness)? (?:days|absence|leave|rate)|vacanc(?:y|ies)|overdue|late|delays?|delinquen\w+|bad debts?|write-?offs?|breaches|violations?|non[- ]?complian\w+|emissions|(?:energy|water|fuel|electricity|gas|paper|chemical|pesticide) us(?:e|age)|consumption|leakage|shrinkage|fatalit(?:y|ies)|findings|backorders?|stock-?outs?|penalt(?:y|ies)|fines|disputes|escalations?|(?:staff|employee|labou?r|voluntary|workforce) turnover|lost[- ]time|dso|days sales outstanding|(?<!(?:training|learning|volunteer(?:ing)?|development|open|opening|operating|trading) )days|lead time|cycle time|response times?|resolution time|waiting time|wait time|turnaround|time to|latency|duration|debts?|arrears|backlogs?|(?:pay|attainment|funding|skills|budget) gaps?|infections?|never events|harm|waits?|re-?let(?:ting)? time|void (?:time|days)|queue(?:s|ing)?)\b/i;

/** People and bodies that a service is for. */
const SERVED =
  "(?:people|persons|adults|children|pupils|students|learners|apprentices|young people|families|households|carers|clients|patients|residents|tenants|members|customers|participants|beneficiaries|schools|businesses|communities|volunteers|women|men|staff|employees)";
/** What is done for them, which is to be done for as many as planned: People advised on debt, Households supported. */
const HELPED =
  "(?:advised|helped|supported|assisted|reached|served|engaged|housed|rehoused|placed|fed|enrolled|recruited|taught|mentored|coached|vaccinated|screened|referred|reporting (?:better|improved|higher|more)|attending|in (?:weekly |regular |local )?(?:groups|clubs|work|employment|education|training|sessions))";
/** What is given, made and won: Meals served, Trees planted, Debt written off. */
const GIVEN =
  /\b\p{L}+s (?:served|provided|planted|given|distributed|awarded|won|raised|opened|launched|held|hosted|run|published|registered|inspected|surveyed|restored|upgraded|insulated|retrofitted|connected|let|hired|recruited|appointed|onboarded)\b|\b(?:debts?|arrears|funds|funding|money) (?:written off|cleared|raised|secured|recovered|repaid|collected)\b/iu;
const SERVICE = new RegExp(`\\b${SERVED}\\b[^,;]{0,24}? ${HELPED}\\b|\\bactive ${SERVED}\\b`, "i");
/** Harm done to those served is no service: People reporting more pain. */
const HARM = /\b(?:pain|harm|abuse|hunger|debt problems|loneliness|crime|anxiety)\b/i;
/** Income less what was spent: more of it is better, below nothing or above. */
const BALANCE =
  /\b(?:income (?:and|&|less|over) expenditure|surplus ?\/ ?\(?deficit|(?:net|operating|financial) (?:result|position|balance|outturn)|variance against (?:control total|plan|budget)|bottom line|break-?even)\b/i;

/** Those who lack something good, and what was left undone: Young people not in work, Calls not answered. */
const LACKING = /\bnot (?:in|yet|at|on|meeting|attending|having|\p{L}{2,}ed)\b|\bNEETs?\b/u;

/** A share of what was done in time: `Applications decided within 20 days`. */
const IN_TIME =
  /\b(?:within|in under|inside)\s+(?:\d|an? |one |two |target|time|standard|sla|deadline|budget)/i;
/** Time without what is bad, which is to be long: Mean time between failures, Days since last accident. */
const TIME_WITHOUT =
  /\b(?:time|hours|days|miles|cycles|kilometres) (?:between|to|before|without|since|free of) (?:the )?(?:[\w-]+ ){0,3}(?:failures?|incidents?|accidents?|breakdowns?|faults?|injur(?:y|ies))\b|\bmtbf\b/i;
/** A service that is called by what it takes away: Waste and recycling. */
const SERVICE_NAME = /\b(?:and|&) recycling\b|\brecycling (?:and|&)/i;
/** Time that something takes, whatever good it does: `P1 resolution time`. */
const TAKES_TIME =
  /\b(?:resolution|response|repair|recovery|closure|handling|processing|restoration|turnaround|cycle|lead|wait(?:ing)?) (?:time|duration|days|hours)\b/i;

/** What is spent to build is planned to be spent. */
const CAPITAL = /\bcap(?:ital (?:expenditure|spend(?:ing)?|outlay|investment)|ex)\b/i;

/** What is to be done, as key results put it: Increase renewals from 82% to 90%; Cut onboarding to 14 days. */
const KEY_RESULT = /^\s*(?:kr|o)?\s*\d*(?:\.\d+)*\s*[:.)–-]?\s*/i;
const RAISE =
  /^(?:increase|grow|raise|boost|expand|achieve|reach|launch|complete|deliver|hire|recruit|sign|win|secure|attain|lift|exceed|publish|train|onboard|generate|ship|close|earn|book)\b/i;
const LOWER =
  /^(?:reduce|cut|lower|decrease|shorten|limit|keep|bring|hold|shrink)\b.*\b(?:to|below|under|within|at|down to)\s+(?:≤|<|[£$€])?\s*\d/i;
const LESSEN_BY = /^(?:reduce|cut|lower|decrease|shorten)\b.*\bby\s+[£$€]?\d/i;

function directionOfKeyResult(name: string): Better | null {
  const bare = name.replace(KEY_RESULT, "");
  if (LESSEN_BY.test(bare)) return "higher";
  if (LOWER.test(bare)) return "lower";
  return RAISE.test(bare) && !BAD.test(bare) ? "higher" : null;
}

const COUNTED_BY = /(?<=\S)\s+per\s.*$/i;

/** The direction that the words of an English name say, or `null`; of a ratio the first part counts. */
export function directionOfEnglishName(name: string): Better | null {
  if (CAPITAL.test(name) || SERVICE_NAME.test(name)) return null;
  if (LACKING.test(name)) return "lower";
  if (TIME_WITHOUT.test(name)) return "higher";
  const result = directionOfKeyResult(name);
  if (result !== null) return result;
  const [head = ""] = name.split(/\s*\/\s*|\s+(?:per|to|as|vs\.?|versus|against|of)\s+/i);
  if (BALANCE.test(name) || IN_TIME.test(name)) return "higher";
  if (TAKES_TIME.test(name)) return "lower";
  if (RELIEF.test(name) || isService(name)) return "higher";
  if (/\btime to\b/i.test(name)) return "lower";
  // What something is counted by says nothing of it: support tickets per new account.
  const counted = name.replace(COUNTED_BY, "");
  const subject = GOOD.test(head) || BAD.test(head) ? head : counted;
  const bad = BAD.test(subject);
  const good = GOOD.test(subject);
  if (good && bad) return /\b(?:days sales outstanding|late|overdue)\b/i.test(subject) ? "lower" : null;
  return good ? "higher" : bad ? "lower" : null;
}

/** Sections of a budget: what comes in, of which more is better, and what goes out. */
const COMING_IN =
  /^(?:(?:total|operating|trading|other|earned|voluntary|charitable) )?(?:incomes?|revenues?|receipts|turnover|takings)$/i;
const GOING_OUT =
  /^(?:(?:total|operating|running|revenue|other|direct|indirect|staff|pay|non-?pay) )?(?:expenditures?|expenses?|costs?|outgoings|overheads|spending)$/i;
/** What stands among the income without being any, and what lessens the expenditure. */
const NO_INCOME =
  /\b(?:costs?|arrears|debts?|debtors?|write-?offs?|refunds?|discounts?|expenditure|expenses)\b/i;
const NO_EXPENDITURE =
  /\b(?:savings?|saved|reductions?|avoided|recovered|recovery|incomes?|revenues?|receipts|recharges?|profits?|surplus(?:es)?|margins?)\b/i;

/**
 * The direction of a sum of money by the section that it stands in: lines below Income are to be earned, lines below Expenditure
 * to be kept within their budget. What is to be built is planned to be spent.
 */
export function directionOfBudgetSection(section: string, name: string): Better | null {
  const bare = section.replace(/[\s:：]+$/u, "").trim();
  if (CAPITAL.test(name) || BALANCE.test(name)) return null;
  if (COMING_IN.test(bare)) return NO_INCOME.test(name) ? null : "higher";
  return GOING_OUT.test(bare) && !NO_EXPENDITURE.test(name) ? "lower" : null;
}

function isService(name: string): boolean {
  return (SERVICE.test(name) || GIVEN.test(name)) && !HARM.test(name);
}
