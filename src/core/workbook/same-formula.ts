/** Texts in a formula, which are compared letter for letter, and what lies between them. */
const TEXTS = /"(?:[^"]|"")*"/gu;

/** The name of a sheet in quotation marks. */
const QUOTED_SHEET = /'((?:[^']|'')+)'!/gu;

/**
 * A formula as it can be compared: programs that save a workbook write `TRUE` as `TRUE()`, names of functions in capitals,
 * names of sheets without quotation marks that they do not need, and blanks as they like (LibreOffice 7.4, measured).
 */
export function plainFormula(formula: string): string {
  let plain = "";
  let from = 0;
  for (const text of formula.matchAll(TEXTS)) {
    plain += plainCode(formula.slice(from, text.index)) + text[0];
    from = text.index + text[0].length;
  }
  return plain + plainCode(formula.slice(from));
}

function plainCode(code: string): string {
  return code
    .replace(QUOTED_SHEET, "$1!")
    .replace(/\s+/gu, "")
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/gu, "$1");
}
