import fc from "fast-check";
import { NodeIndex, type NodeId, type ProofNode } from "../../../src/core/proof/node-index";
import type { CellRef } from "../../../src/core/workbook/a1";

const place: fc.Arbitrary<CellRef> = fc.record({
  sheet: fc.constantFrom("表1", "表2"),
  row: fc.nat(2),
  column: fc.nat(2),
});

const id = fc.nat(3) as unknown as fc.Arbitrary<NodeId>;

/** Few values of each field, so that equal nodes and nodes that differ in one field alone come often. */
const node: fc.Arbitrary<ProofNode> = fc.oneof(
  fc.record({ op: fc.constant("const" as const), value: fc.constantFrom("1", "100") }),
  fc.record({
    op: fc.constant("const" as const),
    value: fc.constantFrom("1", "100"),
    of: fc.constantFrom("scoring.total", "scoring.ratio"),
  }),
  fc.record({
    op: fc.constant("read" as const),
    at: place,
    as: fc.oneof(
      fc.record({ kind: fc.constantFrom("quantity" as const, "low" as const) }),
      fc.record({
        kind: fc.constant("amount" as const),
        unit: fc.constantFrom("元" as const, "万元" as const),
      }),
      fc.record({ kind: fc.constant("quantity" as const), unitAt: place }),
      fc.record({ kind: fc.constant("quantity" as const), headingAt: place }),
      fc.record({ kind: fc.constant("quantity" as const), like: place }),
      fc.record({ kind: fc.constant("quantity" as const), half: fc.constantFrom(0 as const, 1 as const) }),
      fc.record({ kind: fc.constant("day" as const), year: fc.constantFrom("2022", "2023") }),
      fc.record({ kind: fc.constant("goal" as const), part: fc.tuple(fc.nat(1), fc.nat(1)) }),
    ),
  }),
  fc.record({ op: fc.constant("text" as const), at: place, is: fc.constantFrom("完成", "未完成") }),
  fc.record({ op: fc.constant("blank" as const), at: place }),
  fc.record({
    op: fc.constant("lacks" as const),
    form: fc.constantFrom("表1#1", "表1#2"),
    role: fc.constantFrom("reason", "target"),
  }),
  fc.record({
    op: fc.constant("round" as const),
    arg: id,
    places: fc.nat(1),
    mode: fc.constantFrom("half-up" as const, "truncate" as const),
  }),
  fc.record({
    op: fc.constantFrom("add" as const, "count" as const, "all" as const),
    args: fc.array(id, { minLength: 1, maxLength: 3 }),
  }),
);

test("nodes have one id exactly when they are equal, and ids follow each other", () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 60 }), (nodes) => {
      const index = new NodeIndex();
      const byText = new Map<string, number>();
      for (const one of nodes) {
        const text = JSON.stringify(one);
        const known = byText.get(text) ?? byText.size;
        byText.set(text, known);
        expect(index.idOf(structuredClone(one))).toBe(known);
      }
      expect(index.nodes.map((one) => JSON.stringify(one))).toEqual([...byText.keys()]);
    }),
    { numRuns: 500 },
  );
});
