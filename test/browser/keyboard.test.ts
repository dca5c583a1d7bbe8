import type { Browser } from "playwright-core";
import { describeWithChromium, launch } from "./support/chromium";
import type { Setting } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { excelWith, openWindowsPane, type ExcelVenue } from "./support/excel-mode";
import { expectNoFaults } from "./support/faults";
import { truthOf } from "./support/truth";
import { FORM_26, workbookFile } from "./support/workbooks";

const SETTING: Setting = { locale: "zh-CN", width: 320 };
const TABS = ["表单", "检查", "评分", "报告", "模板", "导出"];
/** More stops of the Tab key than any tab of the pane has. */
const MOST_STOPS = 80;

describeWithChromium("the pane by keyboard alone", () => {
  let browser: Browser;
  let venue: ExcelVenue;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    venue = await openWindowsPane(browser, SETTING, await excelWith(workbookFile(FORM_26)));
    await venue.pane.started();
  });
  afterEach(async () => {
    expectNoFaults(venue.faults());
    await venue.place.context.close();
  });

  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => venue.page.keyboard.press(key)), Promise.resolve());

  /** What has the focus: its role, its name, and whether that can be seen. */
  const focus = () =>
    venue.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      // Fields have their line below around them.
      const parts = [element, ...element.querySelectorAll("*"), element.parentElement ?? element];
      const styles = parts.flatMap((one) =>
        ["", "::before", "::after"].map((part) => getComputedStyle(one, part)),
      );
      const isMarked = (style: CSSStyleDeclaration) =>
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
        style.textDecorationStyle === "double" ||
        style.boxShadow !== "none" ||
        (style.content.startsWith('"') &&
          parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0 &&
          !style.transform.startsWith("matrix(0,"));
      return {
        lost: element === document.body,
        text: element.getAttribute("aria-label") ?? (element as HTMLElement).innerText,
        marked: styles.some(isMarked),
      };
    });

  /** Presses Tab until something has the focus; every stop on the way can be seen. */
  async function tabTo(wanted: string | RegExp): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await press("Tab");
      const { text, marked, lost } = await focus();
      if (lost) continue;
      expect({ text, marked }).toEqual({ text, marked: true });
      if (typeof wanted === "string" ? text === wanted : wanted.test(text)) return;
    }
    throw new Error(`the Tab key does not lead to ${String(wanted)}`);
  }

  /** Goes to a tab with the arrow keys. */
  async function toTab(name: string): Promise<void> {
    await tabTo(new RegExp(`^(${TABS.join("|")})$`, "u"));
    const from = TABS.indexOf((await focus()).text);
    const steps = (TABS.indexOf(name) - from + TABS.length) % TABS.length;
    for (let step = 1; step <= steps; step += 1) {
      await press("ArrowRight");
      await expectEventually(async () => (await focus()).text, TABS[(from + step) % TABS.length]);
    }
    await press("Enter");
    await expectShown(venue.page.getByRole("tabpanel", { name, exact: true }));
    expect((await focus()).text).toBe(name);
  }

  test("the main job: check, look at a cell, and write the report", async () => {
    const { pane } = venue;
    const { findings } = await truthOf(workbookFile(FORM_26).bytes, "zh-CN");
    await toTab("检查");
    await expectShown(pane.findings(findings.length));
    await tabTo(/^B01 /u);
    await press("ArrowDown", "ArrowDown");
    expect((await focus()).text).toMatch(/^B05 /u);
    await press("Enter");
    await expectEventually(venue.selection, `${findings[2]!.at[0]!.sheet}!G4`);
    await press("End");
    await expectEventually(async () => (await focus()).text.startsWith(findings.at(-1)!.rule), true);
    await press("Home");
    await toTab("表单");
    await tabTo("一键生成报告");
    await press("Enter");
    await expectShown(pane.sentence("pane.done.report", { sheet: "绩效自评报告" }));
    expect((await focus()).text).toBe("一键生成报告");
  });

  test("a dialog keeps the focus while it is open and gives it back", async () => {
    const { pane, page } = venue;
    await toTab("检查");
    await tabTo(/^全部修正/u);
    await press("Enter");
    await expectShown(page.getByRole("dialog"));
    for (let stop = 0; stop < 8; stop += 1) {
      await press("Tab");
      const inside = await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
      expect(inside).toBe(true);
    }
    await press("Escape");
    await expectGone(page.getByRole("dialog"));
    await expectEventually(async () => (await focus()).text, pane.say("pane.check.fix-all", { count: 1 }));
  });

  test("a value is tried and taken back", async () => {
    const { pane } = venue;
    await toTab("评分");
    await tabTo(/^试算：造林面积/u);
    await press("Enter");
    await expectEventually(async () => (await focus()).lost, false);
    await venue.page.keyboard.type("0.6万亩");
    await press("Enter");
    await expectShown(pane.sentence("pane.score.trial-title", { count: 1 }));
    await tabTo(pane.say("pane.score.reset-all"));
    await press("Enter");
    await expectGone(pane.sentence("pane.score.trial-title", { count: 1 }));
  });
});
