import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { assessWorkbook } from "../../../../src/core/engine";
import { parseRulePack, type RulePack } from "../../../../src/core/rules";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { bytesOf, sessionOver, snapshotOf, valueOf } from "./support";

const COUNTY = join(__dirname, "../../../../docs/examples/county-2025");
const county = (kind: "json" | "xlsx") => new Uint8Array(readFileSync(`${COUNTY}.${kind}`));
const PACK = JSON.parse(readFileSync(`${COUNTY}.json`, "utf8")) as RulePack;

const asJson = (pack: object, name = "本县.json") => new File([JSON.stringify(pack)], name);

describe("rules of a person's own", () => {
  test.each(["json", "xlsx"] as const)("from a file, .%s, are those that it is assessed by", async (kind) => {
    const session = await sessionOver("form 26");
    const { rules, title } = valueOf(await session.readRules(new File([county(kind)], `本县规则.${kind}`)));
    expect(title).toContain(PACK.title["zh-CN"]);
    expect(rules).toMatchObject({ file: `本县规则.${kind}`, lasting: true });
    const overview = valueOf(await session.assess({ rules, packId: "hubei-2020" }));
    expect(overview.pack).toMatchObject({ title: PACK.title["zh-CN"], version: PACK.version });
    expect(overview.rulesUnusable).toBe(false);
    const parsed = valueOf(parseRulePack(PACK));
    const wanted = valueOf(assessWorkbook(await snapshotOf(bytesOf("form 26")), parsed));
    expect(overview.summary).toEqual(wanted.summary);
    const [form] = overview.forms;
    const page = await session.scores(form?.id ?? "", { offset: 0, limit: 100 });
    // The county takes three points off below 90 % of the budget spent, in place of a share.
    expect(page?.budget?.points).toBe("7");
    // Without them it is as it was.
    expect(valueOf(await session.assess({})).pack.title).not.toBe(PACK.title["zh-CN"]);
  });

  test("with faults are told by their places: fields of JSON, cells of a workbook", async () => {
    const session = await sessionOver("form 26");
    const json = await session.readRules(asJson({ ...PACK, title: 7 }));
    expect(json).toMatchObject({
      ok: false,
      error: { text: expect.stringMatching(/本县\.json.*不能使用/u) as string },
    });
    if (json.ok) throw new Error("it has faults");
    expect(json.error.lines.join("\n")).toMatch(/title/u);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(`${COUNTY}.xlsx`);
    workbook.getWorksheet("评价等级")!.getCell("B4").value = "九十";
    const spoiled = new File([new Uint8Array(await workbook.xlsx.writeBuffer())], "改过.xlsx");
    const told = await session.readRules(spoiled);
    if (told.ok) throw new Error("it has faults");
    expect(told.error.lines).toEqual([expect.stringMatching(/^评价等级!B4：.*九十/u)]);
  });

  test.each<readonly [what: string, file: File, sentence: RegExp]>([
    ["a form", new File([bytesOf("form 26")], "自评表.xlsx"), /自评表\.xlsx：文件中没有规则包/u],
    ["no workbook", new File(["甲"], "甲.xlsx"), /甲\.xlsx：文件无法使用/u],
    ["nothing", new File([], "空.json"), /空\.json/u],
  ])("%s is none, and says so", async (_what, file, sentence) => {
    const session = await sessionOver("form 26");
    const read = await session.readRules(file);
    if (read.ok) throw new Error("it is no pack");
    expect([read.error.text, ...read.error.lines].join("\n")).toMatch(sentence);
    await session.setLocale("en");
    const inEnglish = await session.readRules(file);
    expect(JSON.stringify(inEnglish).replace(file.name, "")).not.toMatch(/\p{Script=Han}/u);
  });

  test("that are very long are used and not remembered, which is said", async () => {
    const session = await sessionOver("form 26");
    const words = (number: number) =>
      String(number).replace(/\d/gu, (digit) => "甲乙丙丁戊己庚辛壬癸".charAt(Number(digit)));
    const nouns = Array.from({ length: 8_000 }, (_, number) => `${words(number)}水库`);
    const long = asJson({ ...PACK, lexicon: { ...PACK.lexicon, nouns } });
    const read = await session.readRules(long);
    const { rules, doubts } = valueOf(read);
    expect(rules.lasting).toBe(false);
    expect(doubts.join("\n")).toContain("下次打开需要重新选择");
    expect(valueOf(await session.assess({ rules })).rulesUnusable).toBe(false);
  });

  test.each(["", "{", "[]", JSON.stringify({ ...PACK, scoring: {} })])(
    "that another version kept and this one cannot use (%#) leave the built-in ones, and that is said",
    async (pack) => {
      const session = new LocalSession();
      valueOf(await session.openFile(bytesOf("form 26")));
      const plain = valueOf(await session.assess({}));
      const overview = valueOf(await session.assess({ rules: { file: "旧.json", pack, lasting: true } }));
      expect(overview).toEqual({ ...plain, rulesUnusable: true });
    },
  );
});
