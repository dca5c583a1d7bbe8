import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { MANIFEST_FILE } from "../../src/core/distribution";
import { Bureau } from "./support/bureau";
import { describeWithChromium, launch } from "./support/chromium";
import type { Setting } from "./support/contexts";
import { expectEventually, expectShown } from "./support/eventually";
import { excelWith, openWindowsPane, type ExcelVenue } from "./support/excel-mode";
import { expectNoFaults } from "./support/faults";
import { madeForm } from "./support/made-forms";
import { downloadOf } from "./support/page-mode";
import { writeReport } from "./support/steps";
import { truthOf } from "./support/truth";
import { FORM_26, workbookFile, type WorkbookFile } from "./support/workbooks";

const SETTING: Setting = { locale: "zh-CN", width: 350 };

/** Keeps office.js back until it is given. */
function holdOffice(): { hold: (page: Page) => Promise<void>; give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  const hold = async (page: Page) => {
    await page.route("**/office/office.js", async (route) => {
      await given;
      await route.continue();
    });
  };
  return { hold, give };
}

describeWithChromium("the pane in Excel for Windows", () => {
  let browser: Browser;
  let venue: ExcelVenue;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });

  async function open(file: WorkbookFile, excelApi = "1.17"): Promise<ExcelVenue> {
    const host = await excelWith(file, { requirements: { ExcelApi: excelApi, DelayForCellEdit: "1.1" } });
    venue = await openWindowsPane(browser, SETTING, host);
    await venue.pane.started();
    return venue;
  }

  test("what a person types into the form is checked by itself, and goes into the next report", async () => {
    const { host, pane } = await open(workbookFile(FORM_26));
    const { assessment } = await truthOf(host.snapshot(), "zh-CN");
    await pane.open("check");
    await expectShown(pane.findings(assessment.summary.total));
    host.type("整体支出自评表!I22", "受市场价格影响，已与收购企业重新商定");
    const now = await truthOf(host.snapshot(), "zh-CN");
    expect(now.assessment.summary.total).not.toBe(assessment.summary.total);
    await expectShown(pane.findings(now.assessment.summary.total));
    await writeReport(venue, now);
    const written = JSON.stringify(
      (await venue.workbook()).sheets.find(({ name }) => name === "绩效自评报告"),
    );
    expect(written).toContain("主要原因是受市场价格影响。");
    expect(written).toContain("已与收购企业重新商定");
  });

  test("a sheet of the open workbook is a list that workbooks for many units are made of", async () => {
    const list = ["单位名称,项目名称", "青岚县水利局,河道整治", "青岚县林业局,", ",没有单位"];
    const { page, pane } = await open(
      await madeForm({
        more: (workbook) => {
          workbook.addWorksheet("名单").addRows(list.map((line) => line.split(",")));
        },
      }),
    );
    const bureau = new Bureau(page, "zh-CN");
    await pane.open("template");
    await bureau.button("bureau.distribute.open").click();
    await page.getByRole("combobox", { name: bureau.tell("bureau.list.from") }).selectOption("名单");
    await bureau.button("bureau.distribute.start").click();
    await expectShown(bureau.sentence("bureau.distributed", { units: 2, projects: 1 }));
    await expectShown(page.getByText(/^第4行.*没有单位名称/u));
    const name = "下发工作簿.zip";
    const archive = await downloadOf(page, () => bureau.button("bureau.download", { name }).click());
    expect(Object.keys(unzipSync(archive.bytes))).toEqual([
      "青岚县水利局.xlsx",
      "青岚县林业局.xlsx",
      MANIFEST_FILE,
    ]);
  });

  test("a tab can be chosen before Excel has answered, a blank form asked for, too", async () => {
    const host = await excelWith(workbookFile(FORM_26));
    const answer = holdOffice();
    venue = await openWindowsPane(browser, SETTING, host, { until: "commit", before: answer.hold });
    const { pane } = venue;
    await pane.open("check");
    await expectShown(pane.sentence("pane.start.loading"));
    await pane.open("template");
    await pane.button("pane.template.insert").click();
    await pane.open("check");
    answer.give();
    await expectShown(pane.finding(0));
    await expectEventually(() => host.workbook.sheets.length, 5);
  });

  test("a blank form is put into the workbook, and is there to be filled in", async () => {
    const { host, pane } = await open(workbookFile(FORM_26));
    await pane.open("template");
    await pane.button("pane.template.insert").click();
    await expectEventually(() => host.workbook.sheets.length, 5);
    const names = host.workbook.sheets.map(({ name }) => name);
    expect(names[0]).toBe("整体支出自评表");
    const list = new Intl.ListFormat("zh-CN", { type: "conjunction" }).format(names.slice(1));
    await expectShown(pane.sentence("pane.done.template.inserted", { names: list }));
  });

  test("an Excel that cannot take sheets in opens the blank form beside", async () => {
    const { host, pane } = await open(workbookFile(FORM_26), "1.9");
    await pane.open("template");
    await pane.button("pane.template.open").click();
    await expectShown(pane.sentence("pane.done.template.new-workbook"));
    expect(host.workbook.opened).toHaveLength(1);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test("the findings are written as a sheet of their own", async () => {
    const { host, pane } = await open(workbookFile(FORM_26));
    await pane.open("export");
    await pane.button("pane.export.findings.action").click();
    await expectShown(pane.sentence("pane.done.findings", { sheet: "校验结果" }));
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      "整体支出自评表",
      "校验结果",
      "_jiyan_baseline",
    ]);
  });

  test("a correction of a column is remembered when the pane is opened again", async () => {
    const { pane, page } = await open(workbookFile(FORM_26));
    const column = { letter: "I", header: "偏差原因分析及改进措施" };
    const columns = pane.frame.getByRole("button", { name: pane.say("pane.forms.columns") });
    const role = pane.part("combobox", "pane.forms.columns.role-of", column);
    await columns.click();
    await role.selectOption("ignored");
    await expectShown(pane.sentence("pane.forms.columns.corrected"));
    await page.reload();
    await pane.started();
    await columns.click();
    await expectShown(pane.sentence("pane.forms.columns.corrected"));
    await expectEventually(() => role.inputValue(), "ignored");
  });

  test("the language is chosen in the pane and kept", async () => {
    const { pane, page } = await open(workbookFile(FORM_26));
    await pane.button("pane.menu.label").click();
    await pane.part("menuitemradio", "pane.menu.en").click();
    await expectShown(page.getByRole("listbox", { name: "Forms found" }));
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await expectShown(page.getByRole("listbox", { name: "Forms found" }));
  });

  test("the ribbon's buttons open the pane at their tab", async () => {
    const { page, pane } = await open(workbookFile(FORM_26));
    await page.goto(`${new URL(page.url()).origin}/taskpane.html?tab=check`);
    await expectShown(pane.part("tabpanel", "pane.tab.check"));
  });
});
