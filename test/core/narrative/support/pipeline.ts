import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "../../../../src/core/common/locale";
import type { Evaluation } from "../../../../src/core/evaluation/evaluation";
import { narrate, outlineById, OUTLINES } from "../../../../src/core/narrative";
import type { Outline } from "../../../../src/core/narrative";
import type { Report } from "../../../../src/core/narrative/report";
import { readEvaluations } from "../../../../src/core/reading";
import { choosePack, packById } from "../../../../src/core/rules";
import { bindSeries } from "../../../../src/core/scoring";
import type { RulePack } from "../../../../src/core/rules";
import { toldOf } from "./told";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";

const FORMS = resolve(__dirname, "../../../fixtures/forms");
export const SEED_SAMPLE = resolve(__dirname, "../../../../assets/samples/蒸湘区人大常委会-履职情况.xlsx");

/** Files of the fifteen published forms by their number. */
export const FORM_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(FORMS)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => [name.slice(0, 2), resolve(FORMS, name)]),
);

export async function snapshotFrom(path: string): Promise<WorkbookSnapshot> {
  const result = await readWorkbook(readFileSync(path));
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function packNamed(id: string): RulePack {
  const result = packById(id);
  if (!result.ok) throw new Error(`No pack ${id}`);
  return result.value;
}

export function packFor(evaluations: readonly Evaluation[]): RulePack {
  const result = choosePack(evaluations);
  if (!result.ok) throw new Error("No pack fits");
  return result.value;
}

export function outlineNamed(id: string): Outline {
  const outline = outlineById(id);
  if (!outline) throw new Error(`No outline ${id}`);
  return outline;
}

/** The whole way from a workbook's evaluations to the report. */
export function reportOn(
  evaluations: readonly Evaluation[],
  outline: Outline,
  locale: Locale = "zh-CN",
  pack: RulePack = packFor(evaluations),
): Report {
  const scorecards = new Map(evaluations.map((one) => [one.id, toldOf(one, pack)]));
  const series = bindSeries(evaluations);
  return narrate({ evaluations, scorecards, findings: [], series, pack, outline, locale });
}

export async function evaluationsIn(path: string): Promise<readonly Evaluation[]> {
  return readEvaluations(await snapshotFrom(path)).evaluations;
}

/** Outlines whose kinds include one of the workbook's forms; all for a workbook without forms. */
export function fittingOutlines(evaluations: readonly Evaluation[]): readonly Outline[] {
  return OUTLINES.filter((outline) => evaluations.some(({ kind }) => outline.kinds.includes(kind)));
}
