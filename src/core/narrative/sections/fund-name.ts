import type { BudgetLine } from "../../evaluation/evaluation";
import type { Span } from "../report";
import { englishTerm } from "../saying/en/terms";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";

/** The four budgets that the budget law names, however a form goes on behind their names. */
const BUDGETS =
  /^(一般公共预算|政府性基金(?:预算)?|国有资本经营预算|社会保险基金(?:预算)?)(?:财政|拨款|收入|资金)*$/u;

/** Who pays, without a word for what: 中央, 省、地, 县级, 其他. */
const PAYERS = /^(?:中央|省|市|地市?|州|县|区|乡镇?|镇|街道|上级|本级|地方|单位|其他)(?:级|本级)?$/u;

/** Whether a label names no more than who pays, or several of them: 省、地. */
function isPayer(label: string): boolean {
  return label.split(/[、和及]/u).every((one) => PAYERS.test(one));
}

/** 政府性基金拨款 → 政府性基金预算: a line of money by the name of its budget; 本级 → 本级资金; another line by its own words. */
export function fundName(writer: Writer, { cleanLabel, label }: BudgetLine): readonly Span[] {
  const own = writer.quote({ text: cleanLabel, at: label.at });
  if (writer.locale === "en") {
    const term = englishTerm(cleanLabel);
    return term === null ? writer.marked(own) : [literal(term)];
  }
  if (isPayer(cleanLabel)) return [...own, literal(writer.label("payer-suffix"))];
  const name = BUDGETS.exec(cleanLabel)?.[1];
  if (name === undefined) return own;
  return [quote(name, label.at), ...(name.endsWith("预算") ? [] : [literal(writer.label("budget-suffix"))])];
}
