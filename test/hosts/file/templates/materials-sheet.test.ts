import { readEvaluations } from "../../../../src/core/reading";
import { packById } from "../../../../src/core/rules";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { buildTemplate, type TemplateKind } from "../../../../src/hosts/file/templates";
import type { Locale } from "../../../../src/core/common/locale";

async function materialsOf(kind: TemplateKind, locale: Locale) {
  const pack = packById("mof-2020");
  if (!pack.ok) throw new Error("no pack");
  const bytes = await buildTemplate({ kind, pack: pack.value, locale, rows: 3 });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return readEvaluations(read.value);
}

test.each<[TemplateKind, Locale, readonly string[]]>([
  [
    "department",
    "zh-CN",
    ["basis", "duties", "adjustment-reason", "management", "experience", "suggestions", "result-use"],
  ],
  [
    "department",
    "en",
    ["basis", "duties", "adjustment-reason", "management", "experience", "suggestions", "result-use"],
  ],
  [
    "project",
    "zh-CN",
    ["basis", "background", "content", "procedure", "management", "experience", "result-use"],
  ],
  [
    "project",
    "en",
    ["basis", "background", "content", "procedure", "management", "experience", "result-use"],
  ],
])(
  "a template for a %s in %s asks for what its report needs, and is read so",
  async (kind, locale, topics) => {
    const { materials, materialSheets } = await materialsOf(kind, locale);
    expect(materials.map(({ topic }) => topic)).toEqual(topics);
    expect(materials.every(({ text }) => text.text === "")).toBe(true);
    expect(materialSheets.flatMap(({ unread }) => unread)).toEqual([]);
  },
);

test("a work summary needs none", async () => {
  expect((await materialsOf("work-summary", "zh-CN")).materialSheets).toEqual([]);
});
