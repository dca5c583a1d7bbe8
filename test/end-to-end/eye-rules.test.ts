import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { findingsTranslator, runEngine, type Assessment, type Reported } from "../../src/core/engine";
import { describeFinding } from "../../src/core/checking";
import { plainText } from "../../src/core/narrative/text";
import { formatAddress } from "../../src/core/workbook/a1";
import { readWorkbook } from "../../src/hosts/file/reading";
import { describeWithShared, hasShared, shared } from "../support/shared";

/** What a case says that a script can hold. */
interface Check {
  readonly read?: Readonly<Record<string, unknown>>;
  readonly at?: readonly string[];
  readonly findings?: number;
  readonly points?: number;
  readonly text?: readonly string[];
  readonly textNot?: readonly string[];
  readonly say?: string;
  readonly rule?: string;
  readonly noRules?: readonly string[];
}

const OWN = ["hidden-sheet", "formulas-without-values", "number-with-note-in-brackets"];

function casesIn(folder: string, wanted: (name: string) => boolean): readonly string[] {
  if (!hasShared) return [];
  return readdirSync(shared("cases", folder))
    .filter((name) => name.endsWith(".xlsx") && wanted(name))
    .map((name) => shared("cases", folder, name));
}

/** Names with backslashes and templates are matters of files. */
const paths = [
  ...casesIn("values", (name) => !/^(?:backslash-names|template-type)/.test(name)),
  ...casesIn("reading", (name) => OWN.some((own) => name.includes(own))),
];

async function run(path: string): Promise<Assessment & Reported> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(path)));
  if (!workbook.ok) throw new Error(workbook.error.code);
  const result = runEngine(workbook.value, { locale: "zh-CN", engineVersion: "test" });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function checkOf(path: string): Check {
  const text = readFileSync(path.replace(/\.xlsx$/, ".json"), "utf8");
  return (JSON.parse(text) as { readonly check?: Check }).check ?? {};
}

function valueAt(root: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);
}

function messages({ findings }: Assessment): readonly string[] {
  const say = findingsTranslator("zh-CN");
  return findings.map((finding) => `${finding.rule} ${describeFinding(finding, say).message}`);
}

describeWithShared("what the person sees is what is read", () => {
  test.each(paths.map((path) => [basename(path, ".xlsx"), path] as const))("%s", async (_, path) => {
    const check = checkOf(path);
    const result = await run(path);
    const [evaluation] = result.evaluations;
    const told = plainText(result.report);
    const shown = messages(result);
    const cells = new Set(result.findings.flatMap(({ at }) => at.map(formatAddress)));
    const rules = result.findings.map(({ rule }) => rule as string);
    expect({
      read: Object.fromEntries(
        Object.keys(check.read ?? {}).map((place) => [place, valueAt(evaluation, place)]),
      ),
      cellsWithoutFinding: (check.at ?? []).filter((cell) => !cells.has(cell)),
      findings: check.findings === undefined ? undefined : shown.length,
      points: check.points === undefined ? undefined : Number(result.scorecards[0]?.total?.points),
      textsLost: (check.text ?? []).filter((text) => !told.includes(text)),
      textsToAvoid: (check.textNot ?? []).filter((text) => told.includes(text)),
      says: shown.join("\n").includes(check.say ?? ""),
      hasRule: check.rule === undefined || rules.includes(check.rule),
      rulesToAvoid: (check.noRules ?? []).filter((rule) => rules.includes(rule)),
    }).toEqual({
      read: check.read ?? {},
      cellsWithoutFinding: [],
      findings: check.findings,
      points: check.points,
      textsLost: [],
      textsToAvoid: [],
      says: true,
      hasRule: true,
      rulesToAvoid: [],
    });
    // What cannot be read is told once, by the one rule for it.
    const first = result.findings.map(({ at: [cell] }) => (cell ? formatAddress(cell) : ""));
    const broken = result.findings.flatMap(({ rule, at }) => (rule === "B13" ? at.map(formatAddress) : []));
    expect(first.filter((cell) => broken.includes(cell))).toHaveLength(
      result.findings.filter(({ rule }) => rule === "B13").length,
    );
  });
});
