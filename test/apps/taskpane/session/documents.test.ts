import { fileNameOf } from "../../../../src/core/publishing/file-name";
import { isAsWritten, readStatements } from "../../../../src/hosts/word";
import { FILLED, sessionOver, valueOf } from "./support";

describe("names of documents", () => {
  it.each([
    ["零陵区林业局2021年度部门整体支出绩效自评报告", "零陵区林业局2021年度部门整体支出绩效自评报告"],
    ["甲/乙:丙*丁?", "甲 乙 丙 丁"],
    ["  ..报告\n二 ", "报告 二"],
    ["长".repeat(80), "长".repeat(60)],
    [`${"长".repeat(59)}𠮷`, "长".repeat(59)],
  ])("%s", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});

test.each(FILLED)("%s: the document is the report on view, in its language", async (name) => {
  const session = await sessionOver(name);
  for (const locale of ["zh-CN", "en"] as const) {
    await session.setLocale(locale);
    const { title } = valueOf(await session.report({}));
    const { bytes, fileName } = valueOf(await session.document());
    expect(fileName).toBe(`${fileNameOf(title.map(({ text }) => text).join(""))}.docx`);
    const statements = valueOf(await readStatements(bytes));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((one) => one.kind !== "chart" && !isAsWritten(one))).toEqual([]);
  }
});
