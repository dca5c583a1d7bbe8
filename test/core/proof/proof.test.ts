import fc from "fast-check";
import { Decimal } from "../../../src/core/common/decimal";
import { decodeNode, encodeNode } from "../../../src/core/proof/codec";
import {
  blank,
  call,
  cellValue,
  constant,
  evaluate,
  lacks,
  round,
  says,
  type Expression,
} from "../../../src/core/proof/expression";
import type { Look } from "../../../src/core/proof/look";
import type { Operator, Reading } from "../../../src/core/proof/node";
import { evaluateNode, looksAtWorkbook, Proof, type NodeId } from "../../../src/core/proof/proof";
import type { CellRef } from "../../../src/core/workbook/a1";

const at = (row: number, column = 0): CellRef => ({ sheet: "表 1!", row, column });

const reading: fc.Arbitrary<Reading> = fc.constantFrom<Reading>(
  { kind: "quantity" },
  { kind: "quantity", like: at(90) },
  { kind: "quantity", unitAt: at(91) },
  { kind: "amount", unit: "万元" },
  { kind: "date", year: "2022" },
  { kind: "points" },
);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(fc.nat(20), fc.integer({ min: 1, max: 999 }), reading)
    .map(([row, value, as]) => cellValue(at(row), String(value), as)),
  fc.integer({ min: 1, max: 9 }).map((value) => constant(value)),
  fc.constant(constant("100", "scoring.total")),
  fc.nat(5).map((row) => blank(at(row))),
  fc.nat(5).map((row) => says(at(row), "完成")),
  fc.constant(lacks("表#1", "reason")),
);

const OPERATORS: readonly Operator[] = [
  ...(["add", "subtract", "multiply", "min", "max", "abs", "≥", ">", "=", "<", "≤", "≠"] as const),
  ...(["all", "any", "not", "count", "if"] as const),
];

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom(...OPERATORS), fc.array(tie("tree"), { minLength: 3, maxLength: 4 }))
      .map(([op, args]) => call(op, ...args)),
    tie("tree").map((arg) => round(arg, 2)),
  ),
}));

/** Sees what the leaves of an expression saw. */
function lookFrom(expression: Expression): Look {
  const seen = new Map<string, string>();
  const keyOf = (place: CellRef, as: Reading) => JSON.stringify([place, as]);
  const collect = (node: Expression): void => {
    if (node.op === "read") seen.set(keyOf(node.at, node.as), node.seen);
    else if ("args" in node) node.args.forEach(collect);
    else if (node.op === "round") collect(node.arg);
  };
  collect(expression);
  return {
    number: (place, as) => {
      const value = seen.get(keyOf(place, as));
      return value === undefined ? null : new Decimal(value);
    },
    says: () => true,
    isBlank: () => true,
    lacks: () => true,
  };
}

/** Expressions whose cells say one number each: random leaves may contradict each other. */
const sound = tree.filter((expression) => {
  const seen = new Map<string, string>();
  const agrees = (node: Expression): boolean => {
    if (node.op === "read") {
      const key = JSON.stringify([node.at, node.as]);
      const known = seen.get(key) ?? node.seen;
      seen.set(key, known);
      return known === node.seen;
    }
    if (node.op === "round") return agrees(node.arg);
    return "args" in node ? node.args.every(agrees) : true;
  };
  return agrees(expression);
});

test("a proof gives what the expression gave, each equal part kept once", () => {
  fc.assert(
    fc.property(sound, (expression) => {
      const proof = new Proof();
      const id = proof.enter(expression);
      const result = evaluateNode(proof, id, lookFrom(expression));
      expect(result.ok && result.value.toString()).toBe(evaluate(expression).toString());
      const { size } = proof;
      const copy = JSON.parse(JSON.stringify(expression)) as Expression;
      expect(proof.enter(copy)).toBe(id);
      expect(proof.size).toBe(size);
    }),
  );
});

test("nodes are written and read back, in their order", () => {
  fc.assert(
    fc.property(tree, (expression) => {
      const proof = new Proof();
      proof.enter(expression);
      const read = new Proof();
      proof.nodes.forEach((node, position) => {
        const decoded = decodeNode(encodeNode(node), position);
        expect(decoded).toEqual(node);
        expect(read.add(decoded!)).toBe(position);
      });
    }),
  );
});

test.each(["", "[]", "{}", '["const"]', '["read","A1","quantity"]', '["add",3]', '["round",0,99,"half-up"]'])(
  "%s is no node",
  (text) => {
    expect(decodeNode(text, 2)).toBeUndefined();
  },
);

test("what has no value is a value", () => {
  const proof = new Proof();
  const nothing: Look = { number: () => null, says: () => false, isBlank: () => false, lacks: () => false };
  const unread = proof.enter(call("add", constant(1), cellValue(at(2), "5", "points")));
  expect(evaluateNode(proof, unread, nothing)).toEqual({
    ok: false,
    error: { code: "unreadable", at: "表 1!!A3" },
  });
  const divided = proof.enter(call("divide", constant(1), constant(0)));
  expect(evaluateNode(proof, divided, nothing)).toEqual({ ok: false, error: { code: "undefined", at: "" } });
  const truths = [blank(at(1)), says(at(1), "x"), lacks("f", "r")].map((one) => proof.enter(one));
  for (const id of truths) {
    const result = evaluateNode(proof, id, nothing);
    expect(result.ok && result.value.toString()).toBe("0");
  }
  expect(() => proof.node(999 as NodeId)).toThrow(RangeError);
});

test("what rests on constants alone looks at nothing", () => {
  const proof = new Proof();
  expect(looksAtWorkbook(proof, proof.enter(call("=", constant(1), constant(1))))).toBe(false);
  expect(looksAtWorkbook(proof, proof.enter(round(call("add", constant(1), constant(2)), 2)))).toBe(false);
  expect(looksAtWorkbook(proof, proof.enter(call("not", blank(at(1)))))).toBe(true);
  expect(looksAtWorkbook(proof, proof.enter(round(cellValue(at(1), "2", "points"), 0)))).toBe(true);
});
