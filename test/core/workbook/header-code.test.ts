import fc from "fast-check";
import { headerCodes } from "../../../src/core/workbook/header-code";
import { cleanText } from "../../../src/core/workbook/text";
import { MAX_HEADER } from "../../../src/core/workbook/limits";

/** What Excel prints of codes: `&&` as `&`, the numbers of page and pages. */
function printed(codes: string): string {
  return codes.replace(/&([&PN])/g, (_, sign: string) => ({ "&": "&", P: "3", N: "9" })[sign] ?? "?");
}

function lengthOf({ left, center, right }: ReturnType<typeof headerCodes>): number {
  return [left, center, right].reduce((sum, part) => sum + (part === "" ? 0 : part.length + 2), 0);
}

test.each([
  ["words", "自评报告", "自评报告"],
  ["nothing", undefined, ""],
  ["an ampersand", "R&D 部", "R&D 部"],
  ["two ampersands", "A&&B", "A&&B"],
  ["an ampersand before a code's letter", "&P", "&P"],
  ["the page", "第{page}页", "第3页"],
  ["page and pages", "第{page}页，共{pages}页", "第3页，共9页"],
  ["a number behind the page", "{page}2", "3 2"],
  ["a sum behind the page", "{page}+1", "3 +1"],
  ["a number behind the pages", "{page}/{pages}-2022", "3/9 -2022"],
])("%s is printed as meant", (_, text, expected) => {
  const { left, center, right } = headerCodes({ ...(text !== undefined && { center: text }) });
  expect([left, printed(center), right]).toEqual(["", expected, ""]);
});

test("a number behind the page is kept apart, for Excel would add it", () => {
  expect(headerCodes({ left: "{page}2" }).left).toBe("&P 2");
});

describe("what is longer than Excel takes", () => {
  test.each(["left", "center", "right"] as const)("is shortened where it is longest: %s", (part) => {
    const header = { left: "单位", center: "报告", right: "第{page}页", [part]: "长".repeat(300) };
    const codes = headerCodes(header);
    expect(lengthOf(codes)).toBeLessThanOrEqual(MAX_HEADER);
    expect(codes[part]).toMatch(/^长{200,}…$/);
    for (const other of ["left", "center", "right"] as const) {
      const whole = headerCodes({ [other]: header[other] })[other];
      expect(codes[other] === whole).toBe(other !== part);
    }
  });

  test("fits, whatever the three parts are", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "&", "绩", "𠮷", "1", "{page}"), maxLength: 400 });
    fc.assert(
      fc.property(part, part, part, (left, center, right) => {
        const codes = headerCodes({ left, center, right });
        expect(lengthOf(codes)).toBeLessThanOrEqual(MAX_HEADER);
        for (const code of [codes.left, codes.center, codes.right]) {
          expect(cleanText(code)).toBe(code);
          expect(code.replace(/&[&PN]/g, "")).not.toContain("&");
        }
      }),
    );
  });

  test("is left as it is where it fits", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "绩", "&"), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const codes = headerCodes({ left, right });
        fc.pre(lengthOf(codes) < MAX_HEADER);
        expect([printed(codes.left), printed(codes.right)]).toEqual([left, right]);
      }),
    );
  });
});
