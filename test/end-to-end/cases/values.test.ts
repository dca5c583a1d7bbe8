import { readFileSync } from "node:fs";
import { formatAddress } from "../../../src/core/workbook/a1";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/package/limits";
import { openOrThrow } from "../../../src/hosts/file/package/spreadsheet-package";
import { jiyan, temporaryFolder } from "../../apps/cli/session";
import { describeCases, tell, type Check, type Expectation } from "../../support/cases";

const path = temporaryFolder();

function valueAt(root: unknown, place: string): unknown {
  return place.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);
}

/** Holds a case against all that its JSON lets a script hold. */
const asChecked: Expectation = async (workbook, check) => {
  const result = await tell(workbook);
  const { findings, messages, text, scorecards } = result;
  const cells = new Set(findings.flatMap(({ at }) => at.map(formatAddress)));
  const rules = findings.map(({ rule }) => rule as string);
  expect({
    read: Object.fromEntries(
      Object.keys(check.read ?? {}).map((place) => [place, valueAt(result.reading.evaluations[0], place)]),
    ),
    cellsWithoutFinding: (check.at ?? []).filter((cell) => !cells.has(cell)),
    findings: check.findings === undefined ? undefined : messages.length,
    points: check.points === undefined ? undefined : Number(scorecards[0]?.total?.points),
    textsLost: (check.text ?? []).filter((words) => !text.includes(words)),
    textsToAvoid: (check.textNot ?? []).filter((words) => text.includes(words)),
    says: messages.join("\n").includes(check.say ?? ""),
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
  const first = findings.map(({ at: [cell] }) => (cell ? formatAddress(cell) : ""));
  const broken = findings.flatMap(({ rule, at }) => (rule === "B13" ? at.map(formatAddress) : []));
  expect(first.filter((cell) => broken.includes(cell))).toHaveLength(
    findings.filter(({ rule }) => rule === "B13").length,
  );
};

/** The content type of the workbook part of a file. */
async function mainType(file: string): Promise<string | undefined> {
  const source = await openOrThrow(readFileSync(file), DEFAULT_LIMITS);
  const types = await source.text("[Content_Types].xml");
  return new RegExp(`PartName="/${source.workbookPart}"[^>]*ContentType="([^"]*)"`).exec(types)?.[1];
}

describeCases("values", {
  "at-most-percent-in-format": asChecked,
  "backslash-names": async (workbook) => {
    expect(await jiyan(["report", workbook, "-o", path("slashes.xlsx")])).toMatchObject({ code: 0, err: "" });
    const { partNames } = await openOrThrow(readFileSync(path("slashes.xlsx")), DEFAULT_LIMITS);
    expect(partNames.filter((name) => name.includes("\\"))).toEqual([]);
    expect((await tell(path("slashes.xlsx"))).reading.evaluations).toHaveLength(1);
  },
  "error-as-reason": asChecked,
  "hidden-column": asChecked,
  "hidden-row": asChecked,
  "literal-percent-format": asChecked,
  "never-calculated": asChecked,
  "range-became-date": asChecked,
  "rate-div0": asChecked,
  "symbol-font-operator": asChecked,
  "template-type": async (workbook, check: Check) => {
    expect(await jiyan(["report", workbook, "-o", path("out.xlsx")])).toMatchObject({ code: 0, err: "" });
    expect(await mainType(path("out.xlsx"))).toBe(check.mainType);
  },
  "two-years-two-sheets": asChecked,
  "very-hidden-old-form": asChecked,
  "wan-with-hidden-percent": asChecked,
  "weight-ref-error": asChecked,
  "wps-cell-picture": asChecked,
  "wps-wan-menu": asChecked,
});
