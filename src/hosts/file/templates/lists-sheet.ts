import type { Workbook } from "exceljs";
import type { RulePack } from "../../../core/rules/rule-pack";
import type { Translator } from "../../../core/messages/catalogue";
import { formatAbsoluteReference } from "../../../core/workbook/a1";
import { OPERATORS } from "./formulas";

/** References to the choices of the drop-downs, for use in validation formulas. */
export interface Lists {
  readonly operators: string;
  readonly units: string;
  readonly tiers: string;
  /** An empty cell: the list of a cell that has no choices. */
  readonly none: string;
}

/** Adds the hidden sheet that holds the choices. Inline lists end at 255 characters, a sheet does not. */
export function addListsSheet(workbook: Workbook, pack: RulePack, say: Translator): Lists {
  const sheet = workbook.addWorksheet(say("sheet.lists"), { state: "hidden" });
  const columns = [
    [...OPERATORS, say("operator.qualitative")],
    say("units").split(","),
    pack.scoring.tiers.map((tier) => tier.name[say.locale]),
  ];
  const references = columns.map((choices, column) => {
    choices.forEach((choice, row) => {
      sheet.getCell(row + 1, column + 1).value = choice;
    });
    return formatAbsoluteReference({
      sheet: sheet.name,
      top: 0,
      left: column,
      bottom: choices.length - 1,
      right: column,
    });
  });
  const [operators = "", units = "", tiers = ""] = references;
  const none = formatAbsoluteReference({ sheet: sheet.name, top: 0, left: 3, bottom: 0, right: 3 });
  return { operators, units, tiers, none };
}
