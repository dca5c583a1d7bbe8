import { readdirSync, readFileSync } from "node:fs";
import { assessWorkbook, findingsTranslator, reportOn, type Assessment } from "../../src/core/engine";
import { describeFinding } from "../../src/core/checking";
import type { Finding } from "../../src/core/evaluation/finding";
import { plainText } from "../../src/core/narrative/text";
import { formatAddress } from "../../src/core/workbook/a1";
import { readWorkbook } from "../../src/hosts/file/reading";
import { describeWithShared, hasShared, shared } from "./shared";

/** What a case says that a script can hold; `NAME.json` beside the workbook. */
export interface Check {
  readonly read?: Readonly<Record<string, unknown>>;
  readonly at?: readonly string[];
  readonly findings?: number;
  readonly points?: number;
  readonly text?: readonly string[];
  readonly textNot?: readonly string[];
  readonly say?: string;
  readonly rule?: string;
  readonly noRules?: readonly string[];
  readonly refusalOr?: string;
  readonly mainType?: string;
}

/** What is asked of one case: given the path of its workbook and what its JSON lets a script hold. */
export type Expectation = (workbook: string, check: Check) => void | Promise<void>;

/** Expectations by the name of the case, without extension. */
export type Expectations = Readonly<Record<string, Expectation>>;

/**
 * One test for each case of a folder of `../shared/cases`, and one that the table leaves out none and names none that is
 * not there.
 */
export function describeCases(folder: string, expectations: Expectations): void {
  const files = hasShared ? readdirSync(shared("cases", folder)) : [];
  const endings = [".xlsx", ".xltx"];

  describeWithShared(`cases/${folder}`, () => {
    test("each case has its expectation", () => {
      const cases = files
        .filter((file) => file.endsWith(".json"))
        .map((file) => file.slice(0, -".json".length));
      expect(Object.keys(expectations).sort()).toEqual(cases.sort());
    });

    test.each(Object.entries(expectations))("%s", async (name, expectation) => {
      const told = readFileSync(shared("cases", folder, `${name}.json`), "utf8");
      const workbook = endings.map((ending) => name + ending).find((file) => files.includes(file));
      const { check = {} } = JSON.parse(told) as { readonly check?: Check };
      await expectation(workbook === undefined ? "" : shared("cases", folder, workbook), check);
    });
  });
}

/** What the engine makes of a workbook, told in Chinese. */
export interface Told extends Assessment {
  /** The report's words; none where the workbook holds nothing to report on. */
  readonly text: string;
  /** The findings as `B06 G4`: the rule and the first cell. */
  readonly labels: readonly string[];
  /** The findings as `W40.actual H17`: with their variant. */
  readonly variants: readonly string[];
  /** The sentences of the findings. */
  readonly messages: readonly string[];
}

/** Reads, checks, scores and reports on a workbook file. */
export async function tell(path: string): Promise<Told> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(path)));
  if (!workbook.ok) throw new Error(workbook.error.code);
  const assessed = assessWorkbook(workbook.value);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  const reported = reportOn(assessed.value, { locale: "zh-CN", engineVersion: "test" });
  const say = findingsTranslator("zh-CN");
  const { findings } = assessed.value;
  const first = ({ at: [cell] }: Finding): string => (cell ? formatAddress(cell) : "");
  return {
    ...assessed.value,
    text: reported.ok ? plainText(reported.value.report) : "",
    labels: findings.map((finding) => `${finding.rule} ${first(finding)}`),
    variants: findings.map((finding) => `${finding.rule}.${finding.variant ?? ""} ${first(finding)}`),
    messages: findings.map((finding) => describeFinding(finding, say).message),
  };
}
