import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { DistributionRequest, UnitsSource } from "../../../../../src/apps/taskpane/session/bureau/api";
import { distributeToUnits } from "../../../../../src/apps/taskpane/session/bureau/distribute";
import { packById } from "../../../../../src/core/rules";
import { TEMPLATE_KINDS } from "../../../../../src/hosts/file/templates";
import { form, jiyan, temporaryFolder } from "../../../cli/session";

const path = temporaryFolder();
let places = 0;

const LIST = [
  "单位编码,单位名称,年初预算数（万元）,项目名称",
  "001001,青岚县水利局,1234.5,农村饮水安全;河道整治",
  "001002,青岚县林业局,300,",
].join("\n");

function file(text: string | Uint8Array, name = "名单.csv"): UnitsSource {
  return { kind: "file", name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text };
}

function fileOf(place: string): File {
  return new File([readFileSync(place)], place.split("/").at(-1) ?? "");
}

function distributed(list: UnitsSource, more: Partial<DistributionRequest> = {}) {
  return distributeToUnits(
    { locale: "zh-CN", kind: "department", packId: "mof-2020", list, ...more },
    () => undefined,
  );
}

async function made(...given: Parameters<typeof distributed>) {
  const result = await distributed(...given);
  if (!result.ok) throw new Error(result.error.text);
  return result.value;
}

const KINDS = TEMPLATE_KINDS.filter((kind) => kind !== "scorecard" && kind !== "kpi");

test.each(KINDS)("the archive of %s holds, byte for byte, what jiyan distribute writes", async (kind) => {
  places += 1;
  const [units, folder] = [path(`${places}.csv`), path(String(places))];
  writeFileSync(units, LIST);
  const more = ["--template", kind, "--year", "2025", "--deadline", "2026-03-31"];
  await jiyan(["distribute", "--units", units, "-o", folder, ...more]);
  const view = await made(file(LIST), { kind, year: "2025", deadline: "2026-03-31" });
  const archive = unzipSync(view.archive.bytes);
  expect(Object.keys(archive).sort()).toEqual(readdirSync(folder).sort());
  for (const [name, bytes] of Object.entries(archive))
    expect([name, Buffer.from(bytes).equals(readFileSync(join(folder, name)))]).toEqual([name, true]);
});

test("targets of goal tables and of last year, and rules of one's own, are filled in as jiyan distribute fills them in", async () => {
  const [units, folder] = [path("u.csv"), path("有指标")];
  const [before, goals, pack] = [path("上年"), path("目标"), path("自己的.json")];
  const list = "单位名称,项目名称\n零陵区林业局,\n别的局,奖助学金";
  writeFileSync(units, list);
  for (const [place, name] of [
    [before, "26-lingling-linye-bumen-2021"],
    [goals, "08-hubeikeji-jiangzhuxuejin-2021"],
  ] as const) {
    mkdirSync(place);
    copyFileSync(form(name), join(place, `${name}.xlsx`));
    writeFileSync(join(place, "坏.xlsx"), "x");
  }
  const known = packById("mof-2020");
  if (!known.ok) throw new Error("no pack");
  writeFileSync(pack, JSON.stringify({ ...known.value, id: "qinglan", version: "1.0.0" }));
  const argv = ["distribute", "--units", units, "-o", folder, "--template", "department", "--year", "2025"];
  await jiyan([...argv, "--goals", goals, "--previous", before, "--pack", pack]);
  const filesIn = (place: string) =>
    readdirSync(place).map((name) => ({ path: `${place}/${name}`, file: fileOf(join(place, name)) }));
  const view = await made(file(list), {
    year: "2025",
    beside: { goals: filesIn(goals), previous: filesIn(before), pack: fileOf(pack) },
  });
  const archive = unzipSync(view.archive.bytes);
  expect(Object.keys(archive).sort()).toEqual(readdirSync(folder).sort());
  for (const [name, bytes] of Object.entries(archive))
    expect([name, Buffer.from(bytes).equals(readFileSync(join(folder, name)))]).toEqual([name, true]);
  const told = view.targets.map(({ heading, lines }) => `${heading}${lines.length}`);
  expect(told).toEqual([
    "已填入1份表的指标。0",
    "2个文件未能读取：2",
    expect.stringMatching(/找不到单位或项目：1$/u),
  ]);
});

test("rules of one's own that cannot be used are told with their places", async () => {
  const wrong = await distributed(file(LIST), { beside: { pack: new File(["{"], "错.json") } });
  expect(wrong.ok ? "" : wrong.error.text).toBe("规则包“错.json”不能使用，有1处问题。");
});

test("the same list gives the same archive, with a name that tells the year", async () => {
  const [one, other] = [await made(file(LIST), { year: "2025" }), await made(file(LIST), { year: "2025" })];
  expect(Buffer.from(one.archive.bytes).equals(other.archive.bytes)).toBe(true);
  expect(one.archive.fileName).toBe("下发工作簿（2025年度）.zip");
  expect([one.units, one.projects]).toEqual([2, 2]);
});

test("a list in GB18030 is read, and that it was taken for that is said", async () => {
  // 单位名称 / 青岚县水利局 in GB18030.
  const bytes = Buffer.from("b5a5cebbc3fbb3c60ac7e0e1b0cfd8cbaec0fbbed6", "hex");
  const view = await made(file(new Uint8Array(bytes)));
  expect(view.units).toBe(1);
  expect(view.notes).toEqual([expect.stringContaining("按GB18030读取")]);
  expect(Object.keys(unzipSync(view.archive.bytes))[0]).toBe("青岚县水利局.xlsx");
});

test("an open sheet is a list as well as a file is", async () => {
  const grid = LIST.split("\n").map((line) => line.split(",").map((text) => ({ text })));
  const view = await made({ kind: "sheet", name: "名单", grid });
  const fromFile = await made(file(LIST));
  expect(Buffer.from(view.archive.bytes).equals(fromFile.archive.bytes)).toBe(true);
  expect(view.notes).toContain("名单取自工作表“名单”。");
});

test("what is wrong in a row is told by row, and the others are served", async () => {
  const view = await made(file(`${LIST}\n001003,,5,\n001002,青岚县水务局,1,\n001004,=A1,1,`));
  expect(view.problems.filter(({ severity }) => severity === "error").map(({ text }) => text)).toEqual([
    expect.stringMatching(/^第3行.*编码“001002”与第5行相同/u),
    expect.stringMatching(/^第4行.*没有单位名称/u),
    expect.stringMatching(/^第5行.*与第3行相同/u),
    expect.stringMatching(/^第6行.*像是没有算出的公式/u),
  ]);
  expect(view.units).toBe(1);
});

const REFUSED: readonly (readonly [string, UnitsSource, Partial<DistributionRequest>, RegExp])[] = [
  ["no text", file(new Uint8Array([0, 1, 2, 3])), {}, /既不是文本文件/u],
  ["a damaged workbook", file(new Uint8Array([0x50, 0x4b, 3, 4])), {}, /文件无法使用/u],
  ["no column of names", file("a,b\n1,2"), {}, /找不到单位名称一列/u],
  ["an empty list", file(""), {}, /没有内容/u],
  ["nobody to serve", file("单位名称\n合计"), {}, /没有可以下发的单位/u],
  ["a day that is none", file(LIST), { deadline: "明年" }, /期限“明年”应写成/u],
  [
    "too many units",
    file(["单位名称", ...Array.from({ length: 201 }, (_, number) => `单位${number}`)].join("\n")),
    {},
    /名单中有201个单位，这里一次最多200个/u,
  ],
];
test.each(REFUSED)("%s is refused in a sentence", async (_, list, more, sentence) => {
  const result = await distributed(list, more);
  expect(result.ok ? "" : result.error.text).toMatch(sentence);
});
