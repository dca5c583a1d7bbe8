import { constant } from "../../proof/expression";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { pointsFigure } from "../spans/figures";
import { packQuote } from "../spans/quotes";
import type { Writer } from "../writer";
import { notStated } from "./profile";

/** By which rules points are given and grades are read off; what the workbook does not tell of the procedure. */
export function method(writer: Writer, section: OutlineSection): readonly Block[] {
  return [
    ...writer.paragraph([weights(writer), writer.say("method.comparison"), grades(writer)]),
    ...writer.paragraph([notStated(writer, section)]),
  ];
}

function points(writer: Writer, value: string, source: string, unit: string): Span {
  return pointsFigure(constant(value, source), unit, writer.locale);
}

/** The fixed weights of the rule pack. */
function weights(writer: Writer): readonly Span[] {
  const { budget, levels, id } = writer.pack;
  const unit = writer.label("points-unit");
  const items = levels.flatMap((level, index) =>
    level.points === null
      ? []
      : [
          writer.say("method.level", {
            level: packQuote(level.name, id, `levels.${index}.name`),
            points: points(writer, level.points, `levels.${index}.points`, unit),
          }),
        ],
  );
  if (items.length === 0) return [];
  const execution =
    budget.points === "0"
      ? []
      : [writer.say("method.execution", { points: points(writer, budget.points, "budget.points", unit) })];
  return writer.say("method.weights", { items: writer.list([...execution, ...items]) });
}

/** The grade bands, best first, each from its lowest total up to where the better one begins. */
function grades(writer: Writer): readonly Span[] {
  const { grades: bands, id, scoring } = writer.pack;
  const name = (grade: string, index: number) =>
    writer.marked([packQuote(grade, id, `grades.${index}.name`)]);
  const items: (readonly Span[])[] = [];
  let above = constant(scoring.total, "scoring.total");
  for (const [index, band] of bands.entries()) {
    const from = constant(band.min, `grades.${index}.min`);
    if (index === bands.length - 1) {
      const below = writer.points(above);
      return writer.say("method.grades", { items: writer.list(items), below, last: name(band.name, index) });
    }
    const slots = { from: writer.points(from), to: writer.points(above), grade: name(band.name, index) };
    items.push(writer.say("method.grade", slots));
    above = from;
  }
  return [];
}
