import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import type { FormHead } from "./head";
import type { TableHeader } from "./header-columns";
import { headingParts, isBeforeYearEnd } from "./heading-parts";
import { normaliseLabel } from "./text-normalisation";
import { reportsEarly } from "./title";

/** Labels of the time that a form reports on. */
const REPORTED =
  /^(?:报告|统计|数据|考核|考评|评价|执行|监测)(?:期间?|周期|时段|时间|区间|月份|截[至止](?:日期|时间)?)$|^截[至止](?:日期|时间)?$/;
/** A month before the last one, of which a report says how far the year has come. */
const MONTH = /^(?:19|20)\d{2}年(?:0?[1-9]|1[01])月(?:份)?$/;
/** What is planned for all of the year. */
const ANNUAL = /全年|年度|本年|当年|年初|^年(?:计划|目标|任务|预算)|annual|full-?year/i;
/** What has come about so far. */
const SO_FAR = /累计|截[至止]|完成|实际|执行|发生|ytd|to-?date/i;

/** A form of monitoring, all of whose results are so far; or one that ends before the year does, against whose plan of the year nothing is said. */
export type Early = "monitoring" | "ends-early";

/** Whether, and how, a form reports on its year before the year is over. */
export function earlyOf(head: FormHead): Early | null {
  if (reportsEarly(head.title?.text ?? "", head.period?.text ?? "")) return "monitoring";
  return endsEarly(head) ? "ends-early" : null;
}

/** Whether a form says by its title, its period or a label that it reports on a year before it is over: 截至9月底. */
function endsEarly({ title, period, info }: Pick<FormHead, "title" | "period" | "info">): boolean {
  if ([title, period].some((text) => isBeforeYearEnd(text?.text ?? ""))) return true;
  return info.some(
    ({ label, value }) =>
      REPORTED.test(normaliseLabel(label.text)) &&
      (isBeforeYearEnd(value.text) || MONTH.test(normaliseLabel(value.text))),
  );
}

/**
 * Whether results are headed by a part of the year (1-6月执行情况) of targets that are not, or by a year before theirs; or, in a form that
 * reports before the year is over, the targets are those of all of it.
 */
export function isTooEarly({ mapping }: TableHeader, early: Early | null): boolean {
  if (early === "monitoring") return true;
  const of = (role: ColumnRole): ColumnMapping | undefined => mapping.find((entry) => entry.role === role);
  const [target, actual] = [of("target"), of("actual")];
  if (target?.year !== undefined && actual?.year !== undefined && target.year > actual.year) return true;
  const [planned, reached] = [target?.header ?? "", actual?.header ?? ""];
  if (isBeforeYearEnd(reached) && !isBeforeYearEnd(planned)) return true;
  return early !== null && isAnnual(planned) && SO_FAR.test(reached) && !/全年|年终|年末/.test(reached);
}

function isAnnual(header: string): boolean {
  return ANNUAL.test(headingParts(header).rest) || ANNUAL.test(normaliseLabel(header));
}

/** A result of a part of the year, of which nothing is said against the target of all of it. */
export function asSoFar(result: Quantity): Quantity {
  return { ...result, notes: [...(result.notes ?? []), "part-of-year"] };
}
