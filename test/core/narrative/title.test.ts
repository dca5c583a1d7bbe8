import { textOf } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";
import { outlineNamed, reportOn } from "./support/pipeline";

const NAMELESS: Cells = { C3: null, C4: null, F4: null };
const YEARLESS: Cells = { A2: null };

test.each<[string, Cells, "zh-CN" | "en", string]>([
  ["a unit and a year", {}, "en", "云山县公路养护中心\nKPI report, 2022"],
  ["no unit", NAMELESS, "en", "KPI report, 2022"],
  ["no year", YEARLESS, "en", "云山县公路养护中心\nKPI report"],
  ["neither", { ...NAMELESS, ...YEARLESS }, "en", "KPI report"],
  ["neither, in Chinese", { ...NAMELESS, ...YEARLESS }, "zh-CN", "关键绩效指标简报"],
])("the title of a report with %s", (_what, changes, locale, title) => {
  const form = sheetOf("自评表", { ...CLEAN_PROJECT, ...changes });
  const { evaluations } = readEvaluations(workbookOf(form));
  expect(textOf(reportOn(evaluations, outlineNamed("kpi-en"), locale).title.spans)).toBe(title);
});
