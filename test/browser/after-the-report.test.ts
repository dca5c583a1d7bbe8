import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/common/locale";
import { plainText } from "../../src/core/narrative";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Place } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { openPageOver } from "./support/page-mode";
import { paneMessages } from "./support/pane";
import { textOutOfReach } from "./support/reflow";
import { writeReport } from "./support/steps";
import { truthOf, type Truth } from "./support/truth";
import type { Venue } from "./support/venue";
import { FORM_26, workbookFile } from "./support/workbooks";

const TABS = ["forms", "check", "score", "report", "template", "export"] as const;

describeWithChromium("the narrowest page over a form", () => {
  let browser: Browser;
  let place: Place;
  let venue: Venue;
  let truth: Truth;
  beforeAll(async () => {
    browser = await launch();
    const setting = { locale: "zh-CN", width: 320 } as const;
    place = await newPlace(browser, setting);
    await place.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const file = workbookFile(FORM_26);
    truth = await truthOf(file.bytes, "zh-CN");
    venue = await openPageOver(place, setting, file);
  });
  afterAll(async () => {
    expectNoFaults(venue.faults());
    await browser.close();
  });

  test("the scoring rules are named with their points", async () => {
    await expectShown(
      venue.page.getByText("满分100分：预算执行10分、产出指标50分、效益指标30分、满意度指标10分"),
    );
  });

  test("two columns of one meaning are refused in a sentence", async () => {
    const { pane, page } = venue;
    await page.getByRole("button", { name: pane.say("pane.forms.columns") }).click();
    const name = { letter: "I", header: "偏差原因分析及改进措施" };
    const role = pane.part("combobox", "pane.forms.columns.role-of", name);
    await role.selectOption({ label: pane.say("role.target") });
    await expectShown(page.getByText(/列都选了“年度指标值”/u));
    expect(await role.inputValue()).toBe("reason");
    await page.getByRole("button", { name: pane.say("pane.forms.columns") }).click();
  });

  test("the text of the report is copied, and one gets to a section of it", async () => {
    const { pane, page } = venue;
    await pane.open("report");
    await expectShown(pane.part("article", "pane.report.preview"));
    await pane.button("pane.report.copy").focus();
    await page.keyboard.press("Enter");
    await expectShown(pane.sentence("pane.trouble.copied"));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(plainText(truth.reported.report));
    await pane.button("pane.report.jump").focus();
    await page.keyboard.press("Enter");
    // However long the list is, none of it lies outside the window for good.
    const menu = page.getByRole("menu");
    await expectEventually(async () => {
      const box = await menu.boundingBox();
      return box !== null && box.y >= 0;
    }, true);
    const last = page.getByRole("menuitem").last();
    const heading = await last.innerText();
    await last.focus();
    await page.keyboard.press("Enter");
    await expectEventually(() => page.evaluate(() => document.activeElement?.textContent), heading);
    expect(heading).toMatch(/\S/u);
  });

  test("nothing that a screen reader says is English on a Chinese tab", async () => {
    const { pane, page } = venue;
    for (const tab of TABS) {
      const panel = await pane.open(tab);
      // Let what is loaded later, such as charts, come.
      await page.waitForLoadState("networkidle");
      const said = await panel.evaluate((root) =>
        [...root.querySelectorAll("[aria-label], [title], [alt], [aria-roledescription]")]
          .filter((element) => element.closest("[inert]") === null)
          .flatMap((element) =>
            ["aria-label", "title", "alt", "aria-roledescription"].map((name) => element.getAttribute(name)),
          )
          .filter(
            (text) => text !== null && /[a-z]{3,}/iu.test(text.replace(/Word|Excel|\.xlsx|\.docx/gu, "")),
          ),
      );
      expect([tab, said]).toEqual([tab, []]);
    }
  });

  test("after the report it says what remains to be done, and leads there", async () => {
    const { pane, page } = venue;
    await writeReport(venue, truth);
    const steps = pane.part("list", "pane.next");
    const slots = pane.say("pane.next.slots", { count: truth.reported.slots.length });
    const errors = pane.say("pane.next.errors", { count: truth.assessment.summary.error });
    for (const text of [
      slots,
      errors,
      pane.say("pane.next.word"),
      pane.say("pane.next.print", { place: "page" }),
    ]) {
      await expectShown(steps.getByText(text));
    }
    await steps.getByRole("button", { name: errors }).click();
    await expectShown(pane.findings(truth.assessment.summary.error));
    await steps.getByRole("button", { name: slots }).click();
    await expectShown(pane.sentence("pane.report.slots", { count: truth.reported.slots.length }));
    await pane.button("pane.done.dismiss").click();
    await expectGone(page.getByText(slots));
  });

  test.each<Locale>(["en", "zh-CN"])(
    "the tabs are laid out again when the language becomes %s",
    async (locale) => {
      const { page } = venue;
      const settings = page.getByRole("button", { name: /^(?:设置|Settings)$/u });
      await settings.click();
      await page.getByRole("menuitemradio", { name: paneMessages(locale)(`pane.menu.${locale}`) }).click();
      await expectShown(page.getByRole("tab", { name: paneMessages(locale)("pane.tab.forms") }));
      await expectEventually(async () => {
        const edge = (await settings.boundingBox())!.x;
        const tabs = await page
          .getByRole("tablist", { name: paneMessages(locale)("pane.tabs.label") })
          .getByRole("tab")
          .all();
        const boxes = await Promise.all(tabs.map((tab) => tab.boundingBox()));
        return boxes.filter((box) => box && box.x + box.width > edge).length;
      }, 0);
      expect(await textOutOfReach(page.mainFrame())).toEqual([]);
    },
  );
});

describeWithChromium("messages of what was done", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("leave by themselves, but not while somebody is at them", async () => {
    const setting = { locale: "zh-CN", width: 450 } as const;
    const place = await newPlace(browser, setting);
    const venue = await openPageOver(place, setting, workbookFile(FORM_26));
    const { pane, page } = venue;
    await pane.open("export");
    await page.clock.install();
    await pane.button("pane.export.findings.action").click();
    const done = pane.sentence("pane.done.findings", { sheet: "校验结果" });
    await expectShown(done);
    await done.hover();
    await page.clock.fastForward(60_000);
    expect(await done.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await page.clock.fastForward(60_000);
    await expectGone(done);
    expectNoFaults(place.faults());
    await place.context.close();
  });
});
