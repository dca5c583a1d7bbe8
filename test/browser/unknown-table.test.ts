import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { sayableRoles } from "../../src/core/evaluation/sayable-roles";
import { graveBarriers } from "./support/axe";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Setting } from "./support/contexts";
import { expectEventually, expectShown } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { dropFiles, openPage, openPageOver } from "./support/page-mode";
import type { Pane } from "./support/pane";
import { textOutOfReach } from "./support/reflow";
import type { WorkbookFile } from "./support/workbooks";

const INDICATOR_ROLES = sayableRoles("indicator-table");
const HEADINGS = ["所属", "内容", "应达", "已达"];

/** A list of targets and results under headings that nobody knows. */
async function strangeTable(): Promise<WorkbookFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("台账");
  sheet.addRow(["某单位台账"]);
  sheet.addRow(HEADINGS);
  sheet.addRow(["一科", "新建里程", "≥300公里", "312公里"]);
  sheet.addRow(["二科", "受益人口", "≥2万人", "1.5万人"]);
  return { name: "台账.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** Such a list on its side: a column for each indicator. */
async function tableOnItsSide(): Promise<WorkbookFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("台账");
  sheet.addRow(["某单位台账"]);
  sheet.addRow(["内容", "新建里程", "受益人口", "培训场次"]);
  sheet.addRow(["应达", "≥300公里", "≥2万人", "12次"]);
  sheet.addRow(["已达", "312公里", "1.5万人", "10次"]);
  return { name: "台账.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

const chooser = (pane: Pane, column: number) =>
  pane.part("combobox", "pane.forms.columns.role-of", {
    letter: "ABCD".charAt(column),
    header: HEADINGS[column] ?? "",
  });

describeWithChromium("a table whose headings nobody knows", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each<Locale>(["zh-CN", "en"])(
    "is read as the person says, and on another day too, in %s",
    async (locale) => {
      const setting: Setting = { locale, width: 1000 };
      const place = await newPlace(browser, setting);
      const file = await strangeTable();
      const opened = await openPage(place, setting);
      const { pane, page } = opened;
      await dropFiles(opened, [file]);
      await expectShown(pane.sentence("pane.trouble.title.no-form"));
      await expectShown(pane.frame.getByText(/A(?:列| )“所属”.*D(?:列| )“已达”/));
      await expectShown(pane.frame.getByText(/≥300公里.*≥2万人/));
      expect(await graveBarriers(pane.frame, "structure")).toEqual([]);

      const read = pane.button("pane.tables.action");
      await chooser(pane, 1).selectOption({ label: pane.say("role.name") });
      await read.click();
      await expectShown(pane.sentence("pane.tables.missing.target"));
      await chooser(pane, 2).selectOption({ label: pane.say("role.target") });
      await chooser(pane, 3).selectOption({ label: pane.say("role.target") });
      await read.click();
      const twice = { first: "C", second: "D", role: pane.say("role.target") };
      await expectShown(pane.sentence("pane.tables.role-twice", twice));

      // The rest by keyboard alone: the list of meanings is a native one.
      await chooser(pane, 3).focus();
      const steps = INDICATOR_ROLES.indexOf("actual") - INDICATOR_ROLES.indexOf("target");
      for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
      await expectEventually(() => chooser(pane, 3).inputValue(), "actual");
      await page.keyboard.press("Tab");
      await expectEventually(() => read.evaluate((button) => button === document.activeElement), true);
      await page.keyboard.press("Enter");
      await pane.started();
      await expectShown(pane.sentence("pane.tables.read", { sheet: "台账" }));
      await page.close();

      const again = await openPageOver(place, setting, file);
      // The panel of the columns is open by itself: one of them is not known yet.
      await expectEventually(() => chooser(again.pane, 3).inputValue(), "actual");
      expectNoFaults(place.faults());
      await place.context.close();
    },
  );

  test.each<Locale>(["zh-CN", "en"])(
    "is read by its rows where it lies on its side, in %s",
    async (locale) => {
      const setting: Setting = { locale, width: 320 };
      const place = await newPlace(browser, setting);
      const opened = await openPage(place, setting);
      const { pane, page } = opened;
      await dropFiles(opened, [await tableOnItsSide()]);
      await expectShown(pane.sentence("pane.trouble.title.no-form"));
      // By keyboard alone but for the list of meanings, a native one.
      await pane.part("checkbox", "pane.tables.sideways").focus();
      await page.keyboard.press("Space");
      const row = (letter: string, header: string) =>
        pane.part("combobox", "pane.forms.rows.role-of", { letter, header });
      await row("2", "内容").selectOption({ label: pane.say("role.name") });
      await row("3", "应达").selectOption({ label: pane.say("role.target") });
      await row("4", "已达").selectOption({ label: pane.say("role.target") });
      const read = pane.button("pane.tables.action");
      await read.click();
      const twice = { first: "3", second: "4", role: pane.say("role.target") };
      await expectShown(pane.sentence("pane.rows.role-twice", twice));
      await row("4", "已达").selectOption({ label: pane.say("role.actual") });
      expect(await textOutOfReach(pane.frame)).toEqual([]);
      expect(await graveBarriers(pane.frame, "structure")).toEqual([]);
      await read.focus();
      await page.keyboard.press("Enter");
      await pane.started();
      await expectShown(pane.sentence("pane.tables.read", { sheet: "台账" }));
      await expectShown(pane.sentence("pane.forms.rows"));
      expectNoFaults(place.faults());
      await place.context.close();
    },
  );
});
