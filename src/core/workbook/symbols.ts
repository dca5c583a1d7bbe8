/**
 * Marks of symbol fonts as the characters that they look like. A symbol font draws its own marks for ordinary
 * characters (in Symbol the letter `³` is ≥), and Office keeps marks inserted from it at U+F000 and above. Sources: the
 * tables Symbol and Dingbats of the Unicode consortium (`VENDORS/ADOBE/symbol.txt`), Microsoft's Wingdings sheets.
 */

type Marks = ReadonlyMap<number, string>;

function marks(table: Readonly<Record<string, string>>): Marks {
  return new Map(Object.entries(table).map(([code, mark]) => [Number.parseInt(code, 16), mark]));
}

/** What forms use of Symbol: signs of comparison and arithmetic. Its digits and brackets are ordinary ones. */
const SYMBOL = marks({
  A3: "≤",
  A5: "∞",
  A7: "♣",
  A8: "♦",
  A9: "♥",
  AA: "♠",
  AB: "↔",
  AC: "←",
  AD: "↑",
  AE: "→",
  AF: "↓",
  B0: "°",
  B1: "±",
  B2: "″",
  B3: "≥",
  B4: "×",
  B5: "∝",
  B7: "•",
  B8: "÷",
  B9: "≠",
  BA: "≡",
  BB: "≈",
  BC: "…",
  D7: "⋅",
  D6: "√",
});

const WINGDINGS = marks({
  "6C": "●",
  "6E": "■",
  "6F": "□",
  "71": "❑",
  "75": "◆",
  A1: "○",
  A7: "▪",
  A8: "◻",
  AB: "★",
  D8: "➢",
  DF: "←",
  E0: "→",
  E1: "↑",
  E2: "↓",
  FB: "✗",
  FC: "✓",
  FD: "☒",
  FE: "☑",
});

const WINGDINGS_2 = marks({ "4F": "✗", "50": "✓", "51": "☒", "52": "☑", "53": "☒", A3: "□", "97": "●" });

const FONTS: ReadonlyMap<string, Marks> = new Map([
  ["symbol", SYMBOL],
  ["wingdings", WINGDINGS],
  ["wingdings 2", WINGDINGS_2],
]);

/** Where a font is not known, a mark at U+F000 and above means what it does in Symbol, else in Wingdings. */
const PRIVATE: Marks = new Map([...WINGDINGS, ...SYMBOL]);
const PRIVATE_START = 0xf000;
const MAY_BE_PRIVATE = /[\uf020-\uf0ff]/;
const PRIVATE_MARKS = /[\uf020-\uf0ff]/g;
/** Of Symbol the ordinary letters are Greek ones, which forms do not use. */
const SYMBOL_MARKS = /[\u0080-\u00ff\uf020-\uf0ff]/g;
const WINGDINGS_MARKS = /[!-~\u0080-\u00ff\uf020-\uf0ff]/g;

/** Whether a font of this name draws marks of its own for ordinary characters. */
export function isSymbolFont(name: string): boolean {
  return FONTS.has(name.trim().toLowerCase());
}

/**
 * A text with marks of symbol fonts as the characters that the person sees. Marks that no table has stay.
 *
 * @param font name of the font that the whole text is set in, where it is known
 */
export function readableSymbols(text: string, font?: string): string {
  const own = font === undefined ? undefined : FONTS.get(font.trim().toLowerCase());
  if (own === undefined) {
    return MAY_BE_PRIVATE.test(text) ? text.replace(PRIVATE_MARKS, (mark) => readable(mark, PRIVATE)) : text;
  }
  return text.replace(own === SYMBOL ? SYMBOL_MARKS : WINGDINGS_MARKS, (mark) => readable(mark, own));
}

function readable(mark: string, table: Marks): string {
  const code = mark.charCodeAt(0);
  const place = code >= PRIVATE_START ? code - PRIVATE_START : code;
  // Digits, letters and brackets of Symbol stand where they do in ASCII.
  const plain = table === SYMBOL && place < 0x7f ? String.fromCharCode(place) : mark;
  return table.get(place) ?? plain;
}
