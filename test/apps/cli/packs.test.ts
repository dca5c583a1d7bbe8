import { readFileSync, writeFileSync } from "node:fs";
import mof from "../../../src/core/rules/packs/mof-2020.json";
import { buildTemplate } from "../../../src/hosts/file/templates";
import { PACKS } from "../../../src/core/rules";
import { fillIndicators, formSheet, loadWorkbook } from "../../hosts/file/templates/filled";
import { finishPackage } from "../../../src/hosts/file/templates/finish-package";
import { expectOneLine, jiyan, temporaryFolder } from "./session";

const at = temporaryFolder();

type Json = Record<string, unknown>;

/** A pack of one's own: five points for execution, everything else as in mof-2020. */
const OWN: Json = { ...mof, id: "our-county-2026", budget: { ...mof.budget, points: "5" } };

function write(content: unknown, name = "规则包.json"): string {
  const path = at(name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function form(): Promise<string> {
  const [pack] = PACKS;
  if (!pack) throw new Error("no packs");
  const workbook = await loadWorkbook(await buildTemplate({ kind: "project", pack, locale: "zh-CN" }));
  const sheet = formSheet(workbook, "project");
  fillIndicators(sheet, [
    [0, { name: "渠道长度", operator: "≥", target: 12, unit: "公里", actual: 12, weight: 50, score: 50 }],
  ]);
  const bytes = await finishPackage(
    new Uint8Array(await workbook.xlsx.writeBuffer()),
    "project/mof-2020/1.0.0",
    [2],
  );
  const path = at("form.xlsx");
  writeFileSync(path, bytes);
  return path;
}

describe("jiyan packs check", () => {
  test("finds a sound pack sound, with a byte-order mark too", async () => {
    const file = write(`\uFEFF${JSON.stringify(OWN)}`);
    const { code, out } = await jiyan(["packs", "check", file]);
    expect([code, out]).toEqual([0, expect.stringContaining("规则包没有问题")]);
    const json = await jiyan(["packs", "check", file, "--json"]);
    expect(JSON.parse(json.out)).toMatchObject({ pack: { id: "our-county-2026" }, problems: [] });
  });

  test.each<[string, unknown, RegExp]>([
    ["no JSON", "{ id: 1", /文件内容不是JSON/],
    ["a list", [], /id：缺少“标识”/],
    ["a field too few", { ...OWN, grades: undefined }, /grades：缺少“评价等级”/],
    ["a field too many", { ...OWN, colour: "red" }, /colour：规则包没有“colour”这一项/],
    [
      "a number without quotes",
      { ...OWN, budget: { ...mof.budget, points: 5 } },
      /budget\.points：“预算执行分值”的写法不对，应为引号括起的文字/,
    ],
    [
      "a word for a number",
      { ...OWN, budget: { ...mof.budget, points: "五" } },
      /budget\.points：“预算执行分值”应为引号括起的数字/,
    ],
    [
      "an unknown word",
      { ...OWN, budget: { ...mof.budget, formula: "foo" } },
      /budget\.formula：“预算执行计分方法”不能是“foo”。可选：ratio、bands/,
    ],
    [
      "a verdict among the words",
      { ...OWN, lexicon: { verbs: ["播报", "超额完成"] } },
      /lexicon\.verbs\[1\]：“动词”不能是“超额完成”：应为2至12个汉字的词，不含数字/,
    ],
    [
      "a clause for no name",
      { ...OWN, lexicon: { pins: [{ name: " ", verb: "完成" }] } },
      /lexicon\.pins\[0\]\.name：“固定说法”不能是“ ”：应为指标或事项的名称/,
    ],
    [
      "words that are no list",
      { ...OWN, lexicon: { verbs: "播报" } },
      /lexicon\.verbs：“动词”的写法不对，应为列表/,
    ],
    [
      "grades upside down",
      { ...OWN, grades: [...mof.grades].reverse() },
      /grades：“评价等级”应当从高到低排列/,
    ],
    ["a grade without a bound", { ...OWN, grades: [{ name: "优" }] }, /grades\[0\]\.min/],
    [
      "an unknown outline",
      { ...OWN, outlines: { ...mof.outlines, project: "foo" } },
      /outlines\.project：“项目自评提纲”不能是“foo”/,
    ],
  ])("names %s by its place", async (_, content, expected) => {
    const file = write(content);
    const { code, out, err } = await jiyan(["packs", "check", file]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(expected);
    expect(out).not.toMatch(/Array|Object|undefined|descending|string\b/);
    expect((await jiyan(["packs", "check", file, "--locale", "en"])).out).not.toMatch(
      /\p{Script=Han}{2}.*must run/u,
    );
  });

  test("is told how to call it", async () => {
    expectOneLine(await jiyan(["packs", "check"]), /jiyan packs check/);
    expectOneLine(await jiyan(["packs", "foo"]), /foo/);
    expect(await jiyan(["packs", "check", "missing.json"])).toMatchObject({ code: 2 });
    expect((await jiyan(["packs", "list"])).out).toBe((await jiyan(["packs"])).out);
  });
});

describe("--pack with a file", () => {
  test("works wherever an id does", async () => {
    const [pack, file] = [write(OWN), await form()];
    const output = at("out.xlsx");
    for (const argv of [
      ["check", file, "--json"],
      ["score", file, "--json"],
      ["report", file, "-o", output, "--json"],
    ]) {
      const { out, err } = await jiyan([...argv, "--pack", pack]);
      expect(err).toBe("");
      expect(JSON.parse(out)).toMatchObject({ pack: { id: "our-county-2026" } });
    }
    const template = at("template.xlsx");
    const made = await jiyan(["template", "--kind", "project", "-o", template, "--pack", pack, "--json"]);
    expect(JSON.parse(made.out)).toMatchObject({
      pack: "our-county-2026",
      template: "project/our-county-2026/1.2.0",
    });
    expect(readFileSync(template).length).toBeGreaterThan(1000);
  });

  test("that is no pack is refused in one line with the first place", async () => {
    const file = await form();
    const broken = write({ ...OWN, grades: [...mof.grades].reverse() });
    const { code, err } = await jiyan(["score", file, "--pack", broken]);
    expect(code).toBe(2);
    expect(err).toMatch(/规则包文件不能使用.*grades/);
    expect(await jiyan(["score", file, "--pack", at("none.json")])).toMatchObject({ code: 2 });
    expect((await jiyan(["score", file, "--pack", "none"])).err).toContain("没有规则包“none”");
  });
});
