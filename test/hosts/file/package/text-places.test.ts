import fc from "fast-check";
import { TextPlaces } from "../../../../src/hosts/file/package/text-places";

/** Texts of characters of one, two, three and four bytes. */
const text = fc.string({
  unit: fc.constantFrom("a", "<", "\n", "é", "ß", "绩", "\uFEFF", "𠮷", "\u{1F600}"),
  maxLength: 40,
});

test("a place in a text is the length of what stands before it", () => {
  fc.assert(
    fc.property(text, fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }), (source, asked) => {
      const places = new TextPlaces(Buffer.from(source));
      let before = "";
      Array.from(source).forEach((character, index) => {
        // Some are passed over: a scanner asks for the places of tags, not of every character.
        const place = asked[index] ? places.of(Buffer.byteLength(before)) : before.length;
        expect(place).toBe(before.length);
        before += character;
      });
      expect(places.of(Buffer.byteLength(source))).toBe(source.length);
    }),
  );
});

test("the same place may be asked for again", () => {
  const places = new TextPlaces(Buffer.from("绩𠮷<a/>"));
  expect([places.of(7), places.of(7), places.of(8)]).toEqual([3, 3, 4]);
});
