import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { distributeToUnits } from "../../src/apps/taskpane/session/bureau/distribute";
import type { Locale } from "../../src/core/common/locale";
import { MANIFEST_FILE } from "../../src/core/distribution";
import { OWNED_SHEET_NAMES } from "../../src/core/workbook/ownership";
import { Bureau, dropPaths, folderOf } from "./support/bureau";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace } from "./support/contexts";
import { expectShown } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { lookAt, NARROW } from "./support/looks";
import { blankForm } from "./support/made-forms";
import { chooseFile, dropFiles, openPage, type OpenedPage } from "./support/page-mode";
import { FORM_08, FORM_26, SAMPLES, workbookFile } from "./support/workbooks";

/** A walk past everything that the page can look like. */
type Tour = (opened: OpenedPage) => AsyncGenerator<string>;

async function* beforeAWorkbook(opened: OpenedPage): AsyncGenerator<string> {
  const { pane, page } = opened;
  yield "page-welcome";
  await page.dispatchEvent("body", "dragenter", { dataTransfer: await page.evaluateHandle(transferOfAFile) });
  await expectShown(pane.sentence("pane.page.drop-now"));
  yield "page-welcome-held";
  await dropFiles(opened, [{ name: "说明.xlsx", bytes: new Uint8Array(Buffer.from("文字")) }]);
  await expectShown(pane.sentence("pane.page.not-opened", { name: "说明.xlsx" }));
  yield "page-refused";
  await dropFiles(opened, [await blankForm()]);
  await expectShown(pane.sentence("pane.trouble.blank-form"));
  yield "page-blank-form";
}

async function* overAForm(opened: OpenedPage): AsyncGenerator<string> {
  const { pane } = opened;
  await chooseFile(opened, workbookFile(FORM_26));
  await pane.started();
  yield "page-forms";
  await pane.frame.getByRole("button", { name: pane.say("pane.forms.columns") }).click();
  await expectShown(pane.sentence("pane.forms.columns.hint"));
  yield "page-columns";
  await pane.open("check");
  await expectShown(pane.finding(0));
  yield "page-check";
  await pane.frame.getByRole("button", { name: /^(?:说明：|Explain: )B01/u }).click();
  await expectShown(pane.frame.getByRole("note"));
  await pane.button("pane.check.type-of", { cell: "B22" }).first().click();
  await expectShown(pane.part("textbox", "pane.check.type.label", { cell: "B22" }));
  yield "page-check-tools";
  await pane.finding(0).click();
  await expectShown(pane.part("group", "pane.grid.current"));
  yield "page-sheet";
  await toPane(opened);
  await pane.open("score");
  await expectShown(pane.part("list", "pane.score.levels"));
  yield "page-score";
  await pane.open("report");
  await expectShown(pane.part("article", "pane.report.preview"));
  yield "page-report";
  await pane.open("template");
  await expectShown(pane.button("pane.template.download"));
  yield "page-template";
  await pane.open("export");
  yield "page-export";
  await pane.button("pane.export.findings.action").click();
  await expectShown(
    pane.sentence("pane.done.findings", { sheet: OWNED_SHEET_NAMES[pane.say.locale].findings }),
  );
  yield "page-done";
  await dropFiles(opened, [workbookFile(SAMPLES.work)]);
  await expectShown(pane.sentence("pane.leave.text"));
  yield "page-leave";
  await pane.button("pane.leave.go").click();
  await pane.started();
  await pane.open("check");
  await expectShown(pane.sentence("pane.check.none.title"));
  yield "page-nothing-found";
}

async function* aBureausWork(opened: OpenedPage): AsyncGenerator<string> {
  const { pane, page } = opened;
  const bureau = new Bureau(page, pane.locale);
  await pane.button("pane.page.bureau.consolidate").click();
  await expectShown(bureau.button("bureau.choose.folder"));
  yield "bureau-consolidate";
  await dropPaths(opened, [folderOf({ "空.xlsx": new Uint8Array() })]);
  await expectShown(page.getByText("收到/空.xlsx"));
  yield "bureau-nothing";
  const sent = await sentWorkbooks();
  const [first = ""] = Object.keys(sent);
  const files = {
    "第一批/林业局 26.xlsx": workbookFile(FORM_26).bytes,
    "第二批/奖助学金 08.xlsx": workbookFile(FORM_08).bytes,
    "第二批/民政局.xlsx": new Uint8Array(Buffer.from("文字")),
    "~$林业局.xlsx": new Uint8Array(165),
    [first]: sent[first]!,
    [MANIFEST_FILE]: sent[MANIFEST_FILE]!,
  };
  await bureau.button("bureau.back").click();
  await dropPaths(opened, [folderOf(files)]);
  await expectShown(bureau.button("bureau.download.report"));
  yield "bureau-result";
  const long = "又一份林业局的自评表，名称很长很长，在窄的窗口里放不下也要看得到.xlsx";
  const more = folderOf({ [long]: workbookFile(FORM_26).bytes });
  await bureau.choose("bureau.add.files", join(more, long));
  await expectShown(page.getByText(long).first());
  await page.getByRole("heading", { level: 2 }).nth(1).scrollIntoViewIfNeeded();
  yield "bureau-result-tables";
  await bureau.button("bureau.back").click();
  await pane.button("pane.page.bureau.distribute").click();
  await expectShown(page.getByRole("radio").first());
  yield "bureau-distribute";
  const folder = folderOf({
    "名单.csv": new TextEncoder().encode(UNITS),
    "名单.xlsx": await workbookOf(UNITS),
  });
  await bureau.choose("bureau.list.choose", join(folder, "名单.csv"));
  await page.getByRole("textbox", { name: bureau.tell("bureau.deadline") }).fill("2026");
  await expectShown(bureau.sentence("bureau.deadline.wrong"));
  await page.getByRole("textbox", { name: bureau.tell("bureau.deadline") }).fill("2026-03-31");
  await bureau.button("bureau.distribute.start").click();
  await expectShown(bureau.sentence("bureau.distributed", { units: 2, projects: 2 }));
  await bureau.sentence("bureau.distributed.hint").scrollIntoViewIfNeeded();
  yield "bureau-distributed";
  await bureau.button("bureau.back").click();
  await pane.button("pane.page.bureau.merge").click();
  await bureau.choose("bureau.scheme.choose", join(folder, "名单.xlsx"));
  await expectShown(bureau.button("bureau.scheme.undo"));
  yield "bureau-scheme";
  await bureau.choose("bureau.merge.folder", folder);
  await expectShown(bureau.table("名单"));
  await bureau.table("名单").scrollIntoViewIfNeeded();
  yield "bureau-merged";
}

async function workbookOf(list: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("名单").addRows(list.split("\n").map((line) => line.split(",")));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const UNITS = [
  "单位编码,单位名称,年初预算数（万元）,项目名称,备注",
  "001001,青岚县水利局,1234.5,农村饮水安全;河道整治,",
  "001002,青岚县林业局,300,,",
  "001003,,5,,",
].join("\n");

async function sentWorkbooks(): Promise<Readonly<Record<string, Uint8Array>>> {
  const list = { kind: "file", name: "名单.csv", bytes: new TextEncoder().encode(UNITS) } as const;
  const wish = { locale: "zh-CN", kind: "department", packId: "mof-2020", deadline: "2026-02-01" } as const;
  const made = await distributeToUnits({ ...wish, list }, () => undefined);
  return made.ok ? unzipSync(made.value.archive.bytes) : {};
}

/** Where there is room for one only, the pane takes the place of the sheet. */
async function toPane({ pane }: OpenedPage): Promise<void> {
  const tab = pane.part("tab", "pane.page.view.pane");
  if (await tab.isVisible()) await tab.click();
}

const TOURS: Readonly<Record<string, Tour>> = {
  "before a workbook": beforeAWorkbook,
  "over a form": overAForm,
  "a bureau's work": aBureausWork,
};

describeWithChromium("what the page looks like", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each<Locale>(["zh-CN", "en"])("in %s", (locale) => {
    test.each(Object.entries(TOURS))("%s", async (_, tour) => {
      const place = await newPlace(browser, { locale, width: NARROW });
      const opened = await openPage(place, { locale });
      const { page, pane } = opened;
      const problems: string[] = [];
      for await (const name of tour(opened)) {
        problems.push(...(await lookAt({ name, page, frame: pane.frame }, locale)));
      }
      expect(problems).toEqual([]);
      expectNoFaults(place.faults());
      await place.context.close();
    });
  });
});

/** Runs in the page: what a person holds who drags a file. */
function transferOfAFile(): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(new File(["x"], "x.xlsx"));
  return transfer;
}
