import fc from "fast-check";
import { hasLetter, hasWord } from "../../../src/core/vocabulary/letters";

const CHARACTERS = 0x10000;

describe("letters", () => {
  test("every character is a letter that Unicode calls one", () => {
    const told = Array.from({ length: CHARACTERS }, (_, code) => String.fromCharCode(code));
    expect(told.filter((character) => hasLetter(character) !== /\p{L}/u.test(character))).toEqual([]);
    expect(told.filter((character) => hasWord(`a${character}`) !== /^.\p{L}/u.test(`a${character}`))).toEqual(
      [],
    );
  });

  test("texts of all kinds of characters are taken as Unicode takes them", () => {
    const unit = fc.oneof(
      fc.constantFrom(...Array.from("产5％ ≥（㎡é々〇ｋ𠮷Ωя")),
      fc.string({ unit: "grapheme", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        expect(hasLetter(text)).toBe(/\p{L}/u.test(text));
        expect(hasWord(text)).toBe(/\p{L}{2}/u.test(text));
      }),
    );
  });
});
