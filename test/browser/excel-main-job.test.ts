import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { OWNED_SHEET_NAMES } from "../../src/core/workbook/ownership";
import { describeWithChromium, launch } from "./support/chromium";
import { expectShown } from "./support/eventually";
import { excelWith, openWebPane, openWindowsPane } from "./support/excel-mode";
import { expectPlannedCharts } from "./support/excel-steps";
import { expectNoFaults } from "./support/faults";
import {
  expectFilterByRule,
  expectFindingLeadsToCell,
  expectFindings,
  expectFixAndUndo,
  expectPreview,
  expectProof,
  expectScores,
  expectSource,
  expectTrial,
  expectWritten,
  writeReport,
} from "./support/steps";
import { truthOf } from "./support/truth";
import { FORM_26, SAMPLES, workbookFile } from "./support/workbooks";

const EXCELS = { "Excel for Windows": openWindowsPane, "Excel on the web": openWebPane };

describeWithChromium.each(Object.entries(EXCELS))("the main job in %s", (_, openPane) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each<[Locale, number]>([
    ["zh-CN", 320],
    ["en", 450],
  ])("on form 26, in %s, %i pixels wide", async (locale, width) => {
    const file = workbookFile(FORM_26);
    const truth = await truthOf(file.bytes, locale);
    const host = await excelWith(file, { locale: locale === "en" ? "en-US" : "zh-CN" });
    const before = host.snapshot();
    const venue = await openPane(browser, { locale, width }, host);
    await venue.pane.started();

    await expectFindings(venue, truth);
    await expectFindingLeadsToCell(venue, truth, 0);
    await expectFilterByRule(venue, truth, "B05");
    await expectFixAndUndo(venue, truth);
    await expectScores(venue, truth);
    await expectTrial(venue, truth, "0.6万亩");
    await expectPreview(venue, truth);
    await expectProof(venue, truth);
    await writeReport(venue, truth);
    await expectWritten(venue, truth, before);
    expectPlannedCharts(venue, truth);
    await venue.pane.button("pane.done.open").click();
    await expectShown(venue.pane.sentence("pane.done.report", { sheet: OWNED_SHEET_NAMES[locale].report }));

    await writeReport(venue, truth);
    await expectWritten(venue, truth, before);
    expectPlannedCharts(venue, truth);
    expect(host.liveReferences).toBe(0);
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });

  test.each<Locale>(["zh-CN", "en"])("on the sample of a work summary, in %s", async (locale) => {
    const file = workbookFile(SAMPLES.work);
    const truth = await truthOf(file.bytes, locale);
    const host = await excelWith(file, { locale: locale === "en" ? "en-US" : "zh-CN" });
    const before = host.snapshot();
    const venue = await openPane(browser, { locale, width: 350 }, host);
    await venue.pane.started();
    await expectFindings(venue, truth);
    await expectScores(venue, truth);
    await expectPreview(venue, truth);
    await expectSource(venue, truth);
    for (let run = 1; run <= 2; run += 1) {
      await writeReport(venue, truth);
      await expectWritten(venue, truth, before);
      expectPlannedCharts(venue, truth);
    }
    expect(host.liveReferences).toBe(0);
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });
});
