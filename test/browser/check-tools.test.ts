import type { Browser, Locator } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import ruleHelpEn from "../../src/core/messages/rule-help.en.json";
import ruleHelpZh from "../../src/core/messages/rule-help.zh-CN.json";
import { formatAddress, formatCellRef } from "../../src/core/workbook/a1";
import { cellOf } from "../../src/core/workbook/snapshot";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Setting } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { excelWith, openWindowsPane } from "./support/excel-mode";
import { expectNoFaults } from "./support/faults";
import { openPageOver } from "./support/page-mode";
import { truthOf, wordsOf, type Truth } from "./support/truth";
import type { Venue } from "./support/venue";
import { FORM_26, workbookFile } from "./support/workbooks";

type Open = (browser: Browser, locale: Locale) => Promise<Venue>;

const inPage: Open = async (browser, locale) => {
  const setting: Setting = { locale, width: 1000 };
  return openPageOver(await newPlace(browser, setting), setting, workbookFile(FORM_26));
};

const inExcel: Open = async (browser, locale) => {
  const host = await excelWith(workbookFile(FORM_26), { locale });
  const venue = await openWindowsPane(browser, { locale, width: 320 }, host);
  await venue.pane.started();
  return venue;
};

const VENUES: readonly (readonly [name: string, locale: Locale, open: Open])[] = [
  ["in the page", "zh-CN", inPage],
  ["in Excel", "en", inExcel],
];

describeWithChromium.each(VENUES)("the tools of the findings %s, in %s, by keyboard", (_, locale, open) => {
  const ruleHelp = locale === "en" ? ruleHelpEn : ruleHelpZh;
  let browser: Browser;
  let venue: Venue;
  let truth: Truth;
  beforeAll(async () => {
    browser = await launch();
    truth = await truthOf(workbookFile(FORM_26).bytes, locale);
    venue = await open(browser, locale);
    await venue.pane.open("check");
    await expectShown(venue.pane.findings(truth.findings.length));
  });
  afterAll(async () => {
    expectNoFaults(venue.faults());
    await browser.close();
  });

  const focused = () =>
    venue.page.evaluate(() => document.activeElement?.closest("[data-position]")?.textContent ?? null);

  /** Uses a button as people without a mouse do. */
  async function use(button: Locator): Promise<void> {
    await button.focus();
    await venue.page.keyboard.press("Enter");
  }

  test("findings are searched by their words, rules and cells", async () => {
    const { pane } = venue;
    const field = pane.part("textbox", "pane.check.search");
    for (const text of ["80.45", "w20", "G22"]) {
      const found = truth.findings.filter((finding) => {
        const words = [finding.rule, wordsOf(truth, finding).message, ...finding.at.map(formatCellRef)];
        return words.some((word) => word.toLowerCase().includes(text.toLowerCase()));
      });
      expect(found).not.toHaveLength(0);
      await field.fill(text);
      await expectShown(pane.findings(found.length));
    }
    await use(pane.button("pane.check.search.clear"));
    await expectShown(pane.findings(truth.findings.length));
  });

  test("one goes from finding to finding, each with its cell", async () => {
    const { pane } = venue;
    for (const position of [1, 2]) {
      await use(pane.button("pane.check.next"));
      await expectEventually(venue.selection, formatCellRef(truth.findings[position]!.at[0]!));
    }
    await use(pane.button("pane.check.previous"));
    await expectEventually(venue.selection, formatCellRef(truth.findings[1]!.at[0]!));
    await expectShown(pane.sentence("pane.check.place", { place: 2, count: truth.findings.length }));
  });

  test("a rule is explained with its basis and an example", async () => {
    const { pane } = venue;
    const explain = pane.frame.getByRole("button", { name: /^(?:说明：|Explain: )B01/u });
    await use(explain);
    for (const part of ["about", "basis", "example"] as const) {
      await expectShown(pane.frame.getByText(ruleHelp[`B01.${part}`]));
    }
    await use(explain);
    await expectGone(pane.frame.getByText(ruleHelp["B01.example"]));
  });

  test("a value is typed into a finding, written to its cell, and taken back; the focus stays in the list", async () => {
    const { pane, page } = venue;
    const before = await venue.workbook();
    await pane.open("check");
    const at = truth.findings.find(({ rule, fix }) => rule === "B05" && !fix)!.at[0]!;
    const cell = formatAddress(at);
    await use(pane.button("pane.check.type-of", { cell }));
    await page.keyboard.type("8.04");
    await page.keyboard.press("Enter");
    await expectShown(pane.sentence("pane.notice.fixed", { count: 1 }));
    await expectEventually(async () => (await focused()) !== null, true);
    const after = await venue.workbook();
    await pane.open("check");
    expect(cellOf(after, at)?.value).toBe(8.04);
    const { assessment } = await truthOf(after, locale);
    expect(assessment.summary.total).toBeLessThan(truth.findings.length);
    await expectShown(pane.findings(assessment.summary.total));
    await use(pane.button("pane.check.undo", { what: "fix" }));
    await expectShown(pane.findings(truth.findings.length));
    await expectEventually(async () => (await focused()) !== null, true);
    expect(await venue.workbook()).toEqual(before);
    await pane.open("check");
  });

  test("a warning is kept with a reason, which the workbook remembers, and is kept no longer", async () => {
    const { pane, page } = venue;
    const place = truth.findings.findIndex(({ severity }) => severity === "warning");
    const { rule } = truth.findings[place]!;
    const total = truth.findings.length;
    // Warnings follow the errors; the list draws what is in view.
    await pane
      .button("pane.check.toggle", { severity: "error", count: truth.assessment.summary.error })
      .click();
    const keep = pane.button("pane.check.keep-of", { rule, kept: "no" }).first();
    await use(keep);
    await page.keyboard.type("已报财政部门备案");
    await use(pane.button("pane.check.keep.action"));
    await expectShown(pane.sentence("pane.notice.kept", { rule, kept: "yes" }));
    await expectShown(pane.button("pane.check.toggle", { severity: "kept", count: 1 }));
    await expectEventually(async () => (await focused()) !== null, true);
    await pane.part("textbox", "pane.check.search").fill("财政部门备案");
    await expectShown(pane.findings(1));
    await expectShown(pane.sentence("pane.check.kept", { reason: "已报财政部门备案" }));
    const { assessment } = await truthOf(await venue.workbook(), locale);
    expect(assessment.findings.filter(({ kept }) => kept === "已报财政部门备案")).toMatchObject([{ rule }]);
    expect(assessment.summary.total).toBe(total - 1);
    await pane.open("check");
    await use(pane.button("pane.check.keep-of", { rule, kept: "yes" }));
    await expectShown(pane.sentence("pane.notice.kept", { rule, kept: "no" }));
    await expectGone(pane.button("pane.check.toggle", { severity: "kept", count: 1 }));
    await pane.button("pane.check.clear").first().click();
    await expectShown(pane.findings(total));
    expect((await truthOf(await venue.workbook(), locale)).assessment.summary).toEqual(
      truth.assessment.summary,
    );
    await pane.open("check");
  });

  test("after one fix and after all of them the focus is in the list", async () => {
    const { pane } = venue;
    const fixable = truth.findings.find(({ fix }) => fix)!;
    await use(pane.button("pane.check.fix-of", { text: wordsOf(truth, fixable).fix ?? "" }));
    await expectShown(pane.sentence("pane.notice.fixed", { count: 1 }));
    await expectEventually(async () => (await focused()) !== null, true);
    await pane.button("pane.check.undo", { what: "fix" }).click();
    await use(pane.button("pane.check.fix-all", { count: 1 }));
    await use(pane.button("pane.fixes.apply", { count: 1 }));
    await expectShown(pane.sentence("pane.notice.fixed", { count: 1 }));
    await expectEventually(async () => (await focused()) !== null, true);
    await pane.button("pane.check.undo", { what: "fix" }).click();
    await expectShown(pane.findings(truth.findings.length));
  });
});
