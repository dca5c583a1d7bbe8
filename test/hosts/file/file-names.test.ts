import { compareNames, isHiddenName, isLockName, isTableName } from "../../../src/hosts/file/file-names";

test("names have an order in which numbers go by size, and equal ones none", () => {
  const names = ["甲10.xlsx", "甲2.xlsx", "乙.xlsx", "甲2.xlsx", "b", "a"];
  expect([...names].sort(compareNames)).toEqual(["甲2.xlsx", "甲2.xlsx", "甲10.xlsx", "乙.xlsx", "a", "b"]);
  const [composed, apart] = ["\u00e9", "e\u0301"];
  expect(compareNames(composed, apart)).toBe(-compareNames(apart, composed));
});

test.each([
  ["甲.xlsx", [true, false, false]],
  ["甲.XLS", [true, false, false]],
  ["甲.et", [true, false, false]],
  ["~$甲.xlsx", [true, true, false]],
  [".甲.xlsx", [true, false, true]],
  ["甲.docx", [false, false, false]],
] as const)("%s is a table, a lock, hidden: %p", (name, expected) => {
  expect([isTableName(name), isLockName(name), isHiddenName(name)]).toEqual(expected);
});
