import { hasOtherBrackets, layDocument, type Letter } from "../../../src/core/document";
import { assessed, paragraph, reportOf, words } from "../publishing/support/reports";

function laid(letter: Letter | undefined, locale: "zh-CN" | "en" = "zh-CN") {
  const report = { ...reportOf([paragraph("a", words("文"))]), locale };
  const { head, imprint } = layDocument({ ...assessed(), report, engineVersion: "1.2.3", letter });
  return { head, imprint };
}

describe("the letter that a report goes out as", () => {
  it.each<[string, Letter | undefined, unknown]>([
    ["nothing said", undefined, { head: null, imprint: null }],
    ["blanks only", { issuer: "  ", copyTo: "", printedOn: " " }, { head: null, imprint: null }],
    [
      "a head without a number",
      { issuer: " 县水利局文件 ", number: "" },
      { head: { issuer: "县水利局文件", number: null } },
    ],
    [
      "words as they are, lines joined",
      { issuer: "县水利局\n文件", number: "水发(2025) 3号" },
      { head: { issuer: "县水利局 文件", number: "水发(2025) 3号" } },
    ],
    [
      "who gets a copy, with one full stop",
      { copyTo: "县财政局，县审计局。" },
      { head: null, imprint: { copies: { label: "抄送：", units: "县财政局，县审计局。" }, printed: null } },
    ],
    [
      "who prints it and when",
      { printedBy: "办公室", printedOn: "2025年3月14日印发" },
      { imprint: { copies: null, printed: { by: "办公室", on: "2025年3月14日印发" } } },
    ],
    [
      "a day without an office",
      { printedOn: "2025年3月14日" },
      { imprint: { printed: { by: "", on: "2025年3月14日印发" } } },
    ],
    ["an office without a day", { printedBy: "办公室" }, { imprint: { printed: { by: "办公室", on: "" } } }],
  ])("%s", (_, letter, expected) => {
    expect(laid(letter)).toMatchObject(expected as object);
  });

  it("is in the language of the report", () => {
    expect(laid({ copyTo: "Audit Office.", printedOn: "14 March 2025" }, "en").imprint).toEqual({
      copies: { label: "Copies to: ", units: "Audit Office." },
      printed: { by: "", on: "Printed 14 March 2025" },
    });
  });

  it.each([
    ["水发〔2025〕3号", false],
    ["水发[2025]3号", true],
    ["水发（2025）3号", true],
    ["水发【 2025 】3号", true],
    ["水发（办）〔2025〕3号", false],
    ["", false],
  ])("the year of %s stands in other brackets: %s", (number, other) => {
    expect(hasOtherBrackets(number)).toBe(other);
  });
});
