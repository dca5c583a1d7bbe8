import type { Finding } from "../../../src/core/evaluation/finding";
import { demandsOf, USUAL_DEMANDS } from "../../../src/core/returning";
import { isDemanded } from "../../../src/core/returning/demands";

const finding = (changes: Partial<Finding>): Finding => ({
  rule: "W03",
  severity: "warning",
  params: {},
  at: [{ sheet: "表", row: 0, column: 0 }],
  evaluation: "表#1",
  ...changes,
});

test("errors lead to a return, nothing else does unless it is named", () => {
  expect(isDemanded(finding({ severity: "error", rule: "B06" }), USUAL_DEMANDS)).toBe(true);
  expect(isDemanded(finding({}), USUAL_DEMANDS)).toBe(false);
});

test.each([
  ["W03", true],
  ["w03, B01", true],
  ["B01、Ｗ０３", true],
  ["警告", true],
  ["warning", true],
  ["error", false],
  ["B01", false],
])("%s: %s", (list, demanded) => {
  const demands = demandsOf(list);
  expect(demands.ok && isDemanded(finding({}), demands.value)).toBe(demanded);
});

test("what a person keeps with a reason never leads to a return", () => {
  const demands = demandsOf("W03");
  expect(demands.ok && isDemanded(finding({ kept: "已核实" }), demands.value)).toBe(false);
});

test.each([
  ["B99", ["B99"]],
  ["B01,随便", ["随便"]],
  ["", []],
  [" ,、", []],
])("“%s” is refused", (list, unknown) => {
  expect(demandsOf(list)).toEqual({ ok: false, error: unknown });
});
