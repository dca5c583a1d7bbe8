import { foldWidth } from "./text-normalisation";
import { goalClauses } from "./goal-clauses";

/** A number that a goal names: 92座小型水库, 95%以上. */
export interface GoalNumber {
  /** Decimal string, without its unit. */
  readonly value: string;
  /** The sign or first character behind the number: `%`, 座; empty at the end of the clause. */
  readonly unit: string;
  /** More of it is worse: 控制在5%以内. */
  readonly ceiling: boolean;
}

/** A goal with its numbers, those of years, days and documents aside. */
export interface Goal {
  readonly text: string;
  readonly numbers: readonly GoalNumber[];
}

const NUMBER = /(?<![\d.])(\d+(?:\.\d+)?)\s*([万亿]?[%‰\p{L}]?)/gu;
/** Numbers that count nothing: 2024年, 6月, 30日, 〔2024〕10号, 第3, 5G, 三级. */
const NO_AMOUNT = /^(?:[年月日号季周点时Gg]|期末)$/u;
const CEILING_BEFORE = /(?:不超过|不高于|不多于|不大于|低于|小于|少于|控制在|≤|<|不突破)\s*$/u;
const CEILING_AFTER = /^[^，,；;。、\d]{0,3}(?:以内|以下|之内)/u;

/** The goals of a text, clause by clause, each with the numbers that it names. */
export function goalNumbers(text: string): readonly Goal[] {
  return goalClauses(text).map((clause) => {
    const plain = foldWidth(clause).replace(/(?<=\d),(?=\d{3})/g, "");
    const numbers = [...plain.matchAll(NUMBER)].flatMap((match): GoalNumber[] => {
      const [whole, value = "", unit = ""] = match;
      const before = plain.slice(0, match.index);
      if (NO_AMOUNT.test(unit) || /[第〔[（(]$/u.test(before)) return [];
      const after = plain.slice(match.index + whole.length);
      return [{ value, unit, ceiling: CEILING_BEFORE.test(before) || CEILING_AFTER.test(after) }];
    });
    return { text: clause, numbers };
  });
}
