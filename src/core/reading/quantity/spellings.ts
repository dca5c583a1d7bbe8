import { Decimal } from "../../common/decimal";
import { takePrefix } from "./operators";

const NUMBER = /-?\d+(?:\.\d+)?/.source;
const UNIT = /[^\d≥≤><=~\-—–,;±[\]()xX]{0,6}/.source;
const MIRRORED: Readonly<Record<string, string>> = { "≥": "≤", ">": "<", "≤": "≥", "<": ">" };

/** The currency in front of an amount, which its unit says as well: 人民币120万元, ¥120万. */
const CURRENCY = /^([≥≤><=]*)(?:人民币|RMB|CNY|[¥￥])(\d+(?:\.\d+)?[十百千]?[万亿]?)(元?)(?=$|[^\d万亿])/i;
/** Angle brackets that input methods offer beside the signs: 〉95%, ›95. */
const ANGLE = /^([〉›»]|[〈‹«])(?==?\d)/;
/** The thing that is measured, as in a formula: x≥95%. */
const VARIABLE = /^x(?=[≥≤><=])/i;
/** A bound behind its number: 95%≤, 95%≤x. */
const MIRROR = new RegExp(`^(${NUMBER}${UNIT})([≥≤><])=?x?$`, "i");
/** Both bounds around what they bound: 100≤x≤120万元. */
const BETWEEN = new RegExp(`^(${NUMBER}${UNIT})([≤<])=?x([≤<])=?(${NUMBER}${UNIT})$`, "i");
/** An interval in brackets: [95%,100%], (90%,95%]. */
const INTERVAL = new RegExp(`^[[(](${NUMBER}${UNIT})[,;~\\-—–](${NUMBER}${UNIT})[\\])]$`);
/** Long dashes between two numbers: 95%——100%. */
const LONG_DASH = new RegExp(`^(${NUMBER}${UNIT})[—–―─-]{2,3}(${NUMBER}${UNIT})$`);
/** A number with what it may be off: 95%±2%. */
const TOLERANCE = new RegExp(`^(${NUMBER})(${UNIT})±(\\d+(?:\\.\\d+)?)(${UNIT})$`);
/** How far a deviation may go to either side: ±5%, 在±5%以内. */
const ABOUT_NOTHING = new RegExp(`^(?:控制)?在?(?:±|\\+/-)(\\d+(?:\\.\\d+)?)(${UNIT}?)(?:以内|之内|内)?$`);
/** More than so many: 500+人, 95%+. */
const PLUS = new RegExp(`^(${NUMBER})(%?)\\+(${UNIT})$`);
/** A bound that belongs to its side, said in brackets behind a sign: >95%(含). */
const INCLUDED = /^([><])(\d.*)\(含(?:本数)?\)$/;
/** A mark of a footnote behind a number and its unit: 720批次*, 720批次①, 720批次注1. */
const FOOTNOTE = /^(.*\d[^\d*]*?)(?:\*{1,2}|[①-⑩]|\(?注\d?\)?)$/;
/** A number in brackets: (720批次). */
const ALL_IN_BRACKETS = /^\((\d[^()]*)\)$/;
/** The year of the form in front of a bound: 2023年≥95%. */
const YEAR = /^(?:19|20)\d{2}年度?(?=\D)/;

/**
 * Writes a bound or a range in the form that the parser knows: `95%≤x` → `≥95%`, `[90%,95%]` → `90%~95%`, `95%±2%` →
 * `93%~97%`, `500+人` → `≥500人`. The text is squeezed and half width; other texts come back as they are.
 */
export function plainSpelling(text: string): string {
  const [, sign, digits] = INCLUDED.exec(text) ?? [];
  if (sign !== undefined) return `${sign === ">" ? "≥" : "≤"}${digits ?? ""}`;
  const bare = text
    .replace(FOOTNOTE, "$1")
    .replace(ALL_IN_BRACKETS, "$1")
    .replace(CURRENCY, "$1$2元")
    .replace(ANGLE, (mark) => (/[〉›»]/.test(mark) ? ">" : "<"))
    .replace(VARIABLE, "");
  return withoutYear(range(bare) ?? mirrored(bare) ?? bare.replace(PLUS, "≥$1$2$3"));
}

function mirrored(text: string): string | null {
  const [, number, sign = ""] = MIRROR.exec(text) ?? [];
  return number === undefined
    ? null
    : `${MIRRORED[sign] ?? ""}${/=x?$/i.test(text) && /[><]/.test(sign) ? "=" : ""}${number}`;
}

function range(text: string): string | null {
  const [, alone, alonesUnit = ""] = ABOUT_NOTHING.exec(text) ?? [];
  if (alone !== undefined) return `-${alone}${alonesUnit}~${alone}${alonesUnit}`;
  const [, low, , , high] = BETWEEN.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return `${low}~${high}`;
  const [, first, second] = INTERVAL.exec(text) ?? LONG_DASH.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return `${first}~${second}`;
  const [, middle = "", unit = "", off, offUnit = ""] = TOLERANCE.exec(text) ?? [];
  if (off === undefined || (unit !== "" && offUnit !== "" && unit !== offUnit)) return null;
  const named = offUnit || unit;
  return `${new Decimal(middle).minus(off).toString()}${named}~${new Decimal(middle).plus(off).toString()}${named}`;
}

function withoutYear(text: string): string {
  const rest = text.replace(YEAR, "");
  return rest !== text && takePrefix(rest)[0] !== null ? rest : text;
}
