import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { ownedSheetName } from "../../src/core/workbook/ownership";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Place, type Setting } from "./support/contexts";
import { expectEventually } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { downloadedFile, openPageOver } from "./support/page-mode";
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
import { commandLineReport, partsOf, truthOf } from "./support/truth";
import type { Venue } from "./support/venue";
import { FORM_26, SAMPLES, workbookFile } from "./support/workbooks";

/** The sheet that was written stands beside the pane as it will look: with a picture of each of its charts. */
async function expectChartsOnSheet({ page, pane, workbook }: Venue): Promise<void> {
  const report = ownedSheetName(await workbook(), "report")!;
  await pane.partBehind("tablist", "pane.grid.sheets").getByRole("tab", { name: report }).click();
  const sheet = page.getByRole("grid", { name: pane.say("pane.grid.sheet", { sheet: report }) });
  const chart = sheet.getByRole("img");
  // The chart may lie below what is in view.
  await expectEventually(() => chart.count(), 1);
  await expectEventually(
    () =>
      chart
        .locator("svg rect")
        .count()
        .then((bars) => bars >= 3),
    true,
  );
  expect((await chart.getAttribute("aria-label"))?.length).toBeGreaterThan(10);
}

describeWithChromium("the main job over a file in the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each<Locale>(["zh-CN", "en"])("on form 26, in %s", async (locale) => {
    const setting: Setting = { locale, width: 1000 };
    const place: Place = await newPlace(browser, setting);
    const file = workbookFile(FORM_26);
    const truth = await truthOf(file.bytes, locale);
    const before = truth.assessment.workbook;
    const venue = await openPageOver(place, setting, file);

    await expectFindings(venue, truth);
    await expectFindingLeadsToCell(venue, truth, 0);
    await expectFilterByRule(venue, truth, "B05");
    await expectFixAndUndo(venue, truth);
    expect((await downloadedFile(venue)).bytes).toEqual(file.bytes);
    await expectScores(venue, truth);
    await expectTrial(venue, truth, "0.6万亩");
    await expectPreview(venue, truth);
    await expectProof(venue, truth);
    await writeReport(venue, truth);
    await expectWritten(venue, truth, before);
    await expectChartsOnSheet(venue);

    const report = await commandLineReport(file.bytes, locale);
    const { bytes } = await downloadedFile(venue);
    expect(partsOf(bytes)).toEqual(partsOf(report));
    await writeReport(venue, truth);
    expect((await downloadedFile(venue)).bytes).toEqual(bytes);
    expectNoFaults(place.faults());
    await place.context.close();
  });

  test.each<Locale>(["zh-CN", "en"])("on the sample of a work summary, in %s", async (locale) => {
    const setting: Setting = { locale, width: 1000 };
    const place = await newPlace(browser, setting);
    const file = workbookFile(SAMPLES.work);
    const truth = await truthOf(file.bytes, locale);
    const venue = await openPageOver(place, setting, file);
    await expectFindings(venue, truth);
    await expectScores(venue, truth);
    await expectPreview(venue, truth);
    await expectSource(venue, truth);
    await writeReport(venue, truth);
    const { bytes } = await downloadedFile(venue);
    expect(partsOf(bytes)).toEqual(partsOf(await commandLineReport(file.bytes, locale)));
    await writeReport(venue, truth);
    expect((await downloadedFile(venue)).bytes).toEqual(bytes);
    expectNoFaults(place.faults());
    await place.context.close();
  });
});
