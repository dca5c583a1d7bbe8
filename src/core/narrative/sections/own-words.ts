import { Decimal } from "../../common/decimal";
import type { WorkFact } from "../../evaluation/evaluation";
import type { ParsedName } from "../planning/names/parsed-name";

/** Characters that a name and a clause of the overview share before they are about one thing. */
const SHARED = 2;

/**
 * Whether the person's own words say a fact already: a clause of theirs holds its number with the unit and two
 * characters of its name in a row, or, of a state, its verb and two characters of its object.
 */
export function isToldIn(own: string, fact: WorkFact, name: ParsedName): boolean {
  if (own === "") return false;
  const clauses = clausesOf(own);
  const printed = printedNumber(fact);
  if (printed === null && clauses.some((clause) => clause.includes(fact.name.text.trim()))) return true;
  if (printed !== null) {
    return clauses.some(
      (clause) =>
        (holdsNumber(clause, printed) && sharesName(clause, fact.name.text)) ||
        (isAbout(clause, fact) && numbersIn(clause, fact).some(({ fits }) => fits)),
    );
  }
  if (name.form !== "clause" || name.object === null || fact.value.value !== undefined) return false;
  const object = name.object.text;
  return clauses.some((clause) => clause.includes(name.verb.text) && sharesName(clause, object));
}

function clausesOf(own: string): readonly string[] {
  return own.split(/[，。；：\n]/u);
}

/**
 * The other number that the person's own words give for a fact: 改造老旧小区36个 beside a row of 38. `null` where they say
 * nothing of it, or its number as well.
 */
export function contradictionIn(own: string, fact: WorkFact): string | null {
  const stated = clausesOf(own).flatMap((clause) => {
    const numbers = isAbout(clause, fact) ? numbersIn(clause, fact) : [];
    return numbers.length === 1 ? numbers : [];
  });
  return stated.some(({ fits }) => fits) ? null : (stated[0]?.text ?? null);
}

/** Shorter names (会议) are in clauses on other things as well (党组会议11次). */
const SHORTEST_NAME = 4;
/** A clause with so much more than the name is about a part of it, or about something wider. */
const MOST_BESIDES = 3;
const MEASURE = /(?:次数|人数|户数|件数|项数|个数|总数|数量|金额|数)$/u;

/** Whether a clause is about a fact and nothing else: it has all characters of its name, in whatever order. */
function isAbout(clause: string, { name, value, unit }: WorkFact): boolean {
  const thing = name.text.replace(/\s+/gu, "").replace(MEASURE, "");
  const words = clause.replace(NUMBER, "").replace(unitOf({ value, unit }), "");
  if (thing.length < SHORTEST_NAME || words.length > thing.length + MOST_BESIDES) return false;
  return Array.from(thing).every((character) => words.includes(character));
}

function unitOf({ value, unit }: Pick<WorkFact, "value" | "unit">): string {
  return value.unit ?? unit?.text.trim() ?? "";
}

interface StatedNumber {
  readonly text: string;
  /** Whether the fact has this number, or one that 余, 多, 近 and 约 leave room for. */
  readonly fits: boolean;
}

const NUMBER = /(近|约|超过?|逾|突破)?(\d+(?:\.\d+)?)(千万|百万|万|亿)?(余|多)?/gu;
const SCALES: Readonly<Record<string, string>> = { 万: "1e4", 百万: "1e6", 千万: "1e7", 亿: "1e8" };

/** The numbers of a clause in the unit of a fact. */
function numbersIn(clause: string, { value, unit }: WorkFact): readonly StatedNumber[] {
  const own = unitOf({ value, unit });
  if (value.value === undefined || own === "") return [];
  const told = new Decimal(value.value).times(value.unit === "%" ? 100 : 1);
  return [...clause.matchAll(NUMBER)].flatMap((match) => {
    const [text, before, digits = "0", scale = "", behind] = match;
    if (!clause.startsWith(own, match.index + text.length)) return [];
    const stated = new Decimal(digits).times(SCALES[scale] ?? "1");
    // 9000余 is anything from 9000 to below 10000.
    const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
    const room =
      before !== undefined || behind !== undefined
        ? new Decimal(10).pow(zeros).times(SCALES[scale] ?? "1")
        : null;
    return [
      { text: `${text}${own}`, fits: room === null ? told.eq(stated) : told.minus(stated).abs().lt(room) },
    ];
  });
}

/** The number as a person writes it with its unit: `11次`. */
function printedNumber({ value, unit }: WorkFact): string | null {
  if (value.low !== undefined && value.high !== undefined) {
    return `${value.low}至${value.high}${unit?.text.trim() ?? ""}`;
  }
  if (value.value === undefined) return null;
  const printed = value.raw.trim();
  const bare = /\d$/u.test(printed);
  return bare ? `${printed}${unit?.text.trim() ?? ""}` : printed;
}

function holdsNumber(clause: string, printed: string): boolean {
  const at = clause.indexOf(printed);
  return at >= 0 && !/[\d.]/u.test(clause[at - 1] ?? "");
}

function sharesName(clause: string, name: string): boolean {
  for (let start = 0; start + SHARED <= name.length; start += 1) {
    if (clause.includes(name.slice(start, start + SHARED))) return true;
  }
  return false;
}
