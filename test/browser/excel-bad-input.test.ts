import type { Browser } from "playwright-core";
import { newTable } from "../excel-host/model/sheet";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Setting } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { excelWith, openBarePane, openWindowsPane, type ExcelVenue } from "./support/excel-mode";
import { expectPlannedCharts } from "./support/excel-steps";
import { expectNoFaults } from "./support/faults";
import { madeForm, scatter } from "./support/made-forms";
import { expectFindings, expectWritten, writeReport } from "./support/steps";
import { snapshotOf, truthOf } from "./support/truth";
import { FORM_26, workbookFile, type WorkbookFile } from "./support/workbooks";

const SETTING: Setting = { locale: "zh-CN", width: 350 };
const FORM_SHEET = "整体支出自评表";
const REPORT = "绩效自评报告";

describeWithChromium("workbooks and moments that make trouble in Excel", () => {
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

  /** Excel with a workbook, prepared, and the pane over it. */
  async function open(
    file: WorkbookFile,
    prepare: (host: ExcelVenue["host"]) => void = () => undefined,
  ): Promise<ExcelVenue> {
    const host = await excelWith(file);
    prepare(host);
    venue = await openWindowsPane(browser, SETTING, host);
    return venue;
  }

  async function openForm26(prepare?: (host: ExcelVenue["host"]) => void): Promise<ExcelVenue> {
    await open(workbookFile(FORM_26), prepare);
    await venue.pane.started();
    return venue;
  }

  const generate = () => venue.pane.button("pane.forms.generate").click();
  const sheetNames = () => venue.host.workbook.sheets.map(({ name }) => name);

  test("a check can be stopped; nothing is half read and nothing was written", async () => {
    await openForm26();
    const { host, pane } = venue;
    const before = sheetNames();
    host.beginCellEdit();
    await pane.open("check");
    await pane.button("pane.check.recheck").click();
    await pane.button("pane.job.stop").click();
    await expectShown(pane.sentence("pane.job.stopping"));
    host.endCellEdit();
    await expectShown(pane.sentence("pane.trouble.title.cancelled"));
    expect(sheetNames()).toEqual(before);
    await pane.open("forms");
    await generate();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    expect(sheetNames()).toContain(REPORT);
  });

  test("while a report is written the language stays, and so do its words", async () => {
    await openForm26();
    const { host, pane, page } = venue;
    host.beginCellEdit();
    await generate();
    await expectShown(pane.part("progressbar", "pane.job.report"));
    await pane.button("pane.menu.label").click();
    const english = pane.part("menuitemradio", "pane.menu.en");
    expect(await english.getAttribute("aria-disabled")).toBe("true");
    await english.click({ force: true });
    await page.keyboard.press("Escape");
    host.endCellEdit();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    await expectShown(pane.part("tab", "pane.tab.forms"));
    const words = (await venue.workbook()).sheets.find(({ name }) => name === REPORT)?.rows[0]?.[0]?.text;
    const { reported } = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    expect(words).toBe(reported.plan.sheets[0]!.rows[0]!.cells[0]!.value);
  });

  test("300 sheets: the one form among them is found and reported on", async () => {
    const names = Array.from({ length: 299 }, (_, index) => `附表${index + 1}`);
    const file = await madeForm({ sheetsBefore: names });
    const truth = await truthOf(await snapshotOf(file.bytes), "zh-CN");
    await open(file);
    await venue.pane.started();
    await expectFindings(venue, truth);
    await writeReport(venue, truth);
    expect(sheetNames()).toHaveLength(304);
  });

  test("a used range of 10 million cells, nearly all empty: the form is read all the same", async () => {
    const truth = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    await openForm26((host) => {
      host.workbook.sheetNamed(FORM_SHEET).cells.ensure(999_999, 9).value = "多余";
    });
    await expectFindings(venue, truth);
  });

  test("another sheet with more than can be read: it is left out and named, the form is not", async () => {
    await openForm26((host) => {
      scatter(host.workbook.addSheet("底稿"));
    });
    const { pane } = venue;
    await pane.frame.getByRole("button", { name: pane.say("pane.forms.skipped") }).click();
    await expectShown(pane.frame.getByText("内容过大，没有读取"));
    await expectShown(pane.frame.getByRole("button", { name: /底稿/u }));
  });

  test("the form itself on such a sheet: the sentence names the sheet and the way out", async () => {
    await open(workbookFile(FORM_26), (host) => {
      scatter(host.workbook.sheetNamed(FORM_SHEET));
    });
    await expectShown(venue.pane.frame.getByText(`工作表“${FORM_SHEET}”的已用区域过大`));
    const far = { top: 100, left: 0, bottom: 999_999, right: 9 };
    venue.host.workbook.sheetNamed(FORM_SHEET).cells.remove(far);
    await venue.pane.button("pane.trouble.retry").click();
    await venue.pane.started();
  });

  test("a protected form: the report is written, a fix is refused with the sheet's name and works after the protection", async () => {
    await openForm26((host) => {
      host.workbook.sheetNamed(FORM_SHEET).protection = { options: {}, password: undefined };
    });
    const truth = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    const { pane, host } = venue;
    await pane.open("check");
    const fix = pane.frame.getByRole("button", { name: /^修正：/u });
    await fix.click();
    await expectShown(pane.sentence("pane.trouble.protected-sheet", { sheet: FORM_SHEET }));
    await writeReport(venue, truth);
    host.workbook.sheetNamed(FORM_SHEET).protection = undefined;
    await pane.open("check");
    await fix.click();
    await expectShown(pane.sentence("pane.notice.fixed", { count: 1 }));
  });

  test("a report sheet that was protected since: nothing is written over, and the sentence says what to do", async () => {
    await openForm26();
    const truth = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    await writeReport(venue, truth);
    venue.host.workbook.sheetNamed(REPORT).protection = { options: {}, password: undefined };
    const before = venue.host.snapshot();
    await generate();
    // Protecting it is a change of the person's, so that is asked about first.
    await venue.pane.button("pane.replace.replace").click();
    await expectShown(venue.pane.sentence("pane.trouble.protected-sheet", { sheet: REPORT }));
    expect(venue.host.snapshot()).toEqual(before);
  });

  test("a protected workbook: no sheet is added, and the sentence says what to do", async () => {
    await openForm26((host) => {
      host.workbook.structureProtection = { password: undefined };
    });
    await generate();
    await expectShown(venue.pane.sentence("pane.trouble.protected-workbook"));
    expect(sheetNames()).toEqual([FORM_SHEET]);
  });

  test("a table over the report's place: it stays, and the sentence names it", async () => {
    await openForm26();
    const truth = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    await writeReport(venue, truth);
    const { host, pane } = venue;
    const sheet = host.workbook.sheetNamed(REPORT);
    sheet.tables.push(newTable("汇总", "汇总", { top: 2, left: 0, bottom: 6, right: 1 }));
    const before = host.snapshot();
    await generate();
    await expectShown(pane.sentence("pane.trouble.table-range", { sheet: REPORT, table: "汇总" }));
    expect(host.snapshot()).toEqual(before);
    sheet.tables.length = 0;
    await pane.button("pane.trouble.retry").click();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
  });

  test("a sheet of the person's own with the report's name stays as it is; the report gets another name and says so", async () => {
    await openForm26((host) => {
      host.workbook.addSheet(REPORT).cells.ensure(0, 0).value = "我自己写的报告";
    });
    await generate();
    await expectShown(venue.pane.sentence("pane.done.report", { sheet: `${REPORT}(2)` }));
    const done = venue.pane.frame.getByRole("group").filter({ hasText: `${REPORT}(2)` });
    expect(await done.getByRole("listitem").allInnerTexts()).not.toEqual([]);
    expect(venue.host.workbook.sheetNamed(REPORT).cells.at(0, 0)?.value).toBe("我自己写的报告");
    expect(sheetNames()).toContain(`${REPORT}(2)`);
  });

  test("text that begins with = and HTML in cells go into the report as text", async () => {
    const html = '<img src=x onerror="document.title=1">培训';
    await open(await madeForm({ indicators: ["=1+1人次", html] }));
    const { pane, host, page } = venue;
    await pane.started();
    await pane.open("report");
    await expectShown(pane.part("article", "pane.report.preview").getByText(html));
    expect(await page.locator("img[src=x]").count()).toBe(0);
    await pane.button("pane.report.write").click();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    const cells = host
      .snapshot()
      .sheets.flatMap(({ rows }) => rows.flatMap((row) => row?.filter(Boolean) ?? []));
    expect(cells.some((cell) => cell?.value === "=1+1人次")).toBe(true);
    expect(cells.some((cell) => cell?.value === html)).toBe(true);
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  test("the pane opened twice over one workbook: each hears of the other's work, nothing is doubled", async () => {
    await openForm26();
    const truth = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    const before = venue.host.snapshot();
    const other = await openWindowsPane(browser, SETTING, venue.host);
    await other.pane.started();
    await writeReport(venue, truth);
    await writeReport(other, truth);
    await writeReport(venue, truth);
    await expectWritten(venue, truth, before);
    expectPlannedCharts(venue, truth);
    venue.host.type(`${FORM_SHEET}!I22`, "受市场价格影响");
    const now = await truthOf(venue.host.snapshot(), "zh-CN");
    for (const { pane } of [venue, other]) {
      await pane.open("check");
      await expectShown(pane.findings(now.assessment.summary.total));
    }
    expectNoFaults(other.faults());
    await other.place.context.close();
  });

  test("a cell that is being edited: the report waits for it and is written then", async () => {
    await openForm26();
    const { host, pane } = venue;
    host.beginCellEdit();
    await generate();
    await expectShown(pane.frame.getByRole("progressbar", { name: pane.say("pane.job.report") }));
    await expectShown(pane.sentence("pane.waiting.cell-editing"));
    expect(sheetNames()).toEqual([FORM_SHEET]);
    host.endCellEdit();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    await expectGone(pane.sentence("pane.waiting.cell-editing"));
  });

  test("an Excel that refuses meanwhile: the sentence says how to go on, and trying again works", async () => {
    await openForm26();
    venue.host.failWhen(({ kind }) => kind === "set", "InvalidOperationInCellEditMode");
    await generate();
    await expectShown(venue.pane.sentence("pane.trouble.cell-editing"));
    await venue.pane.button("pane.trouble.retry").click();
    await expectShown(venue.pane.sentence("pane.done.report", { sheet: REPORT }));
  });

  test("a connection lost in the middle: what was written is named, and running again repairs it", async () => {
    await openForm26();
    const truth = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    const { host, pane } = venue;
    const before = host.snapshot();
    host.failWhen(
      ({ className, member }) => className === "Chart" && member === "setPosition",
      "RequestAborted",
    );
    await generate();
    await expectShown(pane.sentence("pane.trouble.connection-lost"));
    const left = sheetNames().slice(1);
    expect(left).not.toEqual([]);
    const bar = pane.frame.getByRole("group").filter({ hasText: pane.say("pane.trouble.connection-lost") });
    const told = await bar.first().innerText();
    for (const name of left.filter((sheet) => !sheet.startsWith("_"))) expect(told).toContain(name);
    await pane.button("pane.trouble.retry").click();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    await expectWritten(venue, truth, before);
    expectPlannedCharts(venue, truth);
  });

  test("an Excel that never answers is given up in the end, and asked again", async () => {
    const file = workbookFile(FORM_26);
    venue = await openWindowsPane(browser, SETTING, await excelWith(file), { clock: true });
    await venue.pane.started();
    venue.host.dropConnectionAt(1, "silence");
    await generate();
    await expectShown(venue.pane.frame.getByRole("progressbar", { name: venue.pane.say("pane.job.report") }));
    // The wait begins with the request, which a crowded machine may send long after the progress shows.
    const { counters } = venue.host;
    await expectEventually(() => counters.requests.some(({ error }) => error === "NoAnswer"), true);
    await venue.page.clock.fastForward(61_000);
    await expectShown(venue.pane.sentence("pane.trouble.no-answer"));
    await venue.pane.button("pane.trouble.retry").click();
    await expectShown(venue.pane.sentence("pane.done.report", { sheet: REPORT }));
    expect(new Set(sheetNames()).size).toBe(6);
  });

  test("a cell that is gone is said to be gone", async () => {
    await openForm26();
    const { pane, host } = venue;
    await pane.open("check");
    host.workbook.enableEvents = false;
    host.workbook.sheetNamed(FORM_SHEET).name = "改名";
    await pane.finding(0).click();
    await expectShown(pane.sentence("pane.trouble.not-found"));
  });
});

describeWithChromium("starts that lead nowhere", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("a workbook without a form: the way to a template", async () => {
    const file = await madeForm({ indicators: [] });
    const host = await excelWith(file);
    host.workbook.sheets[0]!.cells.remove({ top: 0, left: 0, bottom: 10, right: 10 });
    const { pane, place } = await openWindowsPane(browser, SETTING, host);
    await expectShown(pane.sentence("pane.trouble.no-form"));
    await pane.button("pane.trouble.to-template").click();
    await expectShown(pane.button("pane.template.insert"));
    await place.context.close();
  });

  test("an Excel that is too old: what it takes, and the page as the way out", async () => {
    const host = await excelWith(workbookFile(FORM_26), { requirements: { ExcelApi: "1.8" } });
    const { pane, place } = await openWindowsPane(browser, SETTING, host);
    await expectShown(pane.sentence("pane.start.unsupported.text", { required: "1.9" }));
    await expectShown(pane.part("link", "pane.start.to-page"));
    await place.context.close();
  });

  test("a plain browser: the pane says where it belongs, and the page as the way out", async () => {
    const place = await newPlace(browser, SETTING);
    const pane = await openBarePane(place, SETTING);
    await expectShown(pane.sentence("pane.start.no-host.text"));
    await expectShown(pane.part("link", "pane.start.to-page"));
    await place.context.close();
  });

  test("office.js that does not load: its address is told to who asks, and it can be tried again", async () => {
    const place = await newPlace(browser, SETTING);
    let blocked = true;
    await place.context.route("**/office/office.js", (route) => (blocked ? route.abort() : route.fallback()));
    const pane = await openBarePane(place, SETTING);
    await expectShown(pane.sentence("pane.start.not-loaded.text"));
    blocked = false;
    await pane.button("pane.start.retry").click();
    await expectShown(pane.sentence("pane.start.no-host.text"));
    await expectEventually(() => place.faults().violations, []);
    await place.context.close();
  });
});
