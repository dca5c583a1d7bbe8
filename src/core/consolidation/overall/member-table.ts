import type { Block, TableCell } from "../../narrative/report";
import { figure } from "../../narrative/spans/figures";
import type { Places } from "../../narrative/spans/numbers";
import { call, evaluate, type Expression } from "../../proof/expression";
import { subjectOf } from "./author";
import type { Placed, Teller } from "./teller";

/** More rows are a list for the screen, not an annex. */
const MOST_ROWS = 500;

/** The table of all members in their own order, never by score. */
export function memberTable(teller: Teller): readonly Block[] {
  if (teller.all.length > MOST_ROWS) return [];
  const { locale } = teller.input;
  const number = (expression: Expression | null, places: Places): TableCell => {
    if (expression === null) return { kind: "empty" };
    const told = figure(expression, locale, { unit: "", places });
    return { kind: "number", value: evaluate(told.expression).toFixed(), figure: told };
  };
  const row = (one: Placed): readonly TableCell[] => {
    const { score, grade, budget, executed, indicators, missed, reported } = one.member;
    const amounts = [
      budget === null ? null : teller.amount(one, "budget", budget),
      executed === null ? null : teller.amount(one, "spent", executed),
    ] as const;
    const count = (column: string, value: number): TableCell =>
      number(reported ? teller.number(one, column, value) : null, "exact");
    return [
      { kind: "text", spans: teller.name(one) },
      number(score === null ? null : teller.points(one), { fixed: 2 }),
      grade === null
        ? { kind: "empty" }
        : {
            kind: "text",
            spans: [{ kind: "quote", text: grade, source: { kind: "cell", at: teller.cell(one, "grade") } }],
          },
      number(amounts[0], { fixed: 2 }),
      number(amounts[1], { fixed: 2 }),
      amounts[0] === null || amounts[1] === null
        ? { kind: "empty" }
        : { kind: "text", spans: [teller.share(call("divide", amounts[1], amounts[0]))] },
      count("indicators", indicators),
      count("missed", missed),
    ];
  };
  const columns = ["name", "score", "grade", "budget", "spent", "rate", "indicators", "missed"] as const;
  return [
    {
      kind: "table",
      id: "members",
      caption: teller.say("annex.caption", subjectOf(teller)),
      columns: columns.map((column) => ({
        header: teller.word(`column.${column}`),
        align: column === "name" ? "left" : column === "grade" ? "center" : "right",
      })),
      rows: teller.all.map(row),
    },
  ];
}
