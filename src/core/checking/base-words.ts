import type { BaseFact } from "../evaluation/evaluation";
import { cellList, type Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** Words for a number that is not exact: 约46, 46人左右, 近50, 十余万元. */
const ABOUT =
  /^(?:大?约|近|将近|不足|不到|超过?|逾)|(?:左右|上下|以上|以下|多|余|来)(?:[人个元件项]|万元?|亿元?)?$|[余多几][万亿千百]|^about|^approx|^circa|^c\.|^~/iu;

/**
 * W47: words where base data have figures. What is no number is no number anywhere; what a number has in brackets behind it
 * is kept apart, and the number counts.
 */
export function checkBaseWords({ evaluation: { baseFacts } }: Form): readonly Draft[] {
  return baseFacts.flatMap((fact): readonly Draft[] => {
    const variant = variantOf(fact);
    if (variant === null) return [];
    const { value, cleanName, column } = fact;
    const params = {
      label: printText(cleanName),
      heading: printText(column?.text ?? ""),
      headed: column === null ? "no" : "yes",
      number: value.written === undefined ? "" : `${value.written.number}${value.written.unit}`,
      note: printText(value.note ?? ""),
    };
    return [{ variant, params, at: cellList(value.at), actual: printText(value.raw) }];
  });
}

function variantOf({ value }: BaseFact): "note" | "about" | "words" | null {
  if (value.note !== undefined && value.value !== undefined) return "note";
  if (value.notes?.includes("unparsed") !== true) return null;
  return ABOUT.test(value.raw.trim()) ? "about" : "words";
}
