import { form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");

test("read shows what was understood", async () => {
  const { out, code } = await jiyan(["read", FORM]);
  expect(code).toBe(0);
  expect(out).toContain("读到1份自评表。");
  expect(out).toMatch(/省级预算单位名称：零陵区林业局/);
  expect(out).toMatch(/│ 年度资金总额 +│ +4753\.66万元 │/);
  expect(out).toMatch(/│ D13 +│ 数量指标 +│ 造林面积 +│ 1\.2万亩 +│ 1\.2万亩 +│ +10 │ +10 │/);
});

test("the columns of a table end at the same place on every line", async () => {
  const { default: stringWidth } = await import("string-width");
  const { out } = await jiyan(["check", FORM]);
  const widths = out
    .split("\n")
    .filter((line) => /^[│┌├└]/.test(line))
    .map((line) => stringWidth(line));
  expect(new Set(widths).size).toBe(1);
});

test("score explains every point in words", async () => {
  const { out } = await jiyan(["score", FORM, "--explain"]);
  expect(out).toMatch(/预算执行：8\.04分，满分10分\n {4}按预算执行率计分：3824\.26 ÷ 4753\.66 × 10 ≈ 8\.04/);
  expect(out).toMatch(/木材销售收入（D22）：5\.96分，满分6分/);
  expect(out).toMatch(/未达到指标值，按完成情况折算：1093 ÷ 1100 × 6 ≈ 5\.96\u3000〔.*F22.*〕/);
});

test("report tells what was read, found, scored, left out and where it lies", async () => {
  const output = path("完成.xlsx");
  const { out } = await jiyan(["report", FORM, "-o", output]);
  expect(out).toMatch(/读到1份自评表。/);
  expect(out).toMatch(/总分[\d.]+分（满分\d+分）/);
  expect(out).toMatch(/检查：错误\d+条，警告\d+条，提示\d+条。/);
  expect(out).toMatch(/图表“与上年比较”：没有上年数据/);
  expect(out).toContain(`报告已写入${output}，工作表“绩效自评报告”。`);
});

test("the same in English", async () => {
  const { out } = await jiyan(["report", FORM, "-o", path("done.xlsx"), "--locale", "en"]);
  expect(out).toMatch(/1 form read\./);
  expect(out).toMatch(/chart “Against last year”: there are no values of last year/);
  expect((await jiyan(["check", FORM, "--locale", "en"])).out).toMatch(/│ error +│ B05 /);
});

test("a pack by name and a clean form", async () => {
  const { out } = await jiyan(["score", FORM, "--pack", "hubei-2020"]);
  expect(out).toMatch(/（hubei-2020 \d/);
});
