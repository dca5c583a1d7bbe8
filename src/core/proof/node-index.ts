import type { CellRef } from "../workbook/a1";
import { isLeaf, type Leaf, type NodeOf, type Reading } from "./node";

/** The place of a node in its proof. */
export type NodeId = number & { readonly node: unique symbol };

/** A node as a proof keeps it: its arguments by their ids. */
export type ProofNode = NodeOf<NodeId>;

/**
 * Finds equal nodes. A ledger has a hundred thousand of them: they are looked up by a number, and compared; a text for each would
 * cost more than all else that is done to them.
 */
export class NodeIndex {
  readonly #nodes: ProofNode[] = [];
  /** The last node of a hash, and for each node the one before it of the same hash. */
  readonly #last = new Map<number, NodeId>();
  readonly #previous: (NodeId | undefined)[] = [];
  readonly #texts = new Map<string, number>();

  /** The nodes in the order of their ids. */
  get nodes(): readonly ProofNode[] {
    return this.#nodes;
  }

  /** The id of the node that equals this one; a node that is new is added at the end. */
  idOf(node: ProofNode): NodeId {
    const hash = this.#hash(node);
    const last = this.#last.get(hash);
    for (let id = last; id !== undefined; id = this.#previous[id]) {
      const known = this.#nodes[id];
      if (known && isSame(known, node)) return id;
    }
    const id = this.#nodes.length as NodeId;
    this.#nodes.push(node);
    this.#previous.push(last);
    this.#last.set(hash, id);
    return id;
  }

  /** Equal for equal nodes, as a rule different for others. */
  #hash(node: ProofNode): number {
    const start = this.#text(node.op);
    switch (node.op) {
      case "const":
        return mix(mix(start, this.#text(node.value)), this.#text(node.of ?? ""));
      case "read":
        return mix(this.#place(start, node.at), this.#text(node.as.kind));
      case "text":
        return mix(this.#place(start, node.at), this.#text(node.is));
      case "blank":
        return this.#place(start, node.at);
      case "lacks":
        return mix(mix(start, this.#text(node.form)), this.#text(node.role));
      case "round":
        return mix(mix(start, node.arg), node.places);
      default:
        return node.args.reduce<number>(mix, start);
    }
  }

  #place(hash: number, { sheet, row, column }: CellRef): number {
    return mix(mix(mix(hash, this.#text(sheet)), row), column);
  }

  /** A number for a text: the first is 1. */
  #text(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.size + 1;
    this.#texts.set(text, number);
    return number;
  }
}

/** Two of the odd constants that hashes are multiplied with so that neighbours land far apart (Knuth, Murmur). */
const SPREAD = 0x9e3779b1;
const FOLD = 0x85ebca6b;

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value + 1, SPREAD), FOLD);
  return mixed ^ (mixed >>> 15);
}

/** Whether two nodes are the same step. */
function isSame(one: ProofNode, other: ProofNode): boolean {
  if (one.op !== other.op) return false;
  if (isLeaf(one)) return isLeaf(other) && isSameLeaf(one, other);
  if (one.op === "const") {
    return other.op === "const" && one.value === other.value && (one.of ?? "") === (other.of ?? "");
  }
  if (one.op === "round") {
    return (
      other.op === "round" && one.arg === other.arg && one.places === other.places && one.mode === other.mode
    );
  }
  return "args" in other && isSameList(one.args, other.args);
}

function isSameLeaf(one: Leaf, other: Leaf): boolean {
  switch (one.op) {
    case "read":
      return other.op === "read" && isSamePlace(one.at, other.at) && isSameReading(one.as, other.as);
    case "text":
      return other.op === "text" && isSamePlace(one.at, other.at) && one.is === other.is;
    case "blank":
      return other.op === "blank" && isSamePlace(one.at, other.at);
    case "lacks":
      return other.op === "lacks" && one.form === other.form && one.role === other.role;
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function isSamePlace(one: CellRef | undefined, other: CellRef | undefined): boolean {
  if (!one || !other) return one === other;
  return one.row === other.row && one.column === other.column && one.sheet === other.sheet;
}

function isSameReading(one: Reading, other: Reading): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.unit === other.unit &&
      (one.year ?? "") === (other.year ?? "") &&
      one.half === other.half &&
      isSameList(one.part ?? [], other.part ?? []) &&
      isSamePlace(one.unitAt, other.unitAt) &&
      isSamePlace(one.headingAt, other.headingAt) &&
      isSamePlace(one.like, other.like))
  );
}
