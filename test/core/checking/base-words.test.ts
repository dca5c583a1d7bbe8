import { assessWorkbook, findingsTranslator } from "../../../src/core/engine";
import { describeFinding } from "../../../src/core/checking";
import { LOCALES } from "../../../src/core/common/locale";
import { formatAddress } from "../../../src/core/workbook/a1";
import { lines } from "../../support/form-builder";
import { workbookOf, type CellInput } from "../../support/snapshot-builder";

/** Base data with a cell each for the number of staff and for a settled amount. */
function assessedWith(staff: CellInput, amount: CellInput) {
  const rows = lines(
    "2023年部门基础数据表",
    "财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率",
    "- | 50 | STAFF | 92%",
    "经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数",
    "三公经费 | 40 | AMOUNT | 38",
    "公用经费 | 100 | 99 | 95",
  ).map((row) => row.map((cell) => (cell === "STAFF" ? staff : cell === "AMOUNT" ? amount : cell)));
  const assessed = assessWorkbook(workbookOf(rows));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value;
}

function factsOf({ reading }: ReturnType<typeof assessedWith>) {
  const [form] = reading.evaluations;
  return {
    unread: form?.unread,
    at: (address: string) => form?.baseFacts.find(({ value }) => formatAddress(value.at) === address)?.value,
  };
}

describe("words in the place of a figure", () => {
  test.each<readonly [cell: string, variant: string]>([
    ["未统计", "words"],
    ["待统计", "words"],
    ["详见附件", "words"],
    ["46+2", "words"],
    ["约46", "about"],
    ["46人左右", "about"],
    ["近50", "about"],
    ["四十余人", "about"],
  ])("%s is no number, is not lost, and is told (%s)", (cell, variant) => {
    const assessment = assessedWith(cell, 39);
    const { at, unread } = factsOf(assessment);
    expect(at("C3")).toMatchObject({ raw: cell, notes: ["unparsed"] });
    expect(at("C3")?.value).toBeUndefined();
    expect(unread).toEqual([]);
    const found = assessment.findings.filter(({ rule }) => rule === "W47");
    expect(
      found.map((finding) => [finding.variant, finding.severity, finding.at.map(formatAddress)]),
    ).toEqual([[variant, "warning", ["C3"]]]);
    for (const locale of LOCALES) {
      const { message } = describeFinding(found[0]!, findingsTranslator(locale));
      expect(message).toContain(cell);
      expect(message).toContain("C3");
    }
  });

  test.each<readonly [cell: string, value: string, note: string]>([
    ["46(含借调2人)", "46", "含借调2人"],
    ["46人（其中女18人）", "46", "其中女18人"],
  ])("%s counts as the number before the bracket, which is told", (cell, value, note) => {
    const assessment = assessedWith(cell, 39);
    expect(factsOf(assessment).at("C3")).toMatchObject({ raw: cell, value, note });
    const found = assessment.findings.filter(({ rule }) => rule === "W47");
    expect(found.map(({ variant, severity }) => [variant, severity])).toEqual([["note", "info"]]);
  });

  test.each<readonly [cell: CellInput, value: string | undefined]>([
    [46, "46"],
    ["46人", "46"],
    ["4,600", "4600"],
    ["无", undefined],
    ["—", undefined],
    ["/", undefined],
  ])("%j is nothing to tell of", (cell, value) => {
    const assessment = assessedWith(cell, 39);
    expect(factsOf(assessment).at("C3")?.value).toBe(value);
    expect(assessment.findings.filter(({ rule }) => rule === "W47")).toEqual([]);
  });

  test("words of a whole row stay figures of that row, not labels with their values", () => {
    const rows = lines(
      "2023年部门基础数据表",
      "经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数",
      "三公经费 | 约46 | 未统计 | —",
      "公用经费 | 100 | 99 | 95",
    );
    const assessed = assessWorkbook(workbookOf(rows));
    if (!assessed.ok) throw new Error(assessed.error.kind);
    const [form] = assessed.value.reading.evaluations;
    expect(form?.info).toEqual([]);
    expect(
      form?.baseFacts.slice(0, 2).map(({ cleanName, column, value }) => [cleanName, column?.text, value.raw]),
    ).toEqual([
      ["三公经费", "2022年决算数", "约46"],
      ["三公经费", "2023年预算数", "未统计"],
    ]);
  });
});
