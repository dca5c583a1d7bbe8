import { Decimal } from "../../../../core/common/decimal";
import { formName } from "../../../../core/chosen-form";
import { usualOutline, type Assessment } from "../../../../core/engine";
import type { Evaluation } from "../../../../core/evaluation/evaluation";
import { KIND_TRAITS } from "../../../../core/evaluation/kinds";
import type { Translator } from "../../../../core/messages/catalogue";
import { OUTLINES, type Outline, type OutlineSection } from "../../../../core/narrative";
import { withoutCopies } from "../../../../core/repeats";
import { PACKS, problemMessage, type RulePack } from "../../../../core/rules";
import { ownedSheets } from "../../../../core/workbook/ownership";
import type { Assessed } from "../assessed";
import { LIMITS, type FormView, type OutlineView, type Overview, type PackView } from "../api";
import { packOfRules } from "../own-rules";
import { columnViews, rowViews, unreadView } from "./columns";
import { cutText } from "./cut";
import { reportStateView, writtenSheets } from "./keeping";
import { isOpen, tallies } from "./findings";

/** What was found in the workbook, in the locale of the translator. */
export function overviewOf(assessed: Assessed, say: Translator): Overview {
  const { assessment, years, year } = assessed.forms;
  const { rules } = assessed.choice;
  const { workbook, reading, pack, ruleSheet, summary, findings, refusedMappings, unknownTables } =
    assessment;
  const told = new Set(withoutCopies(reading.evaluations));
  return {
    forms: reading.evaluations
      .slice(0, LIMITS.forms)
      .map((form) => ({ ...formView(form, assessment, say), copy: !told.has(form) })),
    formCount: reading.evaluations.length,
    years,
    year,
    refusedMappings,
    tables: unknownTables.slice(0, LIMITS.tables),
    skipped: reading.skipped.slice(0, LIMITS.list).map(({ at, reason, text }) => ({
      at,
      reason,
      text: cutText(text),
      reasonText: say(`skipped.${reason}`),
    })),
    skippedCount: reading.skipped.length,
    pack: packView(pack, say),
    packs: packViews(say),
    rulesUnusable: rules !== undefined && packOfRules(rules) === null,
    outline: usualOutline(assessment),
    outlines: OUTLINES.map((outline) => outlineView(outline, say)),
    ruleSheet: {
      overrides: ruleSheet.overrides.length,
      problems: ruleSheet.problems.slice(0, LIMITS.list).map((problem) => {
        const { id, params } = problemMessage(problem);
        return { at: problem.at, text: cutText(say(id, params)) };
      }),
    },
    summary,
    ...tallies(assessed, say),
    fixable: findings.filter((finding) => finding.fix !== undefined && isOpen(finding)).length,
    ownedSheets: [...ownedSheets(workbook)],
    writtenSheets: writtenSheets(workbook),
    report: reportStateView(workbook, say),
  };
}

/** The built-in rule packs. */
export function packViews(say: Translator): readonly PackView[] {
  return PACKS.map((pack) => packView(pack, say));
}

function packView(pack: RulePack, say: Translator): PackView {
  const { id, title, version, basis } = pack;
  return { id, title: title[say.locale], version, points: packPoints(pack, say), basis };
}

/** How the points of a pack are set: those that it fixes by name, and what it leaves to the unit. */
function packPoints({ scoring, budget, levels }: RulePack, say: Translator): string {
  const execution =
    Number(budget.points) > 0 ? [{ name: say("session.execution"), points: budget.points }] : [];
  const fixed = [
    ...execution,
    ...levels.flatMap(({ name, points }) => (points === null ? [] : [{ name, points }])),
  ];
  const sum = fixed.reduce((total, { points }) => total.plus(points), new Decimal(0));
  return say("session.pack-points", {
    total: scoring.total,
    count: fixed.length,
    parts: fixed.map((part) => say("session.pack-part", part)).join(say("session.pack-separator")),
    left: Decimal.max(0, new Decimal(scoring.total).minus(sum)).toFixed(),
  });
}

function outlineView({ id, title, sections }: Outline, say: Translator): OutlineView {
  return { id, title: title[say.locale], sections: sectionViews(sections, 1, say) };
}

function sectionViews(
  sections: readonly OutlineSection[],
  depth: number,
  say: Translator,
): OutlineView["sections"] {
  return sections.flatMap((section) => [
    { id: section.id, heading: sectionName(section, say), required: section.empty !== "omit", depth },
    ...sectionViews(section.sections, depth + 1, say),
  ]);
}

/** What a section is called: its heading; text without one by what it is about. */
export function sectionName({ heading, asks }: OutlineSection, say: Translator): string {
  return (heading ?? asks)?.[say.locale] ?? say("session.section.unnamed");
}

function formView(form: Evaluation, assessment: Assessment, say: Translator): Omit<FormView, "copy"> {
  const { workbook, signatures, pack } = assessment;
  const { id, kind, sheet, area, title, year, indicators, workItems } = form;
  return {
    id,
    kind,
    sheet,
    area,
    title: title ? cutText(title.text) : say("session.untitled"),
    year: year?.text ?? null,
    unit: unitOf(form),
    name: cutText(formName(form)),
    outline: KIND_TRAITS[kind].reportable ? usualOutline({ reading: { evaluations: [form] }, pack }) : null,
    indicators: indicators.length,
    workItems: workItems.length,
    mapping: form.rows === undefined ? columnViews(form, workbook) : rowViews(form, form.rows, workbook),
    sideways: form.rows !== undefined,
    unread: unreadView(form),
    signature: signatures.get(id) ?? "",
  };
}

/** Who the form is of: the unit that carried the work out, else the department. */
function unitOf({ info }: Evaluation): string | null {
  for (const role of ["implementing-unit", "department"] as const) {
    const found = info.find((pair) => pair.role === role && pair.value.text.trim() !== "");
    if (found) return cutText(found.value.text.trim());
  }
  return null;
}
