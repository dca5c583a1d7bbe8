// The contract of the two hosts: from the same workbook and the same plan, each makes the same workbook.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Locale } from "../../../src/core/common/locale";
import { annotate, assessWorkbook, runEngine } from "../../../src/core/engine";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { formPaths } from "../file/writing/support/files";

/** A plan that the engine makes of a workbook. */
export interface EnginePlan {
  readonly path: string;
  /** For the name of the test. */
  readonly title: string;
  readonly make: (workbook: WorkbookSnapshot) => WorkbookPlan;
}

const SAMPLES = join(__dirname, "../../../assets/samples");
const samplePaths = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => join(SAMPLES, name));

/** Nobody has filled form 23 in, so there is no report on it. */
const reported = formPaths.filter((path) => !basename(path).startsWith("23-"));
/** A department's form, a project's, a scorecard. */
const inEnglish = formPaths.filter((path) => /^(?:26|07|13)-/.test(basename(path)));

/** Report, findings and ledger in one plan. */
export function reportOf(workbook: WorkbookSnapshot, locale: Locale): WorkbookPlan {
  const run = runEngine(workbook, { locale, engineVersion: "contract" });
  if (!run.ok) throw new Error(run.error.kind);
  return run.value.plan;
}

function findingsOf(workbook: WorkbookSnapshot): WorkbookPlan {
  const assessed = assessWorkbook(workbook);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return annotate(assessed.value, "zh-CN").plan;
}

function plans(
  paths: readonly string[],
  kind: string,
  make: (workbook: WorkbookSnapshot) => WorkbookPlan,
): readonly EnginePlan[] {
  return paths.map((path) => ({ path, title: `${basename(path, ".xlsx")}, ${kind}`, make }));
}

/** Every plan that the real engine makes of the published forms and of the sample workbooks. */
export const ENGINE_PLANS: readonly EnginePlan[] = [
  ...plans(reported, "report", (workbook) => reportOf(workbook, "zh-CN")),
  ...plans(samplePaths, "report", (workbook) => reportOf(workbook, "zh-CN")),
  ...plans(inEnglish, "report in English", (workbook) => reportOf(workbook, "en")),
  ...plans(inEnglish, "findings alone", findingsOf),
];
