/**
 * Characters outside the full-width block that people type for an ASCII one. Observed in published forms
 * (`≧`, `═`, `﹦`) and in input methods' symbol tables.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "≮": "≥",
  "≯": "≤",
  "═": "=",
  "﹦": "=",
  "﹤": "<",
  "﹥": ">",
  "﹪": "%",
  "﹕": ":",
  "∶": ":",
  "﹔": ";",
  "﹣": "-",
  "−": "-",
  "﹙": "(",
  "﹚": ")",
  "〔": "(",
  "〕": ")",
  "【": "(",
  "】": ")",
  "\u3000": " ",
  "\u00a0": " ",
  "\u200b": "",
  "\ufeff": "",
};

const NEEDS_FOLDING = /[\uff01-\uff5e\u3000\u00a0\u200b\ufeff≧⩾≦⩽≮≯═﹦﹤﹥﹪﹕∶﹔﹣−﹙﹚〔〕【】]/;
const FOLDABLE = new RegExp(NEEDS_FOLDING.source, "g");

/** Full-width and look-alike characters as the ASCII or mathematical ones they stand for: `９８％` → `98%`. */
export function foldWidth(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  return text.replace(
    FOLDABLE,
    (character) => LOOKALIKES[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

const BLANK = /\s/;

/** {@link foldWidth} without any white space: `产 出\n指 标` → `产出指标`. */
export function squeeze(text: string): string {
  const folded = foldWidth(text);
  return BLANK.test(folded) ? folded.replace(/\s+/g, "") : folded;
}

/** Whether a text consists of nothing that a person could mean: blanks, dashes, dots, slashes. */
export function isFiller(text: string): boolean {
  return /^[\s\-–—―─_/\\.…·。、*~～]*$/.test(foldWidth(text));
}
