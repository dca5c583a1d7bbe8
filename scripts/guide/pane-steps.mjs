// The steps of docs/pane.md and of the page in docs/bureau.zh-CN.md, as people see them in Chromium. The pane stands in the Excel
// of the tests.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireTypescript } from "../bench/typescript.mjs";
import { browserTests, buildPane, launch } from "../bench/browser.mjs";
import { readPng } from "./pixels.mjs";
import { terminalPicture } from "./terminal.mjs";

const SUPPORT = "../../test/browser/support";
const FORM = "test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx";
const RULES = "docs/examples/county-2025.xlsx";
const FORM_NAME = "零陵区林业局-部门整体支出自评表.xlsx";
/** A usual pane, and a window with room for the sheet beside it. */
const PANE = { width: 420, height: 680 };
const WINDOW = { width: 960, height: 680 };
/** A window for the pictures of the README, in which the sheet has most of the room. */
const WIDE = { width: 1280, height: 860 };
/** The first paragraph of the report, and a cell of the form with a result. */
const REPORTS = { "zh-CN": "绩效自评报告", en: "Performance report" };
const [PARAGRAPH, FORM_SHEET, RESULT] = ["A4", "整体支出自评表", "F13"];
const TYPED = { "zh-CN": "这一段由本单位改写，请保留。", en: "A paragraph of our own. Please keep it." };

/**
 * Takes the pictures of all steps in a language.
 *
 * @param {"zh-CN" | "en"} locale
 * @param {{ received: string, list: string, assets: string, commands: Awaited<ReturnType<typeof import("./bureau-commands.mjs").commandsSaid>> }} year
 *   folder of what units handed in, with the manifest, list of units, folder of tables that are no forms, and what commands said
 * @returns {Promise<ReadonlyMap<string, import("./pixels.mjs").Picture>>} by name
 */
export async function paneSteps(locale, year) {
  const tests = { ...browserTests(), ...supportOfTests() };
  const pictures = new Map();
  const browser = await launch();
  const take = async (name, page) => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => globalThis.document.fonts.ready);
    pictures.set(name, readPng(await page.screenshot({ animations: "disabled" })));
  };
  try {
    await inExcel({ tests, browser, locale, take });
    await onThePage({ tests, browser, locale, take, year });
    for (const [name, commands] of Object.entries(year.commands))
      pictures.set(`terminal-${name}`, await terminalPicture(browser, commands));
  } finally {
    await browser.close();
  }
  return pictures;
}

/** Builds the folder that the steps are taken in. */
export function buildForSteps() {
  buildPane(browserTests());
}

function supportOfTests() {
  const parts = ["contexts", "excel-mode", "page-mode", "eventually", "bureau"];
  return Object.assign({}, ...parts.map((part) => requireTypescript(`${SUPPORT}/${part}.ts`)));
}

async function inExcel({ tests, browser, locale, take }) {
  const { expectShown, expectGone } = tests;
  const host = await tests.excelWith(
    { name: FORM_NAME, bytes: new Uint8Array(readFileSync(FORM)) },
    { locale },
  );
  const { pane, page } = await tests.openWindowsPane(browser, { locale, ...PANE }, host);
  await pane.started();
  await take("pane-forms", page);
  const chooser = page.waitForEvent("filechooser");
  await pane.button("rules.choose").click();
  await (await chooser).setFiles(RULES);
  await expectShown(pane.button("rules.change"));
  await pane.button("rules.change").scrollIntoViewIfNeeded();
  await take("pane-rules", page);
  await pane.button("pane.notice.undo").click();
  await expectShown(pane.button("rules.choose"));
  await pane.button("pane.forms.generate").click();
  await expectShown(pane.sentence("pane.done.report", { sheet: REPORTS[locale] }));
  await take("pane-done", page);

  host.type(`${REPORTS[locale]}!${PARAGRAPH}`, TYPED[locale]);
  await pane.button("pane.forms.generate").click();
  const question = pane
    .part("alertdialog", "pane.replace.title")
    .or(pane.part("dialog", "pane.replace.title"));
  await expectShown(question);
  await take("pane-ask", page);
  await page.keyboard.press("Escape");
  await expectGone(question);

  await pane.open("check");
  await expectShown(pane.finding(0));
  await pane.frame.getByRole("button", { name: /^(?:说明：|Explain: )B01/u }).click();
  await expectShown(pane.frame.getByRole("note"));
  await take("pane-check", page);
  const fixAll = pane.say("pane.check.fix-all", { count: 1 }).slice(0, 4);
  await pane.frame.getByRole("button", { name: new RegExp(fixAll, "u") }).click();
  await expectShown(pane.frame.getByRole("dialog"));
  await take("pane-fix", page);
  await page.keyboard.press("Escape");
  await expectGone(pane.frame.getByRole("dialog"));

  await pane.open("score");
  await expectShown(pane.part("list", "pane.score.levels"));
  await pane.frame.getByRole("button", { name: /75\.65/u }).click();
  await take("pane-score", page);

  await pane.open("report");
  const preview = pane.part("article", "pane.report.preview");
  await expectShown(preview);
  await preview.getByRole("button", { name: /%$/u }).first().click();
  await expectShown(pane.sentence("pane.report.proof.figure"));
  await take("pane-report", page);
  await page.keyboard.press("Escape");

  host.type(`${FORM_SHEET}!${RESULT}`, "1.1万亩");
  await expectShown(pane.frame.getByText(new RegExp(RESULT, "u")));
  await take("pane-changed", page);

  await pane.open("template");
  await expectShown(pane.button("pane.template.insert"));
  await take("pane-template", page);
  await pane.open("export");
  await take("pane-export", page);
  await page.context().close();
}

async function onThePage({ tests, browser, locale, take, year }) {
  const { expectShown } = tests;
  const place = await tests.newPlace(browser, { locale, ...WINDOW });
  const opened = await tests.openPage(place, { locale });
  const { pane, page } = opened;
  await take("page-open", page);
  const bureau = new tests.Bureau(page, locale);

  await pane.button("pane.page.bureau.distribute").click();
  await expectShown(page.getByRole("radio").first());
  await bureau.choose("bureau.list.choose", year.list);
  await page.getByRole("textbox", { name: bureau.tell("bureau.deadline") }).fill("2026-03-31");
  await bureau.button("bureau.distribute.start").click();
  const made = bureau.sentence("bureau.distributed.hint");
  await expectShown(made);
  await made.scrollIntoViewIfNeeded();
  await take("page-distribute", page);

  await bureau.button("bureau.back").click();
  await tests.dropPaths(opened, [year.received]);
  await expectShown(bureau.button("bureau.download.report"));
  await take("page-consolidate", page);
  await bureau.button("bureau.back").click();

  await pane.button("pane.page.bureau.merge").click();
  const [example] = readdirSync(year.assets);
  await bureau.choose("bureau.scheme.choose", join(year.assets, example));
  await expectShown(bureau.button("bureau.merge.folder"));
  await bureau.choose("bureau.merge.folder", year.assets);
  await expectShown(bureau.button("bureau.scheme.other"));
  await expectShown(page.getByRole("heading", { name: bureau.tell("bureau.merge") }));
  await expectShown(page.getByText(/公务用车/u).first());
  await page
    .getByText(/公务用车/u)
    .first()
    .scrollIntoViewIfNeeded();
  await take("page-merge", page);
  await bureau.button("bureau.back").click();

  await tests.chooseFile(opened, { name: FORM_NAME, bytes: new Uint8Array(readFileSync(FORM)) });
  await pane.started();
  await pane.button("pane.forms.generate").click();
  await expectShown(pane.sentence("pane.done.report", { sheet: REPORTS[locale] }));
  await take("page-report", page);
  await place.context.close();

  const wide = await tests.newPlace(browser, { locale, ...WIDE });
  const before = await tests.openPage(wide, { locale });
  await tests.chooseFile(before, { name: FORM_NAME, bytes: new Uint8Array(readFileSync(FORM)) });
  await before.pane.started();
  await before.pane.open("check");
  await expectShown(before.pane.finding(0));
  await take("page-check", before.page);
  await before.pane.open("report");
  await expectShown(before.pane.part("article", "pane.report.preview"));
  await take("page-preview", before.page);
  await wide.context.close();
}
