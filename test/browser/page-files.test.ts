import type { Browser } from "playwright-core";
import { makeDocument } from "../../src/apps/taskpane/session/documents";
import { sessionTexts } from "../../src/apps/taskpane/session/texts";
import { VERSION } from "../../src/apps/taskpane/session/version";
import { reportOn } from "../../src/core/engine";
import { PACKS } from "../../src/core/rules";
import { buildTemplate, DEFAULT_ROWS, TEMPLATE_KINDS } from "../../src/hosts/file/templates";
import { describeWithChromium, launch } from "./support/chromium";
import { newPlace, type Place, type Setting } from "./support/contexts";
import { expectEventually, expectGone, expectShown } from "./support/eventually";
import { expectNoFaults } from "./support/faults";
import { madeForm } from "./support/made-forms";
import {
  chooseFile,
  downloadedFile,
  downloadOf,
  dropFiles,
  openPage,
  openPageOver,
  type OpenedPage,
} from "./support/page-mode";
import { writeReport } from "./support/steps";
import { partsOf, snapshotOf, truthOf } from "./support/truth";
import { FORM_26, SAMPLES, workbookFile, type WorkbookFile } from "./support/workbooks";

const SETTING: Setting = { locale: "zh-CN", width: 1000 };

describeWithChromium("files in the page", () => {
  let browser: Browser;
  let place: Place;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    place = await newPlace(browser, SETTING);
  });
  afterEach(async () => {
    expectNoFaults(place.faults());
    await place.context.close();
  });

  test("the sample is opened without a file of one's own", async () => {
    const { pane } = await openPage(place, SETTING);
    await pane.button("pane.page.sample").click();
    await pane.started();
    const truth = await truthOf(workbookFile(SAMPLES.department).bytes, "zh-CN");
    await pane.open("check");
    await expectShown(pane.findings(truth.assessment.summary.total));
  });

  test("a file that is dropped on the page is opened, and another one takes its place", async () => {
    const opened = await openPage(place, SETTING);
    await dropFiles(opened, [workbookFile(FORM_26)]);
    await opened.pane.started();
    await expectShown(opened.page.getByText("26-lingling-linye-bumen-2021.xlsx"));
    await dropFiles(opened, [await madeForm()]);
    await expectShown(opened.page.getByText("自评表.xlsx", { exact: true }));
    await opened.pane.started();
  });

  const REFUSED: readonly (readonly [what: string, file: () => WorkbookFile, sentence: RegExp])[] = [
    [
      "no workbook",
      () => named("说明.xlsx", Buffer.from("这不是工作簿，只是文字。".repeat(50))),
      /不是Excel工作簿/u,
    ],
    ["an empty file", () => named("空.xlsx", Buffer.alloc(0)), /文件是空的/u],
    ["an encrypted one", () => named("加密.xlsx", compoundFile()), /打开密码/u],
    ["a corrupt one", corrupt, /已损坏/u],
  ];
  test.each(REFUSED)("%s is refused in a sentence, and the page goes on", async (_, file, sentence) => {
    const opened = await openPage(place, SETTING);
    const { pane, page } = opened;
    const refused = file();
    await dropFiles(opened, [refused]);
    await expectShown(pane.sentence("pane.page.not-opened", { name: refused.name }));
    const bar = page
      .getByRole("group")
      .filter({ hasText: pane.say("pane.page.not-opened", { name: refused.name }) });
    const text = await bar.first().innerText();
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/[a-z]{3,}(?<!xlsx|xlsm|xls|xcel|ods|csv)\b/u);
    await chooseFile(opened, workbookFile(FORM_26));
    await pane.started();
    await expectGone(pane.sentence("pane.page.not-opened", { name: refused.name }));
  });

  test("an archive of no plain kind, here one with a comment, opens as any other", async () => {
    const file = workbookFile(FORM_26);
    const venue = await openPageOver(place, SETTING, withComment(file, "made by hand"));
    await venue.pane.open("check");
    const truth = await truthOf(file.bytes, "zh-CN");
    await expectShown(venue.pane.findings(truth.assessment.summary.total));
  });

  test("a refused file leaves the open one as it is", async () => {
    const venue = await openPageOver(place, SETTING, workbookFile(FORM_26));
    await dropFiles(venue, [named("说明.xlsx", Buffer.from("文字"))]);
    await expectShown(venue.pane.sentence("pane.page.not-opened", { name: "说明.xlsx" }));
    expect((await downloadedFile(venue)).bytes).toEqual(workbookFile(FORM_26).bytes);
  });

  test("changes that were not kept are asked about before another file is opened", async () => {
    const file = workbookFile(FORM_26);
    const venue = await openPageOver(place, SETTING, file);
    await writeReport(venue, await truthOf(file.bytes, "zh-CN"));
    const other = await madeForm();
    await dropFiles(venue, [other]);
    await venue.pane.button("pane.leave.cancel").click();
    await expectShown(venue.page.getByText(file.name));
    await dropFiles(venue, [other]);
    const kept = await downloadOf(venue.page, () => venue.pane.button("pane.leave.download").click());
    expect((await snapshotOf(kept.bytes)).sheets.map(({ name }) => name)).toContain("绩效自评报告");
    await dropFiles(venue, [other]);
    await expectShown(venue.page.getByText(other.name, { exact: true }));
  });

  test("text that looks like HTML or a formula is shown as text, in the grid, the findings and the report", async () => {
    const name = '<img src=x onerror="document.title=1"><b>培训</b>';
    const file = await madeForm({ indicators: [name, "=1+1人次"], reason: "" });
    const venue = await openPageOver(place, SETTING, file);
    await expectShown(venue.page.getByRole("gridcell", { name }));
    await expectShown(venue.page.getByRole("gridcell", { name: "=1+1人次" }));
    await venue.pane.open("report");
    await expectShown(venue.pane.part("article", "pane.report.preview").getByText(name));
    expect(await venue.page.locator("img[src=x], b").count()).toBe(0);
    await venue.pane.button("pane.report.write").click();
    await expectShown(venue.pane.sentence("pane.done.report", { sheet: "绩效自评报告" }));
    const written = await snapshotOf((await downloadedFile(venue)).bytes);
    const cells = written.sheets.flatMap(({ rows }) => rows.flatMap((row) => row?.filter(Boolean) ?? []));
    expect(cells.filter((cell) => cell?.text.startsWith("="))).not.toHaveLength(0);
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  test("a file is saved where it came from, but not over the work of others", async () => {
    const opened = await openFromDisk(place);
    const { pane } = opened;
    await pane.open("forms");
    await pane.button("pane.forms.generate").click();
    await expectShown(pane.sentence("pane.done.report", { sheet: "绩效自评报告" }));
    await pane.open("export");
    await pane.button("pane.export.save.action").click();
    await expectShown(pane.sentence("pane.notice.saved", { name: "自评表.xlsx" }));
    const saved = await snapshotOf(await bytesOnDisk(opened));
    expect(saved.sheets.map(({ name }) => name)).toContain("绩效自评报告");

    await saveElsewhere(opened, new Uint8Array(Buffer.from("changed by somebody else")));
    await pane.button("pane.export.save.action").click();
    await expectShown(pane.sentence("pane.trouble.changed-elsewhere", { name: "自评表.xlsx" }));
    expect(Buffer.from(await bytesOnDisk(opened)).toString()).toBe("changed by somebody else");
  });

  test("the check reads a file again that another program saved, but not over changes that were not saved", async () => {
    const opened = await openFromDisk(place);
    const { pane } = opened;
    const recheck = async () => {
      await pane.open("check");
      await pane.button("pane.check.recheck").click();
    };
    const other = await madeForm();
    await saveElsewhere(opened, other.bytes);
    await recheck();
    await expectShown(pane.sentence("pane.notice.reread.changed"));
    const { summary } = (await truthOf(other.bytes, "zh-CN")).assessment;
    await expectShown(pane.findings(summary.total));
    await pane.open("export");
    await pane.button("pane.export.findings.action").click();
    await expectShown(pane.sentence("pane.done.findings", { sheet: "校验结果" }));
    await saveElsewhere(opened, workbookFile(FORM_26).bytes);
    await recheck();
    await expectShown(pane.sentence("pane.trouble.changed-unsaved", { name: "自评表.xlsx" }));
    const kept = await snapshotOf((await downloadedFile(opened)).bytes);
    expect(kept.sheets.map(({ name }) => name)).toContain("校验结果");
    await saveElsewhere(opened, new Uint8Array(Buffer.from("half a file")));
    await recheck();
    await expectShown(pane.sentence("pane.job.failed", { job: "assess" }));
    await pane.open("export");
    await pane.button("pane.export.save.action").click();
    await expectShown(pane.sentence("pane.trouble.changed-elsewhere", { name: "自评表.xlsx" }));
  });

  test("where the browser cannot look at the file again the check says so", async () => {
    const { pane } = await openPageOver(place, SETTING, workbookFile(FORM_26));
    await pane.open("check");
    await pane.button("pane.check.recheck").click();
    await expectShown(pane.sentence("pane.notice.reread.unknown"));
  });

  test("a correction of a column holds for the same form on another day, and can be taken back", async () => {
    const file = workbookFile(FORM_26);
    const first = await openPageOver(place, SETTING, file);
    const name = { letter: "I", header: "偏差原因分析及改进措施" };
    await first.pane.button("pane.forms.columns").or(columnsButton(first)).click();
    const role = first.pane.part("combobox", "pane.forms.columns.role-of", name);
    await role.selectOption({ label: first.pane.say("role.ignored") });
    await expectShown(first.pane.sentence("pane.forms.columns.corrected"));
    await first.page.close();

    const second = await openPageOver(place, SETTING, file);
    await columnsButton(second).click();
    await expectShown(second.pane.sentence("pane.forms.columns.corrected"));
    const again = second.pane.part("combobox", "pane.forms.columns.role-of", name);
    await expectEventually(() => again.inputValue(), "ignored");
    await second.pane.button("pane.forms.columns.reset").click();
    await expectEventually(() => again.inputValue(), "reason");
  });

  test("a template is downloaded and opens again as a blank form", async () => {
    const opened = await openPageOver(place, SETTING, workbookFile(FORM_26));
    const { pane, page } = opened;
    await pane.open("template");
    const template = await downloadOf(page, () => pane.button("pane.template.download").click());
    await expectShown(pane.sentence("pane.done.template.downloaded", { names: template.name }));
    await dropFiles(opened, [template]);
    await expectShown(pane.sentence("pane.trouble.title.blank-form"));
    await expectShown(pane.sentence("pane.trouble.blank-form"));
  });

  test("a template of each kind is downloaded, the same as everywhere", async () => {
    const { pane, page } = await openPageOver(place, SETTING, workbookFile(FORM_26));
    await pane.open("template");
    for (const kind of TEMPLATE_KINDS) {
      const about = pane.say(`pane.template.about.${kind}`);
      await page.getByRole("radio", { name: about }).check();
      const template = await downloadOf(page, () => pane.button("pane.template.download").click());
      const wanted = await buildTemplate({ kind, pack: PACKS[0]!, locale: "zh-CN", rows: DEFAULT_ROWS });
      expect([kind, partsOf(template.bytes)]).toEqual([kind, partsOf(wanted)]);
    }
  });

  test("the report is downloaded as a Word document, the same as everywhere", async () => {
    const file = workbookFile(FORM_26);
    const { assessment } = await truthOf(file.bytes, "zh-CN");
    const reported = reportOn(assessment, { locale: "zh-CN", engineVersion: VERSION });
    if (!reported.ok) throw new Error(reported.error.kind);
    const made = await makeDocument(reported.value, assessment.pack, {}, sessionTexts("zh-CN"));
    if (!made.ok) throw new Error("no document");
    const wanted = made.value;
    const { pane, page } = await openPageOver(place, SETTING, file);
    await pane.open("report");
    const written = await downloadOf(page, () => pane.button("pane.report.document").click());
    expect(written.name).toBe(wanted.fileName);
    await expectShown(pane.sentence("pane.notice.downloaded", { name: written.name }));
    expect(partsOf(written.bytes)).toEqual(partsOf(wanted.bytes));
    await pane.open("export");
    const again = await downloadOf(page, () => pane.button("pane.export.document.action").click());
    expect(again.bytes).toEqual(written.bytes);
  });

  test("the findings are exported as a sheet of their own", async () => {
    const file = workbookFile(FORM_26);
    const { assessment } = await truthOf(file.bytes, "zh-CN");
    const venue = await openPageOver(place, SETTING, file);
    await venue.pane.open("export");
    await venue.pane.button("pane.export.findings.action").click();
    await expectShown(venue.pane.sentence("pane.done.findings", { sheet: "校验结果" }));
    const { sheets } = await venue.workbook();
    expect(sheets.map(({ name }) => name)).toEqual(["整体支出自评表", "校验结果", "_jiyan_baseline"]);
    const rules = sheets[1]!.rows
      .flatMap((row) => row ?? [])
      .filter((cell) => /^[BWN]\d\d$/u.test(cell?.text ?? ""));
    expect(rules.map((cell) => cell!.text).sort()).toEqual(
      assessment.findings.map(({ rule }) => rule).sort(),
    );
  });
});

function named(name: string, content: Buffer): WorkbookFile {
  return { name, bytes: new Uint8Array(content) };
}

/** The head of a compound file, in which Excel keeps encrypted workbooks. [MS-CFB] */
function compoundFile(): Buffer {
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2_000)]);
}

/** The archive with a comment at its end, which the record of 22 bytes that ends one counts in its last two. */
function withComment({ name, bytes }: WorkbookFile, comment: string): WorkbookFile {
  const changed = Buffer.concat([bytes, Buffer.from(comment)]);
  changed.writeUInt16LE(comment.length, bytes.length - 2);
  return { name, bytes: new Uint8Array(changed) };
}

/** A workbook whose second half was lost on the way. */
function corrupt(): WorkbookFile {
  const { bytes } = workbookFile(FORM_26);
  return named("损坏.xlsx", Buffer.from(bytes.subarray(0, bytes.length / 2)));
}

function columnsButton({ pane }: OpenedPage) {
  return pane.frame.getByRole("button", { name: pane.say("pane.forms.columns") });
}

/** Opens a file through the File System Access API, from the private folder that browsers give to a page. */
async function openFromDisk(place: Place): Promise<OpenedPage> {
  const opened = await openPage(place, SETTING);
  await saveElsewhere(opened, workbookFile(FORM_26).bytes);
  await opened.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("自评表.xlsx");
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
  });
  await opened.pane.button("pane.page.open").click();
  await opened.pane.started();
  return opened;
}

/** Saves the file as another program would. */
async function saveElsewhere({ page }: OpenedPage, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async (content) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("自评表.xlsx", { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(content));
      await stream.close();
    },
    [...bytes],
  );
}

async function bytesOnDisk({ page }: OpenedPage): Promise<Uint8Array> {
  const content = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle("自评表.xlsx")).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  return Uint8Array.from(content);
}
