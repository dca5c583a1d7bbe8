import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { OWNED_SHEET_NAMES } from "../../src/core/workbook/ownership";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Place, type Setting } from "./support/contexts";
import { expectGone, expectShown } from "./support/eventually";
import { excelWith, holdAnswers, openBarePane, openWindowsPane, type ExcelVenue } from "./support/excel-mode";
import { expectNoFaults } from "./support/faults";
import { lookAt, NARROW } from "./support/looks";
import { madeForm, scatter } from "./support/made-forms";
import type { Pane } from "./support/pane";
import { FORM_26, workbookFile } from "./support/workbooks";

const FORM_SHEET = "整体支出自评表";

/** A walk past what the pane in Excel can look like: after each name it stands still. */
type Tour = (venue: ExcelVenue, answer: () => void) => AsyncGenerator<string>;

async function* throughTheTabs({ pane, page }: ExcelVenue, answer: () => void): AsyncGenerator<string> {
  answer();
  await pane.started();
  yield "excel-forms";
  await pane.frame.getByRole("button", { name: pane.say("pane.forms.columns") }).click();
  await pane.frame.getByRole("button", { name: pane.say("pane.forms.skipped") }).click();
  await expectShown(pane.sentence("pane.forms.columns.hint"));
  yield "excel-columns";
  await pane.button("pane.menu.label").click();
  await expectShown(pane.part("menuitemradio", "pane.menu.en"));
  yield "excel-menu";
  await page.keyboard.press("Escape");
  await pane.open("check");
  await expectShown(pane.finding(0));
  yield "excel-check";
  await pane.ruleMenu().click();
  await expectShown(pane.frame.getByRole("menuitemcheckbox"));
  yield "excel-check-rules";
  await page.keyboard.press("Escape");
  for (const name of [/^(错误|Error)/u, /^(警告|Warning)/u, /^(提示|Note)/u]) {
    await pane.part("group", "pane.check.filter").getByRole("button", { name }).click();
  }
  await expectShown(pane.sentence("pane.check.no-match.title"));
  yield "excel-check-none-shown";
  await pane.button("pane.check.clear").last().click();
  await pane.frame
    .getByRole("button", { name: new RegExp(pane.say("pane.check.fix-all", { count: 1 }).slice(0, 4), "u") })
    .click();
  await expectShown(pane.frame.getByRole("dialog"));
  yield "excel-fix-all";
  await page.keyboard.press("Escape");
  await expectGone(pane.frame.getByRole("dialog"));
  await pane.open("score");
  await expectShown(pane.part("list", "pane.score.levels"));
  await pane.frame.getByRole("button", { name: /75\.65/u }).click();
  yield "excel-score-why";
  await pane.frame
    .getByRole("button", { name: /造林面积$/u })
    .last()
    .click();
  const field = pane.frame.getByRole("textbox");
  await field.fill("很多");
  await field.press("Enter");
  await expectShown(pane.frame.getByRole("alert"));
  yield "excel-trial-refused";
  await field.fill("0.6万亩");
  await field.press("Enter");
  await expectShown(pane.button("pane.score.reset-all"));
  yield "excel-trial";
  await pane.open("report");
  await expectShown(pane.part("article", "pane.report.preview"));
  yield "excel-report";
  await pane.part("article", "pane.report.preview").getByRole("button", { name: /%$/u }).first().click();
  await expectShown(pane.sentence("pane.report.proof.figure"));
  yield "excel-proof";
  await page.keyboard.press("Escape");
  await pane.part("article", "pane.report.preview").getByRole("img").first().scrollIntoViewIfNeeded();
  yield "excel-report-chart";
  await pane.open("template");
  await expectShown(pane.button("pane.template.insert"));
  yield "excel-template";
  await pane.open("export");
  yield "excel-export";
}

async function* throughTheTroubles({ host, pane }: ExcelVenue, answer: () => void): AsyncGenerator<string> {
  await expectShown(pane.frame.getByRole("progressbar"));
  yield "excel-loading";
  answer();
  await pane.started();
  const generate = () => pane.button("pane.forms.generate").click();
  host.failWhen(({ kind }) => kind === "set", "InvalidOperationInCellEditMode");
  await generate();
  await expectShown(pane.sentence("pane.trouble.cell-editing"));
  yield "excel-cell-editing";
  host.workbook.structureProtection = { password: undefined };
  await generate();
  await expectShown(pane.sentence("pane.trouble.protected-workbook"));
  yield "excel-protected-workbook";
  host.workbook.structureProtection = undefined;
  host.failWhen(({ member }) => member === "setPosition", "RequestAborted");
  await generate();
  await expectShown(pane.sentence("pane.trouble.connection-lost"));
  yield "excel-connection-lost";
  host.beginCellEdit();
  await generate();
  await expectShown(pane.part("progressbar", "pane.job.report"));
  yield "excel-writing";
  host.endCellEdit();
  await expectShown(pane.sentence("pane.done.report", { sheet: OWNED_SHEET_NAMES[pane.say.locale].report }));
  yield "excel-done";
  host.workbook.sheetNamed(FORM_SHEET).protection = { options: {}, password: undefined };
  await pane.open("check");
  await pane.frame
    .getByRole("button", { name: /G4.*80\.45%/u })
    .last()
    .click();
  await expectShown(pane.sentence("pane.trouble.protected-sheet", { sheet: FORM_SHEET }));
  yield "excel-protected-sheet";
  host.workbook.sheetNamed(FORM_SHEET).protection = undefined;
  await pane.frame
    .getByRole("button", { name: /G4.*80\.45%/u })
    .last()
    .click();
  await expectShown(pane.sentence("pane.notice.fixed", { count: 1 }));
  yield "excel-fixed";
}

const TOURS: Readonly<Record<string, Tour>> = { tabs: throughTheTabs, troubles: throughTheTroubles };

/** Screens that stand in place of the tabs, and how they come about. */
const SCREENS: Readonly<
  Record<string, (browser: Browser, setting: Setting) => Promise<{ place: Place; pane: Pane }>>
> = {
  "start-no-host": async (browser, setting) =>
    bare(await newPlace(browser, setting), setting, "pane.start.no-host.title"),
  "start-not-loaded": async (browser, setting) => {
    const place = await newPlace(browser, setting);
    await place.context.route("**/office/office.js", (route) => route.abort());
    return bare(place, setting, "pane.start.not-loaded.title");
  },
  "start-waiting": async (browser, setting) => {
    const place = await newPlace(browser, setting);
    await place.context.route("**/office/office.js", () => undefined);
    return bare(place, setting, "pane.start.loading");
  },
  "start-unsupported": (browser, setting) => inOldExcel(browser, setting),
  "excel-no-form": async (browser, setting) => {
    const host = await excelWith(await madeForm({ indicators: [] }), { locale: setting.locale });
    host.workbook.sheets[0]!.cells.remove({ top: 0, left: 0, bottom: 9, right: 9 });
    const venue = await openWindowsPane(browser, setting, host);
    await expectShown(venue.pane.sentence("pane.trouble.title.no-form"));
    return venue;
  },
  "excel-too-large": async (browser, setting) => {
    const host = await excelWith(workbookFile(FORM_26), { locale: setting.locale });
    scatter(host.workbook.sheetNamed(FORM_SHEET));
    const venue = await openWindowsPane(browser, setting, host);
    await expectShown(venue.pane.sentence("pane.trouble.title.other"));
    return venue;
  },
};

async function bare(place: Place, setting: Setting, message: string): Promise<{ place: Place; pane: Pane }> {
  const pane = await openBarePane(place, setting);
  await expectShown(pane.sentence(message));
  return { place, pane };
}

async function inOldExcel(browser: Browser, setting: Setting): Promise<ExcelVenue> {
  const requirements = { ExcelApi: "1.8" };
  const host = await excelWith(workbookFile(FORM_26), { requirements, locale: setting.locale });
  const venue = await openWindowsPane(browser, setting, host);
  await expectShown(venue.pane.sentence("pane.start.unsupported.title"));
  return venue;
}

describeWithChromium("what the pane in Excel looks like", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each<Locale>(["zh-CN", "en"])("in %s", (locale) => {
    const setting: Setting = { locale, width: NARROW };

    test.each(Object.entries(TOURS))("%s", async (_, tour) => {
      const host = await excelWith(workbookFile(FORM_26), { locale });
      const answer = holdAnswers(host);
      const venue = await openWindowsPane(browser, setting, host);
      const { page, pane } = venue;
      const problems: string[] = [];
      for await (const name of tour(venue, answer)) {
        problems.push(...(await lookAt({ name, page, frame: pane.frame }, locale)));
      }
      expect(problems).toEqual([]);
      expectNoFaults(venue.faults());
      await venue.place.context.close();
    });

    test.each(Object.entries(SCREENS))("%s", async (name, open) => {
      const { place, pane } = await open(browser, setting);
      const problems = await lookAt({ name, page: pane.frame.page(), frame: pane.frame }, locale);
      expect(problems).toEqual([]);
      await place.context.close();
    });
  });
});
