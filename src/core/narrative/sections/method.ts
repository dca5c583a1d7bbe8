import { constant } from "../../evaluation/expression";
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

/** The grade bands, best first. */
function grades(writer: Writer): readonly Span[] {
  const { grades: bands, id } = writer.pack;
  const unit = writer.label("points-unit");
  const items = bands.slice(0, -1).map((band, index) =>
    writer.say("method.grade", {
      grade: writer.marked([packQuote(band.name, id, `grades.${index}.name`)]),
      points: points(writer, band.min, `grades.${index}.min`, unit),
    }),
  );
  const last = bands.at(-1);
  if (!last || items.length === 0) return [];
  return writer.say("method.grades", {
    items: writer.list(items),
    last: writer.marked([packQuote(last.name, id, `grades.${bands.length - 1}.name`)]),
  });
}
