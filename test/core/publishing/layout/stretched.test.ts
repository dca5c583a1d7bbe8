import type { Block, SlotSpan, TableCell } from "../../../../src/core/narrative/report";
import { numberCell, publishBlocks, sheetOfRole, textCell, words } from "../support/reports";

function table(id: string, columns: number, ...rows: readonly (readonly TableCell[])[]): Block {
  return {
    kind: "table",
    id,
    caption: [words(`${id}情况`)],
    columns: Array.from({ length: columns }, (_, index) => ({
      header: `列${index + 1}`,
      align: "right" as const,
    })),
    rows,
  };
}

const WIDE = table("宽", 4, [textCell(words("里程"))]);

/** Rows of the sheet of tables as `style value | …`, and its styles. */
function sheetWith(...blocks: readonly Block[]) {
  const { plan } = publishBlocks(blocks);
  const rows = sheetOfRole(plan, "tables").rows.map(({ cells }) =>
    cells.map((cell) => `${cell?.style ?? ""} ${cell?.value ?? ""}`.trim()).join(" | "),
  );
  return { rows, styles: plan.styles };
}

describe("a table of fewer columns than another one of its sheet", () => {
  it("ends where that does, its last column centred over those that are left", () => {
    const { rows, styles } = sheetWith(
      table("窄", 2, [textCell(words("得分")), numberCell("15", "H12")]),
      WIDE,
    );
    expect(rows.slice(0, 3)).toEqual([
      "caption 附表1　窄情况 | caption | caption | caption",
      "tableHeader 列1 | across tableHeader 列2 | beyond tableHeader | end tableHeader",
      "tableRight 得分 | across number 0 15 | beyond number 0 | end number 0",
    ]);
    expect(styles["across number 0"]).toMatchObject({ horizontal: "centerContinuous", numberFormat: "0" });
    const linesBetween = ["across", "beyond", "end"].map((part) => {
      const { left, right } = styles[`${part} number 0`]?.border ?? {};
      return [left !== undefined, right !== undefined];
    });
    expect(linesBetween).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(styles["end tableHeader"]?.fill).toBe(styles["tableHeader"]?.fill);
  });

  it("has the ground of what is to be filled in over all of them", () => {
    const slot: SlotSpan = { kind: "slot", text: "【请填写：得分】", asks: "得分" };
    const { rows, styles } = sheetWith(table("窄", 2, [textCell(words("得分")), textCell(slot)]), WIDE);
    expect(rows[2]).toBe(
      "tableRight 得分 | open across tableRight 【请填写：得分】 | open beyond tableRight | open end tableRight",
    );
    expect(styles["open end tableRight"]?.fill).toBe(styles["open across tableRight"]?.fill);
  });

  it.each<[what: string, columns: number, cells: readonly TableCell[]]>([
    [
      "has texts in its last column that may wrap",
      2,
      [textCell(words("甲")), textCell(words("长".repeat(90)))],
    ],
    ["has texts of several lines there", 2, [textCell(words("甲")), textCell(words("一\n二"))]],
    ["has no column but one", 1, [textCell(words("甲"))]],
  ])("stays as it is where it %s", (_, columns, cells) => {
    expect(sheetWith(table("窄", columns, cells), WIDE).rows.join()).not.toMatch(/across|beyond|end /);
  });
});
