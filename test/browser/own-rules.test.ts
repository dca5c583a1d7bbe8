import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { graveBarriers } from "./support/axe";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Setting } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { excelWith, openWindowsPane } from "./support/excel-mode";
import { expectNoFaults } from "./support/faults";
import { openPageOver } from "./support/page-mode";
import type { Pane } from "./support/pane";
import type { Venue } from "./support/venue";
import { FORM_26, workbookFile } from "./support/workbooks";

const COUNTY = join(__dirname, "../../docs/examples/county-2025");
const PACK = JSON.parse(readFileSync(`${COUNTY}.json`, "utf8")) as {
  readonly title: Readonly<Record<Locale, string>>;
  readonly version: string;
};

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const given = (name: string, buffer: Buffer): GivenFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer,
});
const JSON_FILE = given("本县规则.json", readFileSync(`${COUNTY}.json`));

/** The pack's workbook with a word where a number belongs. */
async function spoiledWorkbook(): Promise<GivenFile> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(`${COUNTY}.xlsx`);
  workbook.getWorksheet("评价等级")!.getCell("B4").value = "九十";
  return given("改过.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** Chooses a file with the Enter key on a button. */
async function choose({ page, pane }: Pick<Venue, "page" | "pane">, button: string, file: GivenFile) {
  const chooser = page.waitForEvent("filechooser");
  await pane.button(button).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles([file]);
}

const titleOf = (pane: Pane) =>
  pane.say("pane.forms.pack.title", { title: PACK.title[pane.locale], version: PACK.version });
const hasFocus = (pane: Pane, button: string) =>
  pane.button(button).evaluate((element) => element === document.activeElement);

describeWithChromium("rules of a person's own", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each<Locale>(["zh-CN", "en"])("are chosen for the workbook in the page, in %s", async (locale) => {
    const setting: Setting = { locale, width: 450 };
    const place = await newPlace(browser, setting);
    const venue = await openPageOver(place, setting, workbookFile(FORM_26));
    const { pane, page } = venue;
    const builtIn = pane.part("combobox", "pane.forms.pack");
    await expectShown(builtIn);

    // A file with a fault is told by its cell, and nothing changes.
    await choose(venue, "rules.choose", await spoiledWorkbook());
    await expectShown(pane.frame.getByText(/评价等级!B4.*九十/u));
    await expectShown(builtIn);
    await choose(venue, "rules.choose", given("甲.xlsx", Buffer.from(workbookFile(FORM_26).bytes)));
    await expectShown(pane.frame.getByText(/甲\.xlsx/u));
    await expectGone(pane.frame.getByText(/评价等级!B4/u));

    await choose(venue, "rules.choose", JSON_FILE);
    const group = pane.part("group", "pane.forms.pack");
    await expectShown(group.getByText(titleOf(pane)));
    await expectShown(group.getByText(pane.say("rules.from", { file: JSON_FILE.name })));
    await expectGone(builtIn);
    await expectGone(pane.frame.getByText(/甲\.xlsx/u));
    await expectEventually(() => hasFocus(pane, "rules.change"), true);
    expect(await graveBarriers(pane.frame, "structure")).toEqual([]);

    // Taken back, done without, and taken back again.
    await pane.button("pane.notice.undo").last().click();
    await expectShown(builtIn);
    await choose(venue, "rules.choose", JSON_FILE);
    await expectShown(group.getByText(titleOf(pane)));
    await pane.button("rules.remove", { file: JSON_FILE.name }).focus();
    await page.keyboard.press("Enter");
    await expectShown(builtIn);
    await expectEventually(() => hasFocus(pane, "rules.choose"), true);
    await pane.button("pane.notice.undo").last().click();
    await expectShown(group.getByText(titleOf(pane)));
    await page.close();

    // On another day they hold for such forms.
    const again = await openPageOver(place, setting, workbookFile(FORM_26));
    await expectShown(again.pane.part("group", "pane.forms.pack").getByText(titleOf(again.pane)));
    expectNoFaults(place.faults());
    await place.context.close();
  });

  test("are chosen in Excel, and the report is made by them", async () => {
    const setting: Setting = { locale: "zh-CN", width: 320 };
    const venue = await openWindowsPane(browser, setting, await excelWith(workbookFile(FORM_26)));
    const { pane } = venue;
    await pane.started();
    await choose(venue, "rules.choose", given("本县.xlsx", readFileSync(`${COUNTY}.xlsx`)));
    await expectShown(pane.part("group", "pane.forms.pack").getByText(titleOf(pane)));
    await pane.button("pane.forms.generate").click();
    // The county's points for the budget, not the share of the built-in rules.
    const says = async (words: string) => JSON.stringify(await venue.workbook()).includes(words);
    await expectEventually(() => says("计算应为7分"), true);
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });
});
