import type { CellErrorCode } from "../../../src/core/workbook/snapshot";

/** What Excel makes of text that is entered into a cell which is not formatted as text. */
export interface Typed {
  readonly value: string | number | boolean;
  readonly error?: CellErrorCode;
  /** Number format that the cell gets when it had General. */
  readonly numberFormat?: string;
}

const ERRORS: readonly CellErrorCode[] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/** 1899-12-30 in days before 1970: serial 60 (1900-02-29) is left out, as no test enters dates of 1900. */
const EPOCH_DAYS = 25_569;
const DAY = 86_400_000;

/**
 * Reads text as Excel reads what is typed, in en-US with the Chinese date spellings [belief, after what Excel's grid
 * does]: whoever writes text through `values` without the text format or an apostrophe loses it to a number or a date.
 */
export function readTyped(text: string): Typed {
  const plain = text.trim();
  const error = ERRORS.find((code) => code === plain.toUpperCase());
  if (error) return { value: error, error };
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === "true" };
  return readNumber(plain) ?? readDate(plain) ?? { value: text };
}

function readNumber(text: string): Typed | undefined {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return { value: Number(text) };
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(text);
  if (bracketed) return { value: -Number(bracketed[1]) };
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    return { value: Number(text.replace(/,/g, "")), numberFormat: text.includes(".") ? "#,##0.00" : "#,##0" };
  }
  const percent = /^([-+]?(?:\d+\.?\d*|\.\d+))\s*%$/.exec(text);
  if (percent) {
    return { value: Number(percent[1]) / 100, numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  const fraction = /^([-+]?\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    return { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), numberFormat: "# ?/?" };
  }
  return undefined;
}

function readDate(text: string): Typed | undefined {
  const full = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (full) return dated(Number(full[1]), Number(full[2]), Number(full[3]), "yyyy/m/d");
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  if (american) return dated(Number(american[3]), Number(american[1]), Number(american[2]), "m/d/yyyy");
  const month = /^(\d{4})[-/年](\d{1,2})月?$/.exec(text);
  if (month) return dated(Number(month[1]), Number(month[2]), 1, "mmm-yy");
  const day = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  // A day without a year belongs to the present one; a fixed one keeps tests the same every year.
  if (day) return dated(2024, Number(day[1]), Number(day[2]), "d-mmm");
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { value: seconds / 86_400, numberFormat: "h:mm" };
  }
  return undefined;
}

function dated(year: number, month: number, day: number, numberFormat: string): Typed | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { value: date.getTime() / DAY + EPOCH_DAYS, numberFormat };
}
