import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import {
  findingsTranslator,
  assessWorkbook,
  reportOn,
  type Assessment,
  type Reported,
} from "../../../src/core/engine";
import { describeFinding } from "../../../src/core/checking";
import type { Locale } from "../../../src/core/common/locale";
import type { Finding } from "../../../src/core/evaluation/finding";
import type { CellRef } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { programVersion } from "../../../src/apps/cli/version";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { applyPlan } from "../../../src/hosts/file/writing";

/** What the engine makes of a workbook, computed here, outside any browser. */
export interface Truth {
  readonly locale: Locale;
  readonly assessment: Assessment;
  readonly reported: Reported;
  /** Findings as a person should meet them: the gravest first, otherwise in the order of the catalogue. */
  readonly findings: readonly Finding[];
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** Reads, checks, scores and reports with the engine's own choices, as the command line does. */
export async function truthOf(source: Uint8Array | WorkbookSnapshot, locale: Locale): Promise<Truth> {
  const snapshot = source instanceof Uint8Array ? await snapshotOf(source) : source;
  const assessed = assessWorkbook(snapshot);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  const reported = reportOn(assessed.value, { locale, engineVersion: programVersion() });
  if (!reported.ok) throw new Error(reported.error.kind);
  const findings = [...assessed.value.findings].sort(
    (one, other) => GRAVITY[one.severity] - GRAVITY[other.severity],
  );
  return { locale, assessment: assessed.value, reported: reported.value, findings };
}

/** Message and fix of a finding in words. */
export function wordsOf({ locale }: Truth, finding: Finding): ReturnType<typeof describeFinding> {
  return describeFinding(finding, findingsTranslator(locale));
}

/** The workbook as if a text were typed into one of its cells. */
export function withText(workbook: WorkbookSnapshot, at: CellRef, text: string): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== at.sheet) return sheet;
      const rows = sheet.rows.slice();
      const cells = rows[at.row]?.slice() ?? [];
      cells[at.column] = { value: text, text };
      rows[at.row] = cells;
      return { ...sheet, rows };
    }),
  };
}

/** The bytes that `jiyan report` writes for a workbook file. */
export async function commandLineReport(bytes: Uint8Array, locale: Locale): Promise<Uint8Array> {
  const { reported } = await truthOf(bytes, locale);
  const applied = await applyPlan(bytes, reported.plan);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value.bytes;
}

/**
 * Names and contents of the parts of a workbook file, in their order. The command line and a browser deflate by other
 * programs (ADR 2), so that files of the same parts may differ in their bytes.
 */
export function partsOf(bytes: Uint8Array): readonly (readonly [name: string, hash: string])[] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    createHash("sha256").update(part).digest("hex"),
  ]);
}

/** A workbook file as plain data. */
export async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
