import { annexLines, signatureBlanks } from "../../../../src/core/publishing/layout/closing";
import type { Run } from "../../../../src/core/publishing/spans";

const words = (text: string): Run => ({ kind: "literal", text });
const numbered = (text: string): Run => ({ kind: "numbering", text });
const CHINESE = { indent: "　　", capacity: 56, locale: "zh-CN" } as const;
const LONG = "小型水库除险加固和维修养护项目支出绩效自评表";

describe("a name in the note on annexes", () => {
  const lead = [words("附件：")];

  it.each<[what: string, number: string | null, name: string, isFirst: boolean, lines: readonly string[]]>([
    ["alone", null, "自评表", true, ["　　附件：自评表"]],
    ["first of several", "1. ", "自评表", true, ["　　附件：1. 自评表"]],
    ["further, under the first", "2. ", "自评表", false, ["　　　　　2. 自评表"]],
    [
      "too long for a line, which goes on under its own beginning",
      "3. ",
      LONG,
      false,
      ["　　　　　3. 小型水库除险加固和维修养护项目支出", "　　　　　　 绩效自评表"],
    ],
    [
      "far too long",
      null,
      LONG.repeat(2),
      true,
      [
        "　　附件：小型水库除险加固和维修养护项目支出",
        "　　　　　绩效自评表小型水库除险加固和维修养护项目支出",
        "　　　　　绩效自评表",
      ],
    ],
  ])("%s", (_, number, name, isFirst, lines) => {
    const item = { lead, name: [words(name)], isFirst, ...(number && { number: numbered(number) }) };
    expect(annexLines(item, CHINESE).map(({ text }) => text)).toEqual(lines);
  });

  it("keeps the places of what is traced", () => {
    const [line] = annexLines(
      { lead, number: numbered("1. "), name: [words("《"), numbered("甲"), words("》")], isFirst: true },
      CHINESE,
    );
    expect(line?.runs.map(({ start, length }) => line.text.slice(start, start + length))).toEqual([
      "1. ",
      "甲",
    ]);
  });

  it("stands under the first in English, too", () => {
    const place = { indent: "", capacity: 56, locale: "en" } as const;
    const item = {
      lead: [words("Annexes: ")],
      number: numbered("2. "),
      name: [words("Form")],
      isFirst: false,
    };
    expect(annexLines(item, place).map(({ text }) => text)).toEqual([`${"\u2003".repeat(4)} 2. Form`]);
  });
});

describe("blanks before unit and date", () => {
  /** Half-widths between the end of a centred line and the edge. */
  const right = (text: string, blanks: string) => (56 - blanks.length * 2 - text.length * 2) / 2;

  it("leave four characters behind the date", () => {
    expect(
      right("二〇二五年三月十四日", signatureBlanks(["水利局", "二〇二五年三月十四日"], 56, "zh-CN")),
    ).toBe(8);
  });

  it("are fewer where a long unit would not stand over the middle of the date", () => {
    const unit = "某".repeat(24);
    expect(right(unit, signatureBlanks([unit, "三月十四日"], 56, "zh-CN"))).toBe(0);
  });

  it("are none for what takes more than a line, nor where nobody signs", () => {
    expect(signatureBlanks(["某".repeat(40), "三月"], 56, "zh-CN")).toBe("");
    expect(signatureBlanks([], 56, "en")).toBe("\u2003".repeat(20));
  });
});
