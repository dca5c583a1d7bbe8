import type { ColumnMapping } from "../../evaluation/evaluation";
import { isBeforeYearEnd } from "../heading-parts";

const SO_FAR = /累计|截至|ytd|year\s*to\s*date|cumulative/i;
const WHOLE_YEAR = /^(?:全年|年度|full[\s-]*year|fy(?![a-z]))/i;
const EXPECTED = /预计|预测|预估|展望|forecast|outturn|outlook|estimate|projected|projection|expected/i;

/**
 * Whether a column is of the whole year where the table tells the values so far, and a forecast of the whole year beside them (Year to
 * date | Full year): the report goes by the former, and a person is to know that the latter was not read. How far budget and forecast
 * of the year lie apart follows from them.
 */
export function isForecastYear(
  { role, says, header }: ColumnMapping,
  mapping: readonly ColumnMapping[],
): boolean {
  if (role !== "ignored" || says === "change" || !isOfYear(header)) return false;
  const soFar = mapping.some(
    ({ role: counts, header: of }) =>
      (counts === "target" && isBeforeYearEnd(of)) ||
      ((counts === "target" || counts === "actual") && SO_FAR.test(of)),
  );
  return (
    soFar &&
    mapping.some((one) => one.role === "ignored" && isOfYear(one.header) && EXPECTED.test(one.header))
  );
}

function isOfYear(header: string): boolean {
  return WHOLE_YEAR.test(header.trim());
}
