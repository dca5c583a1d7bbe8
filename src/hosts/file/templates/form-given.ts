import type { Worksheet } from "exceljs";
import { Decimal } from "../../../core/common/decimal";
import type { CommonIndicator, RulePack } from "../../../core/rules/rule-pack";
import type { Translator } from "../../../core/messages/catalogue";
import type { IndicatorCells } from "./formulas";
import { deductionText } from "./guide-rules";
import { FREE_TEXT } from "./validations";

/**
 * Fills a blank row with an indicator that the pack gives: its name, its points, and where the pack has a deduction
 * rule of that name the direction, the threshold in per cent and, as a prompt on the name, the rule in words.
 */
export function fillGiven(
  sheet: Worksheet,
  cells: IndicatorCells,
  { name, points }: CommonIndicator,
  pack: RulePack,
  say: Translator,
): void {
  sheet.getCell(cells.name).value = name;
  if (points !== null) sheet.getCell(cells.weight).value = Number(points);
  const rule = pack.scoring.scorecard.find(({ names }) => names.includes(name));
  if (rule === undefined) return;
  sheet.getCell(cells.operator).value = rule.direction === "at-most" ? "≤" : "≥";
  sheet.getCell(cells.target).value = new Decimal(rule.threshold).times(100).toNumber();
  sheet.getCell(cells.unit).value = "%";
  sheet.getCell(cells.name).dataValidation = {
    ...FREE_TEXT,
    formulae: [...(FREE_TEXT.formulae ?? [])],
    allowBlank: true,
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle: say("input.given.title"),
    prompt: deductionText(rule, say),
  };
}
