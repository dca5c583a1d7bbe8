import fc from "fast-check";
import { alignRows, longestRise } from "../../../src/core/keeping/align-rows";

const letters = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 12 });
const never = () => 0;

describe("rows of two sequences", () => {
  it("are each named once, equal ones as still or moved", () => {
    fc.assert(
      fc.property(letters, letters, fc.double({ min: 0, max: 1, noNaN: true }), (before, after, like) => {
        const aligned = alignRows(before, after, () => like);
        const of = (side: "before" | "after") =>
          aligned.flatMap((row) => row[side] ?? []).sort((one, other) => one - other);
        expect(of("before")).toEqual(before.map((_, index) => index));
        expect(of("after")).toEqual(after.map((_, index) => index));
        for (const { before: was, after: now, how } of aligned) {
          const same = was !== null && now !== null && before[was] === after[now];
          expect(how === "other" || same).toBe(true);
        }
        const still = aligned.filter(({ how }) => how === "same");
        for (const side of ["before", "after"] as const) {
          const places = still.map((row) => row[side] ?? -1);
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("stand still where they are equal, as many as can", () => {
    const aligned = alignRows(["a", "b", "c", "d", "e", "f"], ["b", "c", "d", "e", "f", "a"], never);
    expect(aligned.filter(({ how }) => how === "same")).toHaveLength(5);
    expect(aligned.filter(({ how }) => how === "moved")).toEqual([{ before: 0, after: 5, how: "moved" }]);
  });

  const many = Array.from({ length: 10_000 }, (_, index) => index);

  it.each<[what: string, after: readonly string[]]>([
    ["the other way round", many.map(String).reverse()],
    ["all new", many.map((row) => `new ${row}`)],
    ["all alike", many.map(() => "0")],
  ])("takes ten thousand rows, %s, by looking at each a few times", (_, after) => {
    const looks = new Looks();
    alignRows(looks.at(many.map(String)), looks.at(after), () => looks.count());
    expect(looks.total).toBeLessThan(10 * many.length);
  });

  it.each([
    ["rising", many],
    ["falling", [...many].reverse()],
  ])("finds the longest run of ten thousand %s values by looking at each a few times", (_, values) => {
    const looks = new Looks();
    longestRise(looks.at(values));
    expect(looks.total).toBeLessThan(20 * many.length);
  });
});

/** Counts how often something is looked at. */
class Looks {
  total = 0;

  count(): number {
    this.total += 1;
    return 0;
  }

  /** The list, with every reading from it counted. */
  at<T>(list: readonly T[]): readonly T[] {
    return new Proxy(list, {
      get: (target, key, receiver): unknown => {
        this.count();
        return Reflect.get(target, key, receiver);
      },
    });
  }
}
