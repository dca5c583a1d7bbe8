import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runEngine } from "../../../src/core/engine";
import type { LedgerStatement } from "../../../src/core/proof/ledger";
import type { Look } from "../../../src/core/proof/look";
import { argsOf, isLeaf, type Leaf } from "../../../src/core/proof/node";
import { evaluateNode, type NodeId, type Proof } from "../../../src/core/proof/proof";
import { lookAt } from "../../../src/core/reading";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { ledgerOf } from "../publishing/support/reports";

const FORMS = join(__dirname, "../../fixtures/forms");
const FILES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

async function provenBy(file: string) {
  const workbook = await readWorkbook(readFileSync(join(FORMS, file)));
  if (!workbook.ok) throw new Error(file);
  const result = runEngine(workbook.value, { locale: "zh-CN", engineVersion: "0" });
  if (!result.ok) return null;
  const { statements, proof } = ledgerOf(result.value.plan);
  return { statements, proof, look: lookAt(workbook.value, result.value.reading.evaluations) };
}

function leavesOf(proof: Proof, id: NodeId): readonly Leaf[] {
  const node = proof.node(id);
  if (isLeaf(node)) return [node];
  return argsOf(node).flatMap((arg) => leavesOf(proof, arg));
}

/** Words about a target, which only the value of its row can make true. */
const OF_A_TARGET: ReadonlySet<string | null> = new Set(["met", "missed", "exceeded"]);

/** A bound of the rule pack says what the pack says, whatever stands in the cells. */
function isOfPack(proof: Proof, id: NodeId): boolean {
  const node = proof.node(id);
  return node.op === "const" ? node.of !== undefined : argsOf(node).some((arg) => isOfPack(proof, arg));
}

/** The line that a chart draws at the whole. */
function isReference({ kind, value }: Statement): boolean {
  return kind === "point" && value === "100";
}

type Statement = Pick<LedgerStatement, "kind" | "rule" | "value">;

/** Why a statement must be refused; `null` for one that its cells bear out and could contradict. */
function flawOf(statement: Statement, proof: Proof, node: NodeId, look: Look): string | null {
  const { kind, rule } = statement;
  const leaves = leavesOf(proof, node);
  if (leaves.length === 0 && !isOfPack(proof, node) && !isReference(statement)) return "constant";
  if (kind !== "claim") return null;
  const value = evaluateNode(proof, node, look);
  if (!value.ok || !value.value.eq(1)) return "false";
  if (OF_A_TARGET.has(rule) && !leaves.some(({ op }) => op === "read" || op === "text")) return "beside";
  return null;
}

describe.each(FILES)("what the report on %s says", (file) => {
  test("rests on the cells, and every proof that was spoiled is refused", async () => {
    const proven = await provenBy(file);
    if (proven === null) return;
    const { statements, proof, look } = proven;
    const flaws: string[] = [];
    const accepted: string[] = [];
    for (const statement of statements) {
      const { node, kind, text, rule } = statement;
      if (node === null) continue;
      const flaw = flawOf(statement, proof, node, look);
      if (flaw) flaws.push(`${kind} ${rule ?? ""} ${text}: ${flaw}`);
      if (kind !== "claim") continue;
      const one = proof.add({ op: "const", value: "1" });
      const spoiled: readonly (readonly [string, NodeId])[] = [
        ["emptied", proof.add({ op: "all", args: [] })],
        ["constant", proof.add({ op: "=", args: [one, one] })],
        ["inverted", proof.add({ op: "not", args: [node] })],
      ];
      for (const [how, mutant] of spoiled) {
        if (flawOf(statement, proof, mutant, look) === null) accepted.push(`${text} ${how}`);
      }
    }
    expect(flaws).toEqual([]);
    expect(accepted).toEqual([]);
  });
});
