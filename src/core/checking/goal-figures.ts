import { Decimal } from "../common/decimal";
import type { Sourced } from "../evaluation/evaluation";
import { goalNumbers } from "../reading";
import { foldWidth } from "../reading/text-normalisation";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";
import type { Row } from "./row";

const CLAUSE_END = /[，,；;。、\n]/u;
/** What a name ends with that a sentence leaves out: 城镇新增就业人数 is 城镇新增就业4486人. */
const COUNTED = /(?:人数|人次数?|户数|个数|次数|数量|里程|面积|金额|数)$/u;
/** A shorter name may be a part of another thing. */
const SHORTEST_NAME = 4;
/** All that may stand before a name and between it and its number: others make it a part, or another time or plan. */
const BEFORE =
  /^(?:\d{1,2}[.、．]|[(]\d{1,2}[)])?(?:全年|本年度?|当年|年内|截至年底|全[县市区省州乡镇校院]|共计?|累计|实际|已|完成|实现|开展|组织|举办)*$/u;
const BETWEEN =
  /^(?:人数|人次数?|户数|数量|里程|面积|金额)?(?:已|共计?|累计|实际|全年|均)*(?:完成|达到?|实现|为|是)?了?:?$/u;

/**
 * Numbers of what became of the overall goal that differ from the row on the same thing: the report tells both. Only where a
 * clause has a single number, right behind the whole name of the row, in the row's unit.
 */
export function goalFigures(form: Form): readonly Draft[] {
  const { goals } = form.evaluation;
  if (!goals) return [];
  const told = [goals.actual, ...(goals.further ?? []).map(({ actual }) => actual)];
  return told.flatMap((words) => (words === null ? [] : figuresOf(form, words)));
}

function figuresOf({ rows }: Form, words: Sourced): readonly Draft[] {
  const plain = foldWidth(words.text).replace(/(?<=\d),(?=\d{3})/gu, "");
  return plain.split(CLAUSE_END).flatMap((clause) => {
    const [number, another] = goalNumbers(clause).flatMap((goal) => goal.numbers);
    if (number === undefined || another !== undefined) return [];
    const about = rows.filter((row) => isAbout(row, clause, number));
    const [row] = about;
    if (row === undefined || about.some((one) => isSame(one, number.value))) return [];
    const { indicator } = row;
    return [
      {
        variant: "goal-differs",
        params: {
          text: printText(clause.trim()),
          name: printText(indicator.name.text),
          actual: printText(indicator.actual?.raw),
        },
        at: cellList(words.at, indicator.actual?.at),
        actual: clause.trim(),
      },
    ];
  });
}

/** Whether a clause tells the number of a row: its name, then the number in its unit. */
function isAbout(
  { indicator }: Row,
  clause: string,
  { value, unit }: { value: string; unit: string },
): boolean {
  const name = foldWidth(indicator.cleanName).replace(COUNTED, "");
  const own = indicator.actual?.written?.unit ?? "";
  const at = clause.indexOf(name);
  if (name.length < SHORTEST_NAME || at < 0 || own === "" || unit === "" || !own.startsWith(unit))
    return false;
  const behind = clause.slice(at + name.length);
  const number = behind.indexOf(value);
  return number >= 0 && BEFORE.test(clause.slice(0, at).trim()) && BETWEEN.test(behind.slice(0, number));
}

/** Whether a row reports a number, rounded as it is told. */
function isSame({ indicator: { actual } }: Row, value: string): boolean {
  const own = actual?.written?.number;
  if (own === undefined) return true;
  const places = value.split(".")[1]?.length ?? 0;
  return new Decimal(own).toDecimalPlaces(places).eq(value);
}
