import { Decimal } from "../../common/decimal";
import { call, cellValue, constant, evaluate, type Expression } from "../../proof/expression";
import { knownNumber } from "../../evaluation/values";
import type { Entry } from "../analysis/entry";
import { greatest, type Form } from "../analysis/form";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent, all, claim, conjunction } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import type { Score, Scorecard } from "../../evaluation/scorecard";
import { formsTable } from "../tables/forms";
import { level1Parts, level2Parts, pointsTable, type ScorePart } from "../tables/points";
import { nameOf } from "../values";
import { literal, type Writer } from "../writer";
import { outcomeSummary } from "./outcome-summary";

/** Total, grade and where the points come from; for several forms their totals side by side. */
export function overallScore(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const scored = forms.flatMap((form) => scoredForm(form) ?? []);
  const [first] = scored;
  if (!first) {
    const entries = forms.flatMap((form) => form.entries);
    const blank = entries.flatMap(({ indicator }) => (indicator.score ? [indicator.score.at] : []));
    const missing = writer.missing(section, "omission.no-score", () => [
      ...writer.say(entries.length > 0 ? "score.none" : "score.no-indicators", { absent: absent(blank) }),
      ...enteredOnly(writer, forms),
    ]);
    return [...missing, ...writer.paragraph([outcomeSummary(writer)])];
  }
  if (writer.several) return severalScores(writer, scored, outcomeSummary(writer));
  return oneScore(writer, first);
}

/** The total that the form prints, where there is nothing to compute it from. */
function enteredOnly(writer: Writer, [form, another]: readonly Form[]): readonly Span[] {
  const entered = form && !another ? enteredScore(form.evaluation) : null;
  return entered ? writer.say("score.entered-only", { entered: writer.points(entered) }) : [];
}

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

function oneScore(writer: Writer, scored: ScoredForm): readonly Block[] {
  const { form, scorecard } = scored;
  const summary = outcomeSummary(writer);
  const parts = level1Parts(writer, form, scorecard);
  return [
    ...writer.paragraph([
      total(writer, scored),
      enteredTotal(writer, scored),
      enteredRows(writer, form),
      unscored(writer, form),
    ]),
    ...writer.paragraph([composition(writer, parts), summary]),
    ...(parts.length > 0
      ? [pointsTable(writer, "points-by-level1", parts), chart(writer, "points-by-level1")]
      : []),
    ...radar(writer, form, scorecard),
  ];
}

/** A radar needs three spokes. */
const FEWEST_SPOKES = 3;
const MOST_SPOKES = 16;

function radar(writer: Writer, form: Form, scorecard: Scorecard): readonly Block[] {
  const parts = level2Parts(form, scorecard);
  if (parts.length < FEWEST_SPOKES || parts.length > MOST_SPOKES) return [];
  return [pointsTable(writer, "radar-level2", parts), chart(writer, "radar-level2")];
}

function total(writer: Writer, scored: ScoredForm): readonly Span[] {
  const { score } = scored;
  const slots = { total: writer.points(score.expression), max: writer.points(constant(score.max)) };
  const whole = constant(writer.pack.scoring.total, "scoring.total");
  if (!new Decimal(score.max).eq(writer.pack.scoring.total)) {
    const differs = claim("differs", call("≠", constant(score.max), whole));
    return writer.say("score.other-max", { ...slots, whole: writer.points(whole), differs });
  }
  const grade = gradeOf(writer, scored);
  return grade ? writer.say("score.graded", { ...slots, grade }) : writer.say("score.total", slots);
}

/** The grade, true as long as the total lies in its band; the bands of a pack stand best first. */
function gradeOf(writer: Writer, { scorecard, score }: ScoredForm): Span | null {
  const { grades } = writer.pack;
  const index = grades.findIndex(({ name }) => name === scorecard.grade);
  const band = grades[index];
  if (!band) return null;
  const above = grades[index - 1];
  const conditions = [call("≥", score.expression, constant(band.min, "grades"))];
  if (above) conditions.push(call("<", score.expression, constant(above.min, "grades")));
  return claim("grade", call("all", conditions))(band.name);
}

/** Whether the printed total is the computed one. */
function enteredTotal(writer: Writer, { form, score }: ScoredForm): readonly Span[] {
  const entered = enteredScore(form.evaluation);
  if (!entered) return [];
  const gap = call("subtract", entered, score.expression);
  const size = evaluate(gap).abs();
  const slots = { entered: writer.points(entered) };
  if (size.lte(writer.pack.tolerances.score)) {
    const within = call("≤", call("abs", gap), constant(writer.pack.tolerances.score, "tolerances.score"));
    return writer.say("score.entered-agrees", { ...slots, agrees: claim("unchanged", within) });
  }
  const higher = evaluate(gap).gt(0);
  return writer.say("score.entered-differs", {
    ...slots,
    gap: writer.points(call("abs", gap)),
    differs: (above: string, below: string) =>
      claim(
        higher ? "increase" : "decrease",
        call(higher ? ">" : "<", entered, score.expression),
      )(higher ? above : below),
  });
}

/** Rows named where entered and computed points differ. */
const MOST_ROWS_NAMED = 3;

/** A row whose entered points are not the computed ones. */
interface DifferingRow {
  readonly entry: Entry;
  readonly entered: Expression;
  readonly points: Expression;
  readonly difference: Decimal;
}

function differingRow(writer: Writer, entry: Entry): DifferingRow | null {
  const { points, earned, indicator } = entry;
  const entered = knownNumber(indicator.score, "points");
  if (!entered || !points || earned === null || indicator.score?.value === earned) return null;
  const difference = evaluate(entered).minus(earned).abs();
  return difference.gt(writer.pack.tolerances.score) ? { entry, entered, points, difference } : null;
}

/** Indicators whose entered points are not the computed ones, those with the greatest difference by name. */
function enteredRows(writer: Writer, { entries }: Form): readonly Span[] {
  const rows = entries.flatMap((entry) => differingRow(writer, entry) ?? []);
  if (rows.length === 0) return [];
  const items = greatest(rows, MOST_ROWS_NAMED, ({ difference }) => difference).map(
    ({ entry, entered, points }) =>
      writer.say("score.entered-row", {
        name: nameOf(writer, entry),
        entered: writer.points(entered),
        points: writer.points(points),
      }),
  );
  const tolerance = constant(writer.pack.tolerances.score, "tolerances.score");
  const conditions = rows.map(({ entered, points }) =>
    call(">", call("abs", call("subtract", entered, points)), tolerance),
  );
  const cells = rows.map(({ entry }) => entry.indicator.name.at);
  return writer.say(rows.length > items.length ? "score.entered-rows-many" : "score.entered-rows", {
    items: writer.series(items),
    count: writer.count(cells),
    differs: claim("differs", conjunction(conditions, cells)),
  });
}

function enteredScore({ total: printed, info }: Form["evaluation"]): Expression | null {
  const entered = knownNumber(printed?.score, "points");
  if (entered) return entered;
  const own = info.find(({ role }) => role === "self-score")?.value;
  return own && /^\d+(\.\d+)?$/u.test(own.text.trim()) ? cellValue(own.at, own.text.trim(), "points") : null;
}

/** Indicators left out of the score. */
function unscored(writer: Writer, form: Form): readonly Span[] {
  const out = form.entries.filter(({ points }) => points === null);
  if (out.length === 0) return [];
  return writer.say("score.unscored", { count: writer.count(out.map(({ indicator }) => indicator.name.at)) });
}

/** Points by part, and which part earned the smallest share. */
function composition(writer: Writer, parts: readonly ScorePart[]): readonly Span[] {
  if (parts.length < 2) return [];
  const items = parts.map(({ label, points, max }) =>
    writer.say("score.part", {
      label,
      points: writer.points(points),
      max: writer.points(max),
    }),
  );
  const told = writer.say("score.parts", { parts: writer.series(items) });
  const full = parts.every(({ points, max }) => evaluate(points).gte(evaluate(max)));
  if (full) {
    const conditions = parts.map(({ points, max }) => call("≥", points, max));
    return [...told, ...writer.say("score.all-full", { full: claim("full-marks", call("all", conditions)) })];
  }
  return [...told, ...weakestPart(writer, parts)];
}

function weakestPart(writer: Writer, parts: readonly ScorePart[]): readonly Span[] {
  const ranked = [...parts].sort((a, b) => evaluate(a.share).cmp(evaluate(b.share)));
  const [lowest, next] = ranked;
  if (!lowest || !next || evaluate(lowest.share).eq(evaluate(next.share))) {
    return [literal(writer.label("stop"))];
  }
  const others = parts.filter((part) => part !== lowest);
  const condition = call(
    "all",
    others.map((other) => call("<", lowest.share, other.share)),
  );
  return writer.say("score.weakest", {
    label: lowest.label,
    lowest: claim("lowest", condition),
    share: percentFigure(lowest.share, writer.locale),
  });
}

/** Totals of several forms: the table, the best and the weakest. */
function severalScores(
  writer: Writer,
  scored: readonly ScoredForm[],
  summary: readonly Span[],
): readonly Block[] {
  const totals = scored.map(({ form, score }) => ({ form, points: score.expression }));
  const ranked = [...totals].sort((a, b) => evaluate(b.points).cmp(evaluate(a.points)));
  const [best] = ranked;
  const worst = ranked.at(-1);
  const sentences = [
    writer.say("scores.count", {
      count: writer.count(totals.map(({ form }) => cellOf(form))),
    }),
  ];
  const named = best?.form.subject && worst?.form.subject;
  if (named && evaluate(best.points).gt(evaluate(worst.points))) {
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
        best: subjectOf(writer, best.form),
        worst: subjectOf(writer, worst.form),
        bestPoints: writer.points(best.points),
        worstPoints: writer.points(worst.points),
        highest: claim("highest", top),
        lowest: claim("lowest", bottom),
      }),
    );
  } else if (best && worst && evaluate(best.points).eq(evaluate(worst.points))) {
    const same = call(
      "all",
      totals.map(({ points }) => call("=", best.points, points)),
    );
    const cells = totals.map(({ form }) => cellOf(form));
    sentences.push(
      writer.say("scores.same", { points: writer.points(best.points), all: all(cells, cells, [same]) }),
    );
  }
  return [
    ...writer.paragraph([...sentences, summary]),
    ...formsTable(
      writer,
      scored.map(({ form }) => form),
    ),
  ];
}

function cellOf({ evaluation }: Form) {
  return { sheet: evaluation.sheet, row: evaluation.area.top, column: evaluation.area.left };
}

/** The form's subject in marks, or "this form". */
export function subjectOf(writer: Writer, form: Form): readonly Span[] {
  return form.subject ? writer.marked(writer.quote(form.subject)) : [literal(writer.label("form"))];
}
