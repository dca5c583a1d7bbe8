import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { OWNED_SHEET_NAMES } from "../../src/core/workbook/ownership";
import { sheetNamed } from "../../src/core/workbook/snapshot";
import { apply, editsOnly } from "../hosts/file/writing/support/files";
import { graveBarriers } from "./support/axe";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Setting } from "./support/contexts";
import {
  expectEventually,
  expectGone,
  expectShown,
  expectShownWithin,
  stopClock,
} from "./support/eventually";
import { excelWith, openWindowsPane, type ExcelVenue, type PaneOptions } from "./support/excel-mode";
import { expectNoFaults } from "./support/faults";
import { openPageOver } from "./support/page-mode";
import { writeReport } from "./support/steps";
import { commandLineReport, truthOf } from "./support/truth";
import { FORM_26, workbookFile } from "./support/workbooks";

const REPORT = "绩效自评报告";
const FORM = "整体支出自评表";
const TYPED = "我改写的一段，请保留。";
/** Where looks are kept for whoever wants to see them. */
const LOOKS = process.env["JIYAN_LOOKS"];

const VIEWS: readonly [Locale, number][] = [
  ["zh-CN", 320],
  ["zh-CN", 450],
  ["en", 320],
  ["en", 450],
];

/** A workbook with a paragraph of its report written anew by hand. */
async function typedInto(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes: typed } = await apply(
    bytes,
    editsOnly({ at: { sheet: REPORT, row: 3, column: 0 }, value: TYPED }),
  );
  return new Uint8Array(typed);
}

describeWithChromium("what people changed by hand, in the pane", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** A pane in Excel after a report was written. */
  async function written(setting: Setting, options: PaneOptions = {}): Promise<ExcelVenue> {
    const file = workbookFile(FORM_26);
    const truth = await truthOf(file.bytes, setting.locale);
    const host = await excelWith(file, { locale: setting.locale === "en" ? "en-US" : "zh-CN" });
    const venue = await openWindowsPane(browser, setting, host, options);
    await venue.pane.started();
    await writeReport(venue, truth);
    return venue;
  }

  const look = async ({ page }: ExcelVenue, name: string) => {
    if (LOOKS !== undefined) await page.screenshot({ path: `${LOOKS}/${name}.png` });
  };
  const focused = ({ page }: ExcelVenue) => page.evaluate(() => document.activeElement?.textContent ?? "");
  const textOf = async (venue: ExcelVenue, sheet: string) =>
    sheetNamed(await venue.workbook(), sheet)?.rows[3]?.[0]?.text;

  test.each(VIEWS)("is asked about before anything is written: %s, %i pixels wide", async (locale, width) => {
    const venue = await written({ locale, width });
    const { pane, host, page } = venue;
    const { say } = pane;
    const { report } = OWNED_SHEET_NAMES[locale];
    host.type(`${report}!A4`, TYPED);
    const before = await venue.workbook();
    const main = pane.button("pane.forms.generate");
    await main.click();
    const dialog = pane
      .part("alertdialog", "pane.replace.title")
      .or(pane.part("dialog", "pane.replace.title"));
    await expectShown(dialog);
    await expectShown(dialog.getByText(TYPED));
    expect(await venue.workbook()).toEqual(before);
    expect(await graveBarriers(pane.frame, "all")).toEqual([]);
    await look(venue, `ask-${locale}-${String(width)}`);
    const box = await dialog.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);

    // By keyboard: out of the dialog with nothing written, back on the button.
    await page.keyboard.press("Escape");
    await expectGone(dialog);
    await expectEventually(() => focused(venue), say("pane.forms.generate"));
    expect(await venue.workbook()).toEqual(before);

    await page.keyboard.press("Enter");
    await expectShown(dialog);
    for (let stops = 0; stops < 8; stops += 1) {
      if ((await focused(venue)) === say("pane.replace.keep")) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expectShown(pane.sentence("pane.done.report", { sheet: report }));
    const former = `${report}(${locale === "en" ? "old " : "旧"}1)`;
    expect(await textOf(venue, former)).toBe(TYPED);
    expect(await textOf(venue, report)).not.toBe(TYPED);
    await expectShown(pane.frame.getByText(former));
    await look(venue, `kept-${locale}-${String(width)}`);
    expect(host.liveReferences).toBe(0);
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });

  test("goes where that is chosen, and the sheet is written in place", async () => {
    const venue = await written({ locale: "zh-CN", width: 350 });
    const { pane, host } = venue;
    const sheets = (await venue.workbook()).sheets.length;
    host.type(`${REPORT}!A4`, TYPED);
    await pane.button("pane.forms.generate").click();
    await pane.button("pane.replace.replace").click();
    await expectEventually(async () => (await textOf(venue, REPORT)) === TYPED, false);
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    expect((await venue.workbook()).sheets).toHaveLength(sheets);
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });

  test.each(VIEWS)(
    "a report older than its data is told on every tab: %s, %i pixels wide",
    async (locale, width) => {
      const venue = await written({ locale, width }, { clock: true });
      const { pane, host, page } = venue;
      await stopClock(page);
      host.type(`${FORM}!F20`, "每亩280");
      await expectShownWithin(pane.sentence("pane.outdated.title"), 5_000);
      await page.clock.resume();
      for (const tab of ["check", "score", "report", "forms"] as const) {
        await pane.open(tab);
        await expectShown(pane.sentence("pane.outdated.text", { count: 1 }));
      }
      await pane.button("pane.outdated.show").click();
      await expectShown(pane.frame.getByRole("button", { name: `${FORM}!F20` }));
      expect(await graveBarriers(pane.frame, "all")).toEqual([]);
      await look(venue, `outdated-${locale}-${String(width)}`);
      await pane.button("pane.outdated.again").click();
      await expectGone(pane.sentence("pane.outdated.title"));
      await expectShown(pane.sentence("pane.done.report", { sheet: OWNED_SHEET_NAMES[locale].report }));
      expectNoFaults(venue.faults());
      await venue.place.context.close();
    },
  );

  test("a report older than its data is told at open; a second pane on the workbook asks too", async () => {
    const setting: Setting = { locale: "zh-CN", width: 350 };
    const venue = await written(setting);
    const { host } = venue;
    host.type(`${FORM}!F20`, "每亩280");
    host.type(`${REPORT}!A4`, TYPED);
    const second = await openWindowsPane(browser, setting, host);
    await second.pane.started();
    await expectShown(second.pane.sentence("pane.outdated.title"));
    for (const { pane } of [second, venue]) {
      await pane.button("pane.forms.generate").click();
      await pane.button("pane.replace.cancel").click();
    }
    expect(await textOf(venue, REPORT)).toBe(TYPED);
    expectNoFaults(second.faults());
    await second.place.context.close();
    await venue.place.context.close();
  });

  test("is asked about over a file in the page", async () => {
    const setting: Setting = { locale: "zh-CN", width: 1000 };
    const place = await newPlace(browser, setting);
    const file = workbookFile(FORM_26);
    const bytes = await commandLineReport(file.bytes, "zh-CN");
    const typed = await typedInto(bytes);
    const venue = await openPageOver(place, setting, { name: "改过.xlsx", bytes: typed });
    const { pane } = venue;
    await pane.button("pane.forms.generate").click();
    await expectShown(pane.frame.getByText(TYPED).last());
    await pane.button("pane.replace.keep").click();
    await expectShown(pane.sentence("pane.done.report", { sheet: REPORT }));
    const names = (await venue.workbook()).sheets.map(({ name }) => name);
    expect(names).toContain(`${REPORT}(旧1)`);
    expectNoFaults(place.faults());
    await place.context.close();
  });
});
