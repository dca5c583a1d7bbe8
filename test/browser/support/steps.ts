import { formatCellRef } from "../../../src/core/workbook/a1";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { expectEventually, expectGone, expectShown } from "./eventually";
import { paragraphsOf, shownParagraphs } from "./preview";
import { truthOf, withText, wordsOf, type Truth } from "./truth";
import type { Venue } from "./venue";

/*
 * The steps of the main job as a person does them. Each expects of the pane what the engine computes here, and of the
 * workbook what its host holds.
 */

/** 检查: the numbers of findings are the engine's, and the list begins with the gravest. */
export async function expectFindings({ pane }: Venue, truth: Truth): Promise<void> {
  await pane.open("check");
  const { summary } = truth.assessment;
  if (summary.total === 0) {
    await expectShown(pane.sentence("pane.check.none.title"));
    return;
  }
  for (const severity of ["error", "warning", "info"] as const) {
    await expectShown(pane.severity(severity, summary[severity]));
  }
  await expectShown(pane.findings(summary.total));
  const [first] = truth.findings;
  await expectShown(pane.finding(0).filter({ hasText: wordsOf(truth, first!).message }));
}

/** A click on a finding leads to its first cell. */
export async function expectFindingLeadsToCell(venue: Venue, truth: Truth, place: number): Promise<void> {
  const finding = truth.findings[place]!;
  await venue.pane
    .finding(place)
    .filter({ hasText: wordsOf(truth, finding).message })
    .click();
  await expectEventually(venue.selection, formatCellRef(finding.at[0]!));
}

/** The list shows the findings of one rule alone, and all again. */
export async function expectFilterByRule({ pane }: Venue, truth: Truth, rule: string): Promise<void> {
  const found = truth.findings.filter((finding) => finding.rule === rule);
  await pane.ruleMenu().click();
  await pane.frame.getByRole("menuitemcheckbox", { name: new RegExp(`^${rule} `, "u") }).click();
  await pane.frame.page().keyboard.press("Escape");
  await expectShown(pane.findings(found.length));
  await expectShown(pane.finding(0).filter({ hasText: wordsOf(truth, found[0]!).message }));
  await pane.button("pane.check.clear").click();
  await expectShown(pane.findings(truth.findings.length));
}

/** A fix shows what it changes, changes that alone, and is undone exactly. */
export async function expectFixAndUndo(venue: Venue, truth: Truth): Promise<void> {
  const { pane } = venue;
  const place = truth.findings.findIndex(({ fix }) => fix?.edits.length === 1);
  const finding = truth.findings[place]!;
  const edit = finding.fix!.edits[0]!;
  const before = await venue.workbook();
  await pane.open("check");
  const row = pane.findings(truth.findings.length).locator(`[data-index]`, { has: pane.finding(place) });
  await expectShown(row.getByText(edit.before, { exact: true }));
  await expectShown(row.getByRole("img", { name: pane.say("pane.check.after") }));
  await pane.button("pane.check.fix-of", { text: wordsOf(truth, finding).fix ?? "" }).click();
  await expectShown(pane.sentence("pane.notice.fixed", { count: 1 }));
  const fixed = await venue.workbook();
  const changed = cellOf(fixed, edit.at);
  expect(changed?.value).toBe(edit.value);
  expect(textsOf(fixed)).toEqual(textsOf(withText(before, edit.at, changed?.text ?? "")));
  const { assessment } = await truthOf(fixed, truth.locale);
  await pane.open("check");
  await expectShown(pane.findings(assessment.summary.total));
  await pane.button("pane.check.undo", { what: "fix" }).click();
  await expectShown(pane.sentence("pane.notice.undone", { count: 1 }));
  await expectShown(pane.findings(truth.findings.length));
  expect(await venue.workbook()).toEqual(before);
}

/** 评分: the total is the engine's, and the steps to it are told with their formulas. */
export async function expectScores({ pane }: Venue, truth: Truth): Promise<void> {
  await pane.open("score");
  const [scorecard] = truth.assessment.scorecards;
  const { total } = scorecard!;
  if (total === null) {
    const title = truth.assessment.reading.evaluations[0]!.title?.text ?? "";
    await expectShown(pane.sentence("pane.score.no-indicators", { title }));
    return;
  }
  await pane.button("pane.score.why", { points: total.points }).click();
  const list = pane.frame.getByRole("list").filter({ hasText: total.steps[0]!.formula }).last();
  await expectEventually(() => list.getByRole("listitem").count(), total.steps.length);
  for (const [place, { formula, result }] of total.steps.entries()) {
    const step = list.getByRole("listitem").nth(place);
    await expectShown(step.filter({ hasText: formula }).filter({ hasText: result }));
  }
}

/** Another actual of the first indicator changes the total as if it had been typed, and the sheet stays as it is. */
export async function expectTrial(venue: Venue, truth: Truth, text: string): Promise<void> {
  const { pane } = venue;
  const { reading, workbook, scorecards } = truth.assessment;
  const indicator = reading.evaluations[0]!.indicators[0]!;
  const before = await venue.workbook();
  await pane.open("score");
  await pane.button("pane.score.try-of", { name: indicator.cleanName }).click();
  const field = pane.part("textbox", "pane.score.trial-label", { name: indicator.cleanName });
  await field.fill(text);
  await field.press("Enter");
  const tried = await truthOf(withText(workbook, indicator.cells.actual!, text), truth.locale);
  const points = tried.assessment.scorecards[0]!.total!.points;
  expect(points).not.toBe(scorecards[0]!.total!.points);
  await expectShown(pane.sentence("pane.score.trial-title", { count: 1 }));
  await expectShown(pane.button("pane.score.why", { points }));
  expect(await venue.workbook()).toEqual(before);
  await pane.open("score");
  await pane.button("pane.score.reset-all").click();
  await expectGone(pane.sentence("pane.score.trial-title", { count: 1 }));
  await expectShown(pane.button("pane.score.why", { points: scorecards[0]!.total!.points }));
}

/** 报告: every paragraph stands there, and each figure, claim and quote in it can be pressed. */
export async function expectPreview({ pane }: Venue, truth: Truth): Promise<void> {
  await pane.open("report");
  const article = pane.part("article", "pane.report.preview");
  const wanted = paragraphsOf(truth);
  await expectEventually(() => shownParagraphs(article, wanted), wanted);
}

/** A figure that is pressed leads to its first cell and shows its formula; closed, the focus is on it again. */
export async function expectProof(venue: Venue, truth: Truth): Promise<void> {
  const { pane, page } = venue;
  const figure = truth.reported.report.blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.spans : []))
    .find((span) => span.kind === "figure" && span.cells.length > 1);
  if (figure?.kind !== "figure") throw new Error("the report has no computed figure");
  const link = pane
    .part("article", "pane.report.preview")
    .getByRole("button", { name: figure.text, exact: true });
  await link.first().click();
  await expectEventually(venue.selection, formatCellRef(figure.cells[0]!));
  await expectShown(pane.sentence("pane.report.proof.figure"));
  await page.keyboard.press("Escape");
  await expectGone(pane.sentence("pane.report.proof.figure"));
  await expectEventually(() => link.first().evaluate((element) => element === document.activeElement), true);
}

/** What is quoted, or told of one cell, leads to that cell when it is pressed. */
export async function expectSource(venue: Venue, truth: Truth): Promise<void> {
  const { pane, page } = venue;
  const cited = truth.reported.report.blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.spans : []))
    .find((span) => span.kind === "quote" && span.source.kind === "cell");
  if (cited?.kind !== "quote" || cited.source.kind !== "cell") throw new Error("the report quotes no cell");
  await pane
    .part("article", "pane.report.preview")
    .getByRole("button", { name: cited.text, exact: true })
    .first()
    .click();
  await expectEventually(venue.selection, formatCellRef(cited.source.at));
  await page.keyboard.press("Escape");
}

/** One button writes everything; the pane says where. */
export async function writeReport({ pane }: Venue, truth: Truth): Promise<void> {
  await pane.open("forms");
  await pane.button("pane.forms.generate").click();
  const sheet = truth.reported.plan.sheets[0]!.name;
  await expectShown(pane.sentence("pane.done.report", { sheet }));
}

/** The workbook holds the person's sheets as they were, and the planned ones once each, the ledger out of sight. */
export async function expectWritten(venue: Venue, truth: Truth, before: WorkbookSnapshot): Promise<void> {
  const { sheets } = await venue.workbook();
  const planned = truth.reported.plan.sheets.map(({ name, visibility }) => ({ name, visibility }));
  const former = before.sheets.map(({ name, visibility }) => ({ name, visibility }));
  expect(sheets.map(({ name, visibility }) => ({ name, visibility }))).toEqual([...former, ...planned]);
  expect(planned.at(-1)?.visibility).toBe("very-hidden");
  expect(sheets.slice(0, former.length)).toEqual(before.sheets);
}

/** What each cell shows, for comparing workbooks whatever a host keeps beside the text. */
export function textsOf({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ name, rows }) => ({
    name,
    // Holes are empty cells.
    rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? "")),
  }));
}
