import fc from "fast-check";
import { alignRows } from "../../../src/core/keeping/align-rows";

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

  it("takes ten thousand rows in moments", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => String(index));
    const started = performance.now();
    expect(alignRows(rows, [...rows].reverse(), never)).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
