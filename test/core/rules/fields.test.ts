import { decimalText, readFieldValue, type FieldKind } from "../../../src/core/rules/sheet/fields";

type Case = readonly [kind: FieldKind, text: string, value: unknown];

test.each<Case>([
  [{ kind: "decimal" }, "80%", "0.8"],
  [{ kind: "decimal" }, "1,234.5", "1234.5"],
  [{ kind: "share", most: 1 }, "0.8", "0.8"],
  [{ kind: "points" }, "80分以上", "80"],
  [{ kind: "points" }, "≥90分", "90"],
  [{ kind: "whole" }, "2", 2],
  [{ kind: "yes-no" }, "是", true],
  [{ kind: "texts" }, "甲、乙；丙", ["甲", "乙", "丙"]],
])("%j: %s", (kind, text, value) => {
  expect(readFieldValue(kind, text)).toEqual({ ok: true, value });
});

test.each<readonly [FieldKind, string, string]>([
  [{ kind: "decimal" }, "很高", "not-a-number"],
  [{ kind: "decimal" }, "-5%", "negative"],
  [{ kind: "share", most: 1 }, "八成", "not-a-number"],
  [{ kind: "share", most: 1 }, "-0.1", "negative"],
  [{ kind: "share", most: 1 }, "80", "share-as-percent"],
  [{ kind: "points" }, "80%", "points-as-share"],
  [{ kind: "points" }, "很多分", "not-a-number"],
  [{ kind: "points" }, "-3", "negative"],
  [{ kind: "whole" }, "2.5", "not-a-number"],
  [{ kind: "yes-no" }, "也许", "wrong-choice"],
])("%j: %s is %s", (kind, text, problem) => {
  expect(readFieldValue(kind, text)).toMatchObject({ ok: false, problem });
});

test("points that the cell shows as a percentage are none", () => {
  expect(readFieldValue({ kind: "points" }, "0.8", true)).toMatchObject({ problem: "points-as-share" });
});

test.each([
  ["80%", "0.8"],
  ["-5%", "-0.05"],
  ["12.5%", "0.125"],
  ["1,234", "1234"],
  ["约80", null],
])("%s as a decimal", (text, value) => {
  expect(decimalText(text)).toBe(value);
});
