import { createTranslator } from "../../../src/core/messages/catalogue";
import chinese from "../../../src/core/messages/cli.zh-CN.json";
import { renderLongTable } from "../../../src/apps/cli/table";

const context = {
  io: { out: { write: () => undefined, columns: 80 } },
  say: createTranslator("zh-CN", chinese),
} as unknown as Parameters<typeof renderLongTable>[0];

describe("long tables", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`第${index}行`]);

  it("stop after 500 rows and say how many are left out", () => {
    const lines = renderLongTable(context, [{ header: "名称" }], rows(502)).split("\n");
    expect(lines.filter((line) => line.includes("行 "))).toHaveLength(500);
    expect(lines.at(-1)).toBe("其余2行从略，用 --json 可取得全部。");
  });

  it("are shown whole up to there", () => {
    expect(renderLongTable(context, [{ header: "名称" }], rows(500))).not.toContain("从略");
  });
});
