import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { consolidateFiles } from "../../src/apps/taskpane/session/bureau/consolidate";
import { distributeToUnits } from "../../src/apps/taskpane/session/bureau/distribute";
import { MANIFEST_FILE } from "../../src/core/distribution";
import { Bureau, dropPaths, folderOf, HANDED_IN } from "./support/bureau";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Place, type Setting } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { madeForm } from "./support/made-forms";
import { downloadOf, dropFiles, openPage, openPageOver } from "./support/page-mode";
import { partsOf } from "./support/truth";
import { FORM_08, FORM_26, SAMPLES, workbookFile } from "./support/workbooks";

const SETTING: Setting = { locale: "zh-CN", width: 1000 };
const [FORM, SAMPLE] = [workbookFile(FORM_26).bytes, workbookFile(FORM_08).bytes];

const LIST = [
  "单位编码,单位名称,年初预算数（万元）,项目名称",
  "001001,青岚县水利局,1234.5,农村饮水安全;河道整治",
  "001002,青岚县林业局,300,",
  "001003,,5,",
].join("\n");

async function archiveOf(list: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const made = await distributeToUnits(
    {
      locale: "zh-CN",
      kind: "department",
      packId: "mof-2020",
      deadline: "2026-03-31",
      list: { kind: "file", name: "名单.csv", bytes: new TextEncoder().encode(list) },
    },
    () => undefined,
  );
  if (!made.ok) throw new Error(made.error.text);
  return unzipSync(made.value.archive.bytes);
}

describeWithChromium("a bureau's work in the page", () => {
  let browser: Browser;
  let place: Place;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    place = await newPlace(browser, SETTING);
  });
  afterEach(async () => {
    expectNoFaults(place.faults());
    await place.context.close();
  });

  test("a dropped folder is consolidated with the manifest in it, as everywhere", async () => {
    const sent = await archiveOf(LIST);
    const files = {
      "1 第一批/26.xlsx": FORM,
      "2 样例 😀.xlsx": SAMPLE,
      "001001青岚县水利局.xlsx": sent["001001青岚县水利局.xlsx"]!,
      [MANIFEST_FILE]: sent[MANIFEST_FILE]!,
      "3 旧版.xls": Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Array<number>(2040).fill(0),
      ]),
      "4 炸弹.xlsx": zipSync({ "[Content_Types].xml": new Uint8Array(300_000_000) }),
      "~$26.xlsx": new Uint8Array(165),
      "5 副本.xlsx": FORM,
    };
    const opened = await openPage(place, SETTING);
    const bureau = new Bureau(opened.page, "zh-CN");
    await dropPaths(opened, [folderOf(files)]);
    const button = bureau.button("bureau.download", { name: "汇总.xlsx" });
    await expectShown(button);
    const given = Object.entries(files).map(([path, bytes]) => ({
      path: `收到/${path}`,
      file: new File([new Uint8Array(bytes)], path.split("/").at(-1)!, { lastModified: HANDED_IN.getTime() }),
    }));
    const wanted = await consolidateFiles({ locale: "zh-CN", files: given }, () => undefined);
    if (!wanted.ok) throw new Error(wanted.error.text);
    const workbook = await downloadOf(opened.page, () => button.click());
    expect(workbook.name).toBe("汇总.xlsx");
    const { ranking, unread, doubles } = wanted.value;
    expect(partsOf(workbook.bytes)).toEqual(partsOf(wanted.value.workbook.bytes));
    for (const view of [ranking, unread, doubles]) expect(await bureau.rows(view.title)).toEqual(view.rows);
    const returns = await bureau.rows("报送核对");
    expect(returns.filter(([issue]) => issue === "未交").map(([, unit]) => unit)).toEqual(["青岚县林业局"]);
    await expectShown(opened.page.getByText("收到/~$26.xlsx："));
    const document = await downloadOf(opened.page, () => bureau.button("bureau.download.report").click());
    expect(document.name).toMatch(/\.docx$/u);
    expect(partsOf(document.bytes)).toEqual(partsOf(wanted.value.document!.bytes));
  });

  test("a folder is chosen by a button, and further files are read with it", async () => {
    const { page, pane } = await openPage(place, SETTING);
    const bureau = new Bureau(page, "zh-CN");
    await pane.button("pane.page.bureau.consolidate").click();
    await bureau.choose("bureau.choose.folder", folderOf({ "26.xlsx": FORM }));
    await expectShown(bureau.table("单位得分排名"));
    expect((await bureau.rows("单位得分排名")).length).toBe(1);
    const more = folderOf({ "样例.xlsx": SAMPLE, "空.xlsx": new Uint8Array() });
    await bureau.choose("bureau.add.files", [join(more, "样例.xlsx"), join(more, "空.xlsx")]);
    await expectShown(bureau.table("未能读取"));
    expect((await bureau.rows("单位得分排名")).length).toBe(2);
    await bureau.button("bureau.back").click();
    await expectShown(pane.button("pane.page.open"));
  });

  test("work that is stopped leaves nothing, and can be begun again", async () => {
    const opened = await openPage(place, SETTING);
    const bureau = new Bureau(opened.page, "zh-CN");
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [`${number}.xlsx`, withComment(FORM, number)] as const),
    );
    const folder = folderOf(files);
    await dropPaths(opened, [folder]);
    await bureau.button("bureau.stop").click();
    await expectShown(bureau.sentence("bureau.stopped"));
    await expectGone(bureau.button("bureau.download", { name: "汇总.xlsx" }));
    await bureau.choose("bureau.choose.folder", folderOf({ "26.xlsx": FORM }));
    await expectShown(bureau.button("bureau.download", { name: "汇总.xlsx" }));
  });

  test("files of which none can be used are told one by one", async () => {
    const opened = await openPage(place, SETTING);
    const bureau = new Bureau(opened.page, "zh-CN");
    await dropPaths(opened, [folderOf({ "空.xlsx": new Uint8Array(), "说明.txt": new Uint8Array(1) })]);
    await expectShown(opened.page.getByText("没有可汇总的内容，2个文件都不能用。"));
    await expectShown(opened.page.getByText(/^收到\/空\.xlsx：文件无法使用/u));
    await expectShown(bureau.button("bureau.choose.folder"));
  });

  test("all of it can be done by keyboard, and the heading has the focus first", async () => {
    const { page, pane } = await openPage(place, SETTING);
    const bureau = new Bureau(page, "zh-CN");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (id: string, params = {}) => {
      const wanted = bureau.tell(id, params);
      for (let stop = 0; stop < 20 && (await focused()) !== wanted; stop += 1)
        await page.keyboard.press("Tab");
      expect(await focused()).toBe(wanted);
    };
    // Waited for from the beginning: keys are faster than what takes the place of the system's dialog.
    const chooser = page.waitForEvent("filechooser");
    await pane.button("pane.page.bureau.consolidate").focus();
    await page.keyboard.press("Enter");
    await expectEventually(() => page.evaluate(() => document.activeElement?.tagName), "H1");
    await tabTo("bureau.choose.folder");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(folderOf({ "26.xlsx": FORM }));
    await expectShown(bureau.table("单位得分排名"));
    // What is new comes after the heading again.
    await page.getByRole("heading", { level: 1 }).focus();
    await tabTo("bureau.download", { name: "汇总.xlsx" });
    const workbook = await downloadOf(page, () => page.keyboard.press("Enter"));
    expect(workbook.bytes.length).toBeGreaterThan(10_000);
  });

  test("last year's workbook, words and rules of one's own are added, and taken away again", async () => {
    const { page, pane } = await openPage(place, SETTING);
    const bureau = new Bureau(page, "zh-CN");
    const beside = folderOf({
      "错.json": new TextEncoder().encode("{"),
      "素材.xlsx": (await madeForm()).bytes,
      "上年.xlsx": FORM,
    });
    await pane.button("pane.page.bureau.consolidate").click();
    // Chosen before there is anything to consolidate.
    await bureau.choose("bureau.beside.previous.file", join(beside, "上年.xlsx"));
    await expectShown(page.getByText("上年.xlsx", { exact: true }));
    await bureau.choose("bureau.choose.folder", folderOf({ "26.xlsx": FORM }));
    await expectShown(bureau.table("单位得分排名"));
    await expectShown(bureau.sentence("bureau.yearly.none", { count: 0 }));
    // What cannot be used is told with its places, and taken away by the keyboard.
    await bureau.choose("bureau.beside.pack.file", join(beside, "错.json"));
    await expectShown(page.getByText("规则包“错.json”不能使用，有1处问题。"));
    await bureau.button("bureau.beside.without", { name: "错.json" }).focus();
    await page.keyboard.press("Enter");
    await expectShown(bureau.table("单位得分排名"));
    await bureau.choose("bureau.beside.materials.file", join(beside, "素材.xlsx"));
    await expectShown(page.getByText(/^素材\.xlsx：文件中没有素材/u));
    await bureau.button("bureau.beside.without", { name: "素材.xlsx" }).click();
    await bureau.button("bureau.beside.without", { name: "上年.xlsx" }).click();
    await expectShown(bureau.table("单位得分排名"));
    await expectGone(bureau.sentence("bureau.yearly.none", { count: 0 }));
  });

  test("several files are consolidated, and a workbook that is open stays behind them", async () => {
    const { page, pane } = await openPageOver(place, SETTING, workbookFile(FORM_26));
    const bureau = new Bureau(page, "zh-CN");
    await dropFiles({ page, pane }, [workbookFile(FORM_26), workbookFile(SAMPLES.department)]);
    await expectShown(bureau.table("单位得分排名"));
    await bureau.button("bureau.back").click();
    await pane.started();
  });

  test("tables that are no forms are merged by a scheme that is changed, taken back and saved", async () => {
    const { page, pane } = await openPage(place, SETTING);
    const bureau = new Bureau(page, "zh-CN");
    const folder = folderOf({
      "甲局.xlsx": await assets("甲局", [["车辆", 2, 30.5]]),
      "乙局.xlsx": await assets("乙局", [["房屋", 1, 7]]),
      "自评表.xlsx": FORM,
    });
    await pane.button("pane.page.bureau.merge").click();
    await bureau.choose("bureau.scheme.choose", join(folder, "甲局.xlsx"));
    const columns = page.getByRole("list", { name: bureau.tell("bureau.scheme.columns") });
    const names = () =>
      columns.locator("input").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    await expectEventually(names, ["填报单位", "资产名称", "数量", "原值"]);
    // By the keyboard alone: renamed, moved, left out, taken back.
    const unit = columns.locator("input").first();
    await unit.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("资产名称");
    await page.keyboard.press("Enter");
    await expectShown(bureau.sentence("bureau.scheme.wrong.names"));
    await page.keyboard.press("Escape");
    await unit.fill("单位");
    await page.keyboard.press("Enter");
    await expectEventually(() => page.evaluate(() => document.activeElement?.tagName), "INPUT");
    await bureau.button("bureau.scheme.down", { name: "单位" }).focus();
    await page.keyboard.press("Enter");
    await expectEventually(names, ["资产名称", "单位", "数量", "原值"]);
    await bureau.button("bureau.scheme.without", { name: "数量" }).click();
    await expectEventually(names, ["资产名称", "单位", "原值"]);
    await bureau.button("bureau.scheme.undo").click();
    await bureau.button("bureau.scheme.undo").click();
    await expectEventually(names, ["单位", "资产名称", "数量", "原值"]);
    const saved = await downloadOf(page, () => bureau.button("bureau.scheme.save.json").click());
    expect(saved.name).toBe("汇总方案 甲局.json");
    await bureau.choose("bureau.merge.folder", folder);
    await expectShown(bureau.table("甲局"));
    expect(await bureau.rows("甲局")).toEqual([
      ["甲局", "车辆", "2", "30.5"],
      ["乙局", "房屋", "1", "7"],
    ]);
    await expectShown(bureau.sentence("bureau.merged", { workbooks: 2, rows: 2, left: 1 }));
    const workbook = await downloadOf(page, () =>
      bureau.button("bureau.download", { name: "甲局.xlsx" }).click(),
    );
    expect(workbook.bytes.length).toBeGreaterThan(5_000);
    // Another one may be chosen: the scheme that was saved, with its former versions.
    const again = folderOf({ "方案.json": saved.bytes });
    await bureau.choose("bureau.scheme.other", join(again, "方案.json"));
    await expectEventually(names, ["单位", "资产名称", "数量", "原值"]);
    await bureau.button("bureau.scheme.undo").click();
    await expectEventually(names, ["填报单位", "资产名称", "数量", "原值"]);
  });

  test("each unit of a list gets a workbook, the same as everywhere", async () => {
    const { page, pane } = await openPage(place, SETTING);
    const bureau = new Bureau(page, "zh-CN");
    await pane.button("pane.page.bureau.distribute").click();
    const folder = folderOf({
      "名单.csv": new TextEncoder().encode(LIST),
      "错.json": new TextEncoder().encode("{"),
      "目标/26.xlsx": FORM,
    });
    await bureau.choose("bureau.list.choose", join(folder, "名单.csv"));
    // What cannot be used is told, and taken away again.
    await bureau.choose("bureau.beside.rules.file", join(folder, "错.json"));
    await bureau.button("bureau.distribute.start").click();
    await expectShown(page.getByText("规则包“错.json”不能使用，有1处问题。"));
    await bureau.button("bureau.beside.without", { name: "错.json" }).click();
    await bureau.choose("bureau.beside.goals.folder", join(folder, "目标"));
    await page.getByRole("textbox", { name: bureau.tell("bureau.deadline") }).fill("2026年3月31日");
    await bureau.button("bureau.distribute.start").click();
    await expectShown(bureau.sentence("bureau.distributed", { units: 2, projects: 2 }));
    await expectShown(page.getByText(/^第4行.*没有单位名称，未下发/u));
    await expectShown(page.getByText("1份指标表在名单中找不到单位或项目："));
    const archive = await downloadOf(page, () =>
      bureau.button("bureau.download", { name: "下发工作簿.zip" }).click(),
    );
    const [made, wanted] = [unzipSync(archive.bytes), await archiveOf(LIST)];
    expect(Object.keys(made)).toEqual(Object.keys(wanted));
    // How parts are deflated, and so the hashes in the manifest, differs between a browser and Node.
    const workbooks = Object.keys(wanted).filter((name) => name !== MANIFEST_FILE);
    for (const name of workbooks)
      expect([name, partsOf(made[name]!)]).toEqual([name, partsOf(wanted[name]!)]);
  });

  test("a sheet of the open workbook is a list of units in the template tab", async () => {
    const { name, bytes } = await madeForm({
      more: (workbook) => {
        workbook.addWorksheet("名单").addRows(LIST.split("\n").map((line) => line.split(",")));
      },
    });
    const { page, pane } = await openPageOver(place, SETTING, { name, bytes });
    const bureau = new Bureau(page, "zh-CN");
    await pane.open("template");
    await bureau.button("bureau.distribute.open").click();
    const list = page.getByRole("combobox", { name: bureau.tell("bureau.list.from") });
    await expectEventually(() => list.locator("option").count(), 3);
    await list.selectOption("项目自评表");
    await bureau.button("bureau.distribute.start").click();
    await expectShown(page.getByText(/中找不到单位名称一列/u));
    await list.selectOption("名单");
    await bureau.button("bureau.distribute.start").click();
    await expectShown(bureau.sentence("bureau.distributed", { units: 2, projects: 2 }));
    await expectShown(page.getByText("名单取自工作表“名单”。"));
  });
});

/** A table that is no form, as a unit hands it in. */
async function assets(unit: string, rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("资产表");
  sheet.addRows([["固定资产统计表"], [`填报单位：${unit}`], ["资产名称", "数量", "原值"], ...rows]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same workbook as other bytes: an archive may have words at its end. */
function withComment(bytes: Uint8Array, number: number): Uint8Array {
  const text = new TextEncoder().encode(String(number).padStart(2, "0"));
  const made = new Uint8Array(bytes.length + text.length);
  made.set(bytes);
  made.set(text, bytes.length);
  new DataView(made.buffer).setUint16(bytes.length - 2, text.length, true);
  return made;
}
