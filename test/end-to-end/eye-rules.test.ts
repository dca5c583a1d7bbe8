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
    for (const [place, value] of Object.entries(check.read ?? {})) {
      expect([place, valueAt(evaluation, place)]).toEqual([place, value]);
    }
    const cells = new Set(result.findings.flatMap(({ at }) => at.map(formatAddress)));
    expect((check.at ?? []).filter((cell) => !cells.has(cell))).toEqual([]);
    if (check.findings !== undefined) expect(shown).toHaveLength(check.findings);
    if (check.points !== undefined) expect(result.scorecards[0]?.total?.points).toBe(String(check.points));
    for (const text of check.text ?? []) expect(told).toContain(text);
    for (const text of check.textNot ?? []) expect(told).not.toContain(text);
    if (check.say !== undefined) expect(shown.join("\n")).toContain(check.say);
    if (check.rule !== undefined) expect(result.findings.map(({ rule }) => rule)).toContain(check.rule);
    const rules = result.findings.map(({ rule }) => rule as string);
    expect((check.noRules ?? []).filter((rule) => rules.includes(rule))).toEqual([]);
  });
});
