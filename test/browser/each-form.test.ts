import type { Browser, Download } from "playwright-core";
import words from "../support/form-words.json";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace } from "./support/contexts";
import { expectEventually, expectShown } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { madeForm } from "./support/made-forms";
import { openPageOver } from "./support/page-mode";
import { textOutOfReach } from "./support/reflow";

const LONG = "城乡建设与基础设施提升改造及后续运行维护管理专项资金绩效目标完成情况".repeat(3);

describeWithChromium("several forms with the longest names, 320 pixels wide", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("each gets a Word report of its own, and nothing is out of reach", async () => {
    const setting = { locale: "zh-CN", width: 320 } as const;
    const place = await newPlace(browser, setting);
    const file = await madeForm({
      indicators: [LONG, "培训场次"],
      more: (workbook) => {
        const sheet = workbook.addWorksheet(`${LONG.slice(0, 28)}二`);
        sheet.addRow([`${LONG}项目支出绩效自评表（2022年度）`]);
        sheet.addRow(words.headers);
        sheet.addRow(["产出指标", "数量指标", "发放补助人数", "≥100人", "90人", 10, 9, null]);
      },
    });
    const { pane, page } = await openPageOver(place, setting, file);
    expect(await textOutOfReach(page.mainFrame())).toEqual([]);
    const names: string[] = [];
    page.on("download", (download: Download) => names.push(download.suggestedFilename()));
    await pane.button("pane.forms.each", { count: 2 }).click();
    await expectShown(pane.sentence("pane.notice.downloaded-each", { count: 2 }));
    await expectEventually(() => names.length, 2);
    expect(names.every((name) => name.endsWith(".docx"))).toBe(true);
    for (const tab of ["check", "score", "report"] as const) {
      await pane.open(tab);
      expect([tab, await textOutOfReach(page.mainFrame())]).toEqual([tab, []]);
    }
    expectNoFaults(place.faults());
    await place.context.close();
  });
});
