import fc from "fast-check";
import { levelled } from "../../../src/core/common/levelled";

const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);

describe("levelled columns", () => {
  it.each<[what: string, widths: readonly number[], room: number, wanted: readonly number[]]>([
    ["become as wide as the widest where there is room", [10, 4, 6, 12], 90, [10, 12, 12, 12]],
    ["share what room there is, the narrowest first", [10, 4, 6, 12], 36, [10, 7, 7, 12]],
    ["stay as they are where there is none", [50, 5, 9], 60, [50, 5, 9]],
    ["are not those that name the rows", [8, 20], 60, [8, 20]],
    ["may be none", [], 60, []],
  ])("%s", (_, widths, room, wanted) => {
    expect(levelled(widths, room)).toEqual(wanted);
  });

  it("are never narrower than before, wider than the widest or than the room", () => {
    const widths = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 200 }), (before, room) => {
        const after = levelled(before, room);
        expect(after.every((width, index) => width >= (before[index] ?? 0))).toBe(true);
        expect(Math.max(0, ...after)).toBe(Math.max(0, ...before));
        expect(sum(after)).toBeLessThanOrEqual(Math.max(room, sum(before)) + 1e-9);
      }),
    );
  });
});
