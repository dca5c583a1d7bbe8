import { describeFinding } from "../../../src/core/checking";
import { cutNumbers, printNumber } from "../../../src/core/checking/print";
import { findingsTranslator } from "../../../src/core/engine";
import { findingsOf, projectForm, workbookOf } from "../../support/evaluation-builder";

describe("numbers of absurd length", () => {
  const digits = (count: number): string => "2".repeat(count);
  test.each([
    ["of a usual length", "1234567.891", "1234567.89"],
    ["as long as any amount", digits(15), digits(15)],
    ["longer than that", digits(20), digits(20)],
    ["without end", digits(30_000), `${digits(15)}…`],
    ["written with an exponent", "1e400", `1${"0".repeat(14)}…`],
    ["below zero", `-${digits(40)}`, `-${digits(15)}…`],
  ])("%s", (_, value, printed) => {
    expect(printNumber(value)).toBe(printed);
  });

  test("are cut within a text, fractions too", () => {
    expect(cutNumbers(`得分${digits(50)}分`)).toBe(`得分${digits(15)}…分`);
    expect(cutNumbers(`0.${digits(50)}`)).toBe(`0.${digits(15)}…`);
    expect(cutNumbers("电话13900000000，身份证110101199001011234")).toBe(
      "电话13900000000，身份证110101199001011234",
    );
  });

  test("leave every message readable, in both languages", () => {
    const long = digits(30_000);
    const form = projectForm({ G12: long, H13: `1${long}`, E12: `≥${long}公里`, F12: `${long}公里` });
    const findings = findingsOf(workbookOf(form));
    const messages = (["zh-CN", "en"] as const).flatMap((locale) =>
      findings.map((finding) => describeFinding(finding, findingsTranslator(locale))),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["B01", "B03"]));
    for (const { message, fix = "" } of messages) expect(`${message}${fix}`).not.toMatch(/\d{30}|e\+/);
  });
});

describe("W02 in a form without scores", () => {
  const without = (actuals: readonly string[]) => {
    const form = projectForm({
      ...Object.fromEntries([11, 12, 13, 14, 15, 16, 17, 18].map((row) => [`H${row}`, null])),
      ...Object.fromEntries(actuals.map((text, index) => [`F${12 + index}`, text])),
    });
    return findingsOf(workbookOf(form)).filter(({ rule }) => rule === "W02");
  };
  const targets = Array.from({ length: 7 }, (_, index) => projectForm().rows[11 + index]?.[4]?.text ?? "");
  const copied = targets.map((text) => text.replace(/^[≥≤]/u, ""));

  test("names results that are all their targets", () => {
    expect(without(copied).map(({ variant, severity }) => `${variant} ${severity}`)).toEqual(["equal info"]);
  });

  test("is silent where one is not", () => {
    expect(without(["301公里", ...copied.slice(1)])).toEqual([]);
  });
});
