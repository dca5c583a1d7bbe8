import { Decimal } from "../../common/decimal";
import { given } from "../../evaluation/given";
import type { Score, Scorecard } from "../../evaluation/scorecard";
import { call, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { Form } from "../analysis/form";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { claim } from "../spans/claims";
import { pointsFigure } from "../spans/figures";
import { formsTable } from "../tables/forms";
import { level1Parts, pointsTable, type ScorePart } from "../tables/points";
import { literal, type Writer } from "../writer";
import { areCountedByPoints, fullMarks } from "./full-marks";
import { allCellSlots, allSlots, cellsOfEntries, outcomesOf } from "./outcome-claims";
import { outcomeParts } from "./outcome-parts";
import { formCell, projectName, selfOf } from "./opening";
import { goalFulfilment } from "./goal-fulfilment";
import { goalsReached } from "./goals-reached";
import { conclusions } from "./notes";
import { askForScore } from "./score-slot";
import { gradeOf } from "./projects";

/** Total and grade, where points were lost, and how many indicators reached their targets. */
export function overallScore(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const scored = forms.flatMap((form) => scoredForm(form) ?? []);
  const [first] = scored;
  if (!first) {
    const open = forms.some(({ scorecard }) => scorecard?.withheld !== undefined);
    const reason = open ? "omission.score-unsettled" : "omission.no-score";
    const [only, another] = forms;
    const goals = only && !another ? goalsReached(writer, only) : [];
    return [
      ...askedScore(writer, section, reason),
      ...writer.paragraph([
        outcomes(writer, forms),
        only && !another ? executionLoss(writer, only) : [],
        goals,
      ]),
      ...goalFulfilment(writer),
      ...writer.paragraph(conclusions(writer)),
    ];
  }
  if (writer.several) return severalScores(writer, scored);
  const parts = level1Parts(writer, first.form, first.scorecard);
  return [
    ...writer.paragraph([
      total(writer, first),
      losses(writer, first, parts),
      outcomes(writer, forms, toldOf(parts)),
      goalsReached(writer, first.form),
    ]),
    ...goalFulfilment(writer),
    ...writer.paragraph(conclusions(writer)),
    ...(parts.length > 1
      ? [pointsTable(writer, "points-by-level1", parts), ...chart(writer, "points-by-level1")]
      : []),
  ];
}

/** Whether the points that the whole form lost have been told, or that it lost none. */
type ToldLoss = "nothing" | "lost" | "none-lost";

/** A form that has a total. */
interface ScoredForm {
  readonly form: Form;
  readonly scorecard: Scorecard;
  readonly score: Score;
}

function scoredForm(form: Form): ScoredForm | null {
  const { scorecard } = form;
  return scorecard?.total ? { form, scorecard, score: scorecard.total } : null;
}

/** 我局部门整体支出自评得分【请填写：…】: where the forms give no total, or one that their points contradict. */
function askedScore(writer: Writer, section: OutlineSection, reason: string): readonly Block[] {
  const [form, another] = writer.subject.forms;
  if (!form || another || section.empty !== "slot") return writer.missing(section, reason);
  writer.omissions.push({ what: "section", id: section.id, reason });
  const asks = askForScore(writer, form, section.topic);
  return writer.paragraph([writer.say("score.asked", { what: scoredThing(writer, form), asks })]);
}

function scoredThing(writer: Writer, { evaluation: { kind } }: Form): readonly Span[] {
  if (kind === "project") return [literal(writer.label("project"))];
  const subject = literal(writer.outline.subject[writer.locale]);
  return writer.locale === "en" ? [subject] : [selfOf(writer), subject];
}

/** 我局部门整体支出自评得分98.71分，等级为“优”. */
function total(writer: Writer, { form, score }: ScoredForm): readonly Span[] {
  const grade = gradeOf(writer, form);
  return writer.say(grade ? "score.graded" : "score.total", {
    what: scoredThing(writer, form),
    total: writer.points(score.expression, !Number.isInteger(Number(score.points))),
    grade: grade ?? [],
  });
}

/** What {@link losses} has told of the points. */
function toldOf(parts: readonly ScorePart[]): ToldLoss {
  return parts.length === 0 ? "nothing" : hasLoss(parts) ? "lost" : "none-lost";
}

function hasLoss(parts: readonly ScorePart[]): boolean {
  return parts.some((part) => lostIn(part).gt(0));
}

function lostIn({ points, max }: ScorePart): Decimal {
  return evaluate(max).minus(evaluate(points));
}

/** 共扣1.29分，其中预算执行扣0.67分、…，效益指标未扣分; 各项均未扣分. */
function losses(writer: Writer, { score }: ScoredForm, parts: readonly ScorePart[]): readonly Span[] {
  if (parts.length === 0) return [];
  // Rows without a level are no part that is told, and have points all the same.
  const covered = evaluate(maxOf(parts)).gte(score.max);
  const lost = call("subtract", covered ? maxOf(parts) : score.available, score.expression);
  if (!hasLoss(parts)) {
    const full = parts.map(({ points, max }) => call("≥", points, max));
    return writer.say("score.none-lost", { full: claim("full-marks", call("all", full)) });
  }
  const losing = parts.filter((part) => lostIn(part).gt(0));
  const aligned = losing.some((part) => !lostIn(part).isInteger());
  const whole = parts.filter((part) => lostIn(part).lte(0));
  const closes = losing.reduce((sum, part) => sum.plus(lostIn(part)), new Decimal(0)).eq(evaluate(lost));
  const items = losing.map((part) =>
    writer.say("score.lost-part", { label: part.label, lost: lostFigure(writer, part, aligned) }),
  );
  const rest =
    whole.length === 0 || !closes
      ? []
      : writer.say("score.parts-whole", {
          labels: writer.list(whole.map(({ label }) => label)),
          full: claim(
            "full-marks",
            call(
              "all",
              whole.map(({ points, max }) => call("≥", points, max)),
            ),
          ),
        });
  const [only, another] = losing;
  if (closes && only && !another) {
    return writer.say("score.lost-one", { label: only.label, lost: lostFigure(writer, only, aligned), rest });
  }
  return writer.say(closes ? "score.lost" : "score.lost-only", {
    lost: writer.points(lost, aligned),
    items: writer.list(items),
    rest,
  });
}

function maxOf(parts: readonly ScorePart[]): Expression {
  return call(
    "add",
    parts.map(({ max }) => max),
  );
}

function lostFigure(writer: Writer, { points, max }: ScorePart, aligned: boolean) {
  return (unit: string) => pointsFigure(call("subtract", max, points), unit, writer, aligned);
}

/**
 * 18项指标中，完成15项，未完成3项; by their points where not all of them are judged.
 *
 * @param told what has been told of the points
 */
export function outcomes(
  writer: Writer,
  forms: readonly Form[],
  told: ToldLoss = "nothing",
): readonly Span[] {
  const entries = forms.flatMap((form) => form.entries);
  const { reached, missed, slots } = outcomesOf(writer, entries);
  if (entries.length === 0 || entries.every(({ indicator }) => indicator.target === null)) return [];
  if (reached.length === entries.length) {
    return writer.say("outcomes.all-met", { ...slots, ...allSlots(writer, reached, entries) });
  }
  if (missed.length === entries.length) {
    return writer.say("outcomes.all-missed", { ...slots, ...allSlots(writer, missed, entries) });
  }
  if (reached.length + missed.length === entries.length) return writer.say("outcomes.mixed", slots);
  const byPoints = fullMarks(writer, entries, null, told === "lost");
  if (told === "none-lost" && byPoints.length > 0) return [];
  return byPoints.length > 0 ? byPoints : openOutcomes(writer, entries);
}

/** 预算执行扣1.4分, behind a count of rows by their points that no total tells it with. */
function executionLoss(writer: Writer, { scorecard, entries, evaluation }: Form): readonly Span[] {
  const { budget } = scorecard ?? {};
  if (!budget || !areCountedByPoints(entries) || given(evaluation.budget?.score) === null) return [];
  const lost = call("subtract", budget.available, budget.expression);
  return evaluate(lost).gt(0) ? writer.say("outcomes.execution", { lost: writer.points(lost) }) : [];
}

/** 13项指标中，完成6项，未完成6项，其余1项【请填写：…是否达到目标】: where not all rows are judged. */
function openOutcomes(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const parts = outcomeParts(writer, entries, true);
  if (parts.length === 0) return [];
  return writer.say("outcomes.parts", { count: writer.count(cellsOfEntries(entries)), parts });
}

/** Totals of several forms: the best and the weakest, the results, the table. */
function severalScores(writer: Writer, scored: readonly ScoredForm[]): readonly Block[] {
  const totals = scored.map(({ form, score }) => ({ form, points: score.expression }));
  const ranked = [...totals].sort((a, b) => evaluate(b.points).cmp(evaluate(a.points)));
  const best = ranked[0];
  const worst = ranked.at(-1);
  const forms = scored.map(({ form }) => form);
  const sentences: (readonly Span[])[] = [];
  if (best && worst && evaluate(best.points).gt(evaluate(worst.points))) {
    const top = call(
      "all",
      totals.map(({ points }) => call("≥", best.points, points)),
    );
    const bottom = call(
      "all",
      totals.map(({ points }) => call("≤", worst.points, points)),
    );
    sentences.push(
      writer.say("scores.range", {
        best: projectName(writer, best.form),
        worst: projectName(writer, worst.form),
        bestPoints: writer.points(best.points),
        worstPoints: writer.points(worst.points),
        highest: claim("highest", top),
        lowest: claim("lowest", bottom),
        count: writer.count(forms.map((form) => form.subject?.at ?? formCell(form))),
      }),
    );
  } else if (best && totals.length > 1) {
    const same = call(
      "all",
      totals.map(({ points }) => call("=", best.points, points)),
    );
    const cells = forms.map(formCell);
    sentences.push(
      writer.say("scores.same", {
        ...allCellSlots(writer, cells, [same]),
        points: writer.points(best.points),
      }),
    );
  }
  return [
    ...writer.paragraph([...sentences, outcomes(writer, writer.subject.forms)]),
    ...goalFulfilment(writer),
    ...formsTable(writer, forms),
  ];
}
