import { layReminder, type Reminder } from "../../../src/core/distribution";
import type { ReportDocument } from "../../../src/core/document";

const sheet = (part: string, name: string) => ({ part, name, texts: {}, formulas: {}, replaceable: {} });

const REMINDER: Reminder = {
  unit: {
    ...{ id: "1", code: "001", name: "甲局", file: "001甲局.xlsx", sha256: "", prefilled: {} },
    projects: [{ name: "修路", sheet: "项目1 修路" }],
  },
  state: "missing",
  manifest: {
    year: "2025",
    template: {
      ...{ kind: "department", pack: { id: "p", version: "1" }, version: "1", id: "department/p/1" },
      sheets: [
        sheet("guide", "填表说明"),
        sheet("department", "整体支出自评表"),
        sheet("project", "项目自评表"),
      ],
    },
  },
  deadline: { year: 2026, month: 3, day: 31 },
  date: { year: 2026, month: 3, day: 28 },
  from: "云山县财政局",
  contact: null,
  locale: "zh-CN",
  engineVersion: "0",
};

/** The text of a letter, a line for each paragraph. */
function textOf({ sections }: ReportDocument): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph"
        ? [block.stretches.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")]
        : [],
    ),
  );
}

test("the letter says what is missing, by when and who waits", () => {
  const letter = layReminder(REMINDER);
  expect(letter.draft).toBeNull();
  expect(textOf(letter)).toEqual([
    "关于报送2025年度绩效自评材料的催报通知",
    "甲局：",
    "此前下发的2025年度绩效自评工作簿“001甲局.xlsx”，应于2026年3月31日前报送。截至2026年3月28日，尚未收到你单位报送的材料，距期限还有3天。请按期报送。",
    "一、需要报送的内容",
    "下发的工作簿中的“整体支出自评表”。",
    "另有1个项目的自评表：“修路”。",
    "二、报送要求",
    "请在下发的“001甲局.xlsx”中填写后报送，不要另建表格。文件遗失的，请与我们联系重新领取。",
    "黄色单元格由单位填写；表样、公式和工作表名称不要改动，行、列不要增删。",
    "已经报送的，请告知报送时间和方式，以便核对。",
    "云山县财政局",
    "2026年3月28日",
  ]);
});

test.each<readonly [change: Partial<Reminder>, sentence: string]>([
  [{ date: { year: 2026, month: 3, day: 31 } }, "尚未收到你单位报送的材料，期限就在当天。请按期报送。"],
  [{ date: { year: 2026, month: 4, day: 2 } }, "尚未收到你单位报送的材料，已超过期限2天。请尽快报送。"],
  [{ state: "blank" }, "你单位报来的工作簿尚未填写完成情况，距期限还有3天。"],
  [
    { deadline: null },
    "应于【请填写：报送期限】前报送。截至2026年3月28日，尚未收到你单位报送的材料。请按期报送。",
  ],
  [{ locale: "en", date: { year: 2026, month: 3, day: 30 } }, "nothing has come from you; 1 day is left."],
  [{ contact: "李明" }, "联系人：李明。"],
])("%j: %s", (change, sentence) => {
  expect(textOf(layReminder({ ...REMINDER, ...change })).join("\n")).toContain(sentence);
});

test("a unit without projects is not asked for the form of one", () => {
  const letter = layReminder({ ...REMINDER, unit: { ...REMINDER.unit, projects: [] } });
  expect(textOf(letter)).toContain("下发的工作簿中的“整体支出自评表”。");
});

test("a unit of which nothing but projects is asked hands in the form of one, though it has none yet", () => {
  const { manifest, unit } = REMINDER;
  const sheets = [sheet("guide", "填表说明"), sheet("project", "项目自评表"), sheet("materials", "材料清单")];
  const ofProjects = { ...manifest, template: { ...manifest.template, sheets } };
  const wanted = (projects: Reminder["unit"]["projects"]) =>
    textOf(layReminder({ ...REMINDER, manifest: ofProjects, unit: { ...unit, projects } }));
  expect(wanted([])).toContain("下发的工作簿中的“项目自评表”“材料清单”。");
  expect(wanted(unit.projects)).toContain("下发的工作簿中的“材料清单”。");
});

test("without a year none is named", () => {
  const text = textOf(layReminder({ ...REMINDER, manifest: { ...REMINDER.manifest, year: null } }));
  expect(text[0]).toBe("关于报送绩效自评材料的催报通知");
  expect(text[2]).toMatch(/^此前下发的绩效自评工作簿/);
});

test("what nobody said is open, and the letter a draft", () => {
  const letter = layReminder({ ...REMINDER, from: null });
  expect(letter.draft).toBe("草稿");
  expect(textOf(letter).at(-2)).toBe("【请填写：发文单位】");
});
