import type { Decimal } from "../common/decimal";
import { err, ok, type Result } from "../common/result";
import { formatCellRef } from "../workbook/a1";
import { compute, truth } from "./compute";
import type { Expression } from "./expression";
import type { Look } from "./look";
import { isLeaf } from "./node";
import { NodeIndex, type NodeId, type ProofNode } from "./node-index";

export type { NodeId, ProofNode } from "./node-index";

/**
 * An append-only collection of nodes, each there once: equal nodes have one id, so that what many statements share is
 * kept and evaluated once. Arguments come before what rests on them.
 */
export class Proof {
  readonly #index = new NodeIndex();
  readonly #entered = new Map<Expression, NodeId>();

  /** How many nodes there are. */
  get size(): number {
    return this.nodes.length;
  }

  /** The nodes in the order of their ids. */
  get nodes(): readonly ProofNode[] {
    return this.#index.nodes;
  }

  /** The node of an id. @throws RangeError for an id of another proof. */
  node(id: NodeId): ProofNode {
    const node = this.nodes[id];
    if (!node) throw new RangeError(`No node ${id}`);
    return node;
  }

  /** Adds a node whose arguments are there already, or finds it. */
  add(node: ProofNode): NodeId {
    return this.#index.idOf(node);
  }

  /** Adds an expression with everything it rests on, without what was seen. */
  enter(expression: Expression): NodeId {
    // Leaves are found by what they say as quickly as by their identity.
    if (expression.op === "const" || isLeaf(expression)) return this.add(this.#withIds(expression));
    const known = this.#entered.get(expression);
    if (known !== undefined) return known;
    const id = this.add(this.#withIds(expression));
    this.#entered.set(expression, id);
    return id;
  }

  #withIds(expression: Expression): ProofNode {
    switch (expression.op) {
      case "const":
        return expression;
      case "round":
        return { ...expression, arg: this.enter(expression.arg) };
      case "read":
        return { op: "read", at: expression.at, as: expression.as };
      case "text":
        return { op: "text", at: expression.at, is: expression.is };
      case "blank":
        return { op: "blank", at: expression.at };
      case "lacks":
        return { op: "lacks", form: expression.form, role: expression.role };
      default:
        return { op: expression.op, args: expression.args.map((arg) => this.enter(arg)) };
    }
  }
}

/** Why a node has no value in a workbook: a cell holds no number to read, or the formula divides by zero. */
export interface NoValue {
  readonly code: "unreadable" | "undefined";
  /** The cell that cannot be read, `sheet!A1`; empty for a division by zero. */
  readonly at: string;
}

class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  constructor(readonly at: string) {
    super(`No number can be read from ${at}`);
  }
}

/**
 * Evaluates nodes as the workbook says it now. It looks at each cell and computes each node once; what has no value
 * (any more) is a value, too.
 */
export function evaluator(proof: Proof, look: Look): (id: NodeId) => Result<Decimal, NoValue> {
  const values = new Map<NodeId, Decimal>();
  const valueOf = (id: NodeId): Decimal => {
    const known = values.get(id);
    if (known) return known;
    const value = compute(proof.node(id), valueOf, (leaf) => seenBy(look, leaf));
    values.set(id, value);
    return value;
  };
  return (id) => {
    try {
      return ok(valueOf(id));
    } catch (error) {
      if (error instanceof UnreadableError) return err({ code: "unreadable", at: error.at });
      if (error instanceof RangeError) return err({ code: "undefined", at: "" });
      throw error;
    }
  };
}

/** {@link evaluator} for a single node. */
export function evaluateNode(proof: Proof, id: NodeId, look: Look): Result<Decimal, NoValue> {
  return evaluator(proof, look)(id);
}

function seenBy(look: Look, leaf: Extract<ProofNode, { op: "read" | "text" | "blank" | "lacks" }>): Decimal {
  switch (leaf.op) {
    case "read": {
      const number = look.number(leaf.at, leaf.as);
      if (number === null) throw new UnreadableError(formatCellRef(leaf.at));
      return number;
    }
    case "text":
      return truth(look.says(leaf.at, leaf.is));
    case "blank":
      return truth(look.isBlank(leaf.at));
    case "lacks":
      return truth(look.lacks(leaf.form, leaf.role));
  }
}

/** Whether some leaf under a node looks at the workbook: without one, nothing there could make it false. */
export function looksAtWorkbook(proof: Proof, id: NodeId): boolean {
  const node = proof.node(id);
  if (isLeaf(node)) return true;
  if (node.op === "const") return false;
  return (node.op === "round" ? [node.arg] : node.args).some((arg) => looksAtWorkbook(proof, arg));
}
