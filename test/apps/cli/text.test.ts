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
  const { out } = await jiyan(["score", FORM]);
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
  expect(out).toMatch(/须由单位自行补写的章节：职责机构和人员/);
  expect(out).toContain(`报告已写入${output}，工作表“绩效自评报告”和“绩效自评附表”。`);
});

test("report fits on a screen and says once what it left out", async () => {
  const { out } = await jiyan(["report", FORM, "-o", path("short.xlsx")]);
  const lines = out.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(16);
  expect(lines.filter((line) => /^(因没有数据|须由单位)/.test(line))).toHaveLength(2);
  const { out: json } = await jiyan(["report", FORM, "-o", path("short.xlsx"), "--json"]);
  const { omissions } = JSON.parse(json) as { omissions: { what: string; id: string }[] };
  expect(new Set(omissions.map(({ what, id }) => `${what}:${id}`)).size).toBe(omissions.length);
});

test.each([80, 100, 120])("check breaks no address and no number on %i columns", async (columns) => {
  const { default: stringWidth } = await import("string-width");
  const { out } = await jiyan(["check", FORM], { columns, env: { NO_COLOR: "1" } });
  const { out: json } = await jiyan(["check", FORM, "--json"]);
  const { findings } = JSON.parse(json) as { findings: { rule: string; message: string }[] };
  const lines = out.split("\n").filter((line) => line.startsWith("    "));
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  const printed = lines.join("\n");
  for (const { message } of findings) {
    for (const word of message.match(/[A-Z]+\d+|[\d.]+%?/g) ?? []) expect(printed).toContain(word);
  }
  expect(printed).not.toMatch(/^ *[，。；：、！？）”]/m);
});

test("outlines says that the headings of a work summary come from the data", async () => {
  expect((await jiyan(["outlines"], { columns: 160 })).out).toContain("各部分标题取自履职情况表的“部分”一栏");
});

test("the same in English", async () => {
  const { out } = await jiyan(["report", FORM, "-o", path("done.xlsx"), "--locale", "en"]);
  expect(out).toMatch(/1 form read\./);
  expect(out).toMatch(/Duties, organisation and staff/);
  expect((await jiyan(["check", FORM, "--locale", "en"])).out).toMatch(/^error {2}B05 {2}G4, E4, D4$/m);
});

test("a pack by name and a clean form", async () => {
  const { out } = await jiyan(["score", FORM, "--pack", "hubei-2020"]);
  expect(out).toMatch(/（hubei-2020 \d/);
});
