import fc from "fast-check";
import { distributionId, unitFiles, unitId } from "../../../src/core/distribution";

test.each([
  [[{ code: "001001", name: "青岚县水利局" }], ["001001青岚县水利局.xlsx"]],
  [[{ code: null, name: '甲/乙:丙*"局' }], ["甲 乙 丙 局.xlsx"]],
  [
    [
      { code: null, name: "CON" },
      { code: null, name: "lpt1" },
    ],
    ["_CON.xlsx", "_lpt1.xlsx"],
  ],
  [[{ code: "1", name: "甲局🎉" }], ["1甲局.xlsx"]],
  [[{ code: null, name: "..甲局.." }], ["甲局.xlsx"]],
])("%j is named %j", (units, files) => {
  expect(unitFiles(units)).toEqual(files);
});

test("names that a system takes for one are told apart whatever their order", () => {
  const units = [
    { code: null, name: "Bureau A" },
    { code: null, name: "bureau a" },
    { code: null, name: "Bureau/A" },
  ];
  const files = unitFiles(units);
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(3);
  expect(unitFiles([...units].reverse())).toEqual([...files].reverse());
});

test("any names give files that are safe and apart", () => {
  const unit = fc.record({
    code: fc.option(fc.string()),
    name: fc.string({ unit: "grapheme", maxLength: 220 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(unit, { selector: unitId, maxLength: 20 }), (units) => {
      const files = unitFiles(units);
      expect(new Set(files.map((file) => file.normalize("NFC").toLowerCase())).size).toBe(units.length);
      for (const file of files) {
        expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(file).not.toMatch(/^[. ]|[. ]\.xlsx$/u);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
      }
    }),
  );
});

test("a unit keeps its id while it keeps its code", () => {
  expect(unitId({ code: "001", name: "甲局" })).toBe(unitId({ code: "001", name: "甲局（本级）" }));
  expect(unitId({ code: null, name: "001" })).not.toBe(unitId({ code: "001", name: "001" }));
});

test("another template, pack, year or language is another distribution", () => {
  const one = {
    template: "department/mof-2020/1.1.0",
    packVersion: "1",
    year: "2025",
    locale: "zh-CN",
  } as const;
  const others = [{ template: "x" }, { packVersion: "2" }, { year: null }, { locale: "en" as const }];
  const ids = [one, ...others.map((change) => ({ ...one, ...change }))].map(distributionId);
  expect(new Set(ids).size).toBe(ids.length);
});
