import fc from "fast-check";
import type { JudgedOutcome } from "../../../src/core/evaluation/scorecard";
import type { Expression } from "../../../src/core/proof/expression";
import { evaluateNode, looksAtWorkbook, Proof } from "../../../src/core/proof/proof";
import { lookAt, readEvaluations } from "../../../src/core/reading";
import type { RulePack } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import { mutantsOf } from "../../support/proof-mutants";
import { anyPack } from "../../support/random-pack";

const SIGNS = ["≥", ">", "=", "<", "≤"] as const;

/** A target and what came of it, in numbers that the test knows without reading them. */
interface Aim {
  readonly sign: (typeof SIGNS)[number];
  readonly target: number;
  readonly actual: number;
}

/** Targets that differ from row to row, so that a neighbour's cell is never as good; actuals around them. */
const aims: fc.Arbitrary<readonly Aim[]> = fc
  .array(fc.record({ sign: fc.constantFrom(...SIGNS), from: fc.integer({ min: -2, max: 2 }) }), {
    minLength: 7,
    maxLength: 7,
  })
  .map((list) =>
    list.map(({ sign, from }, index) => {
      const target = 100 + 10 * index;
      return { sign, target, actual: target + from };
    }),
  );

/** The form without points: what became of the targets is then for the values alone to say. */
function formWith(list: readonly Aim[]): WorkbookSnapshot {
  const cells: Cells = Object.fromEntries(
    list.flatMap(({ sign, target, actual }, index) => {
      const row = 12 + index;
      return [
        [`D${row}`, `指标${"甲乙丙丁戊己庚".charAt(index)}里程`],
        [`E${row}`, `${sign}${target}公里`],
        [`F${row}`, `${actual}公里`],
        [`G${row}`, null],
        [`H${row}`, null],
        [`I${row}`, null],
      ] as const;
    }),
  );
  return workbookOf(projectForm({ ...cells, G19: null, H19: null }));
}

/** What became of a target, by plain arithmetic and nothing of the program. */
function outcomeOf({ sign, target, actual }: Aim, pack: RulePack): string {
  const gap = actual - target;
  switch (sign) {
    case "≥":
      return gap < 0 ? "missed" : gap === 0 ? "met" : "exceeded";
    case ">":
      return gap <= 0 ? "missed" : "exceeded";
    case "<":
      return gap < 0 ? "met" : "missed";
    case "≤":
      return gap <= 0 ? "met" : "missed";
    case "=": {
      const { method } = pack.scoring.equal;
      const above = method === "ratio" || method === "bands" ? "exceeded" : "missed";
      return gap < 0 ? "missed" : gap === 0 ? "met" : above;
    }
  }
}

function judgedIn(workbook: WorkbookSnapshot, pack: RulePack): readonly JudgedOutcome[] {
  const [form] = readEvaluations(workbook).evaluations;
  if (!form) throw new Error("no form");
  return scoreEvaluation(form, pack).indicators.map(({ outcome }) => outcome);
}

/** Distances from the target at which a condition is tried. */
const PROBES = [-2, -1, 0, 1, 2];

interface Probe {
  readonly workbook: WorkbookSnapshot;
  readonly aims: readonly Aim[];
}

/** The form with every actual at each distance from its target in turn. */
function probesFor(list: readonly Aim[]): readonly Probe[] {
  return PROBES.map((from) => {
    const moved = list.map((aim) => ({ ...aim, actual: aim.target + from }));
    return { workbook: formWith(moved), aims: moved };
  });
}

interface Tried extends Probe {
  readonly look: ReturnType<typeof lookAt>;
}

/** Whether a condition proves that a row has the outcome: it reads a cell, holds now, and turns where the outcome does. */
function proves(
  condition: Expression,
  row: number,
  outcome: string,
  tried: readonly Tried[],
  pack: RulePack,
): boolean {
  const proof = new Proof();
  const node = proof.enter(condition);
  if (!looksAtWorkbook(proof, node)) return false;
  return tried.every(({ look, aims: list }) => {
    const aim = list[row];
    const value = evaluateNode(proof, node, look);
    return aim !== undefined && value.ok && value.value.eq(1) === (outcomeOf(aim, pack) === outcome);
  });
}

test("every target is judged by arithmetic, each proof turns where the judgement does, and every mutant is refused", () => {
  const killed = new Map<string, number>();
  fc.assert(
    fc.property(aims, anyPack, (list, pack) => {
      const workbook = formWith(list);
      const outcomes = judgedIn(workbook, pack);
      const wanted = list.map((aim) => outcomeOf(aim, pack));
      expect(outcomes.map(({ value }) => value)).toEqual(wanted);
      const probes = [{ workbook, aims: list }, ...probesFor(list)];
      const tried = probes.map((probe) => ({
        ...probe,
        look: lookAt(probe.workbook, readEvaluations(probe.workbook).evaluations),
      }));
      const faults = outcomes.flatMap((outcome, row) => {
        if (outcome.value === "unjudged") return [`row ${row} is not judged`];
        const name = `${list[row]?.sign ?? ""} ${outcome.value}`;
        const kept = proves(outcome.because, row, outcome.value, tried, pack) ? [] : [`${name} has no proof`];
        const survivors = mutantsOf(outcome.because).flatMap(({ how, condition }) => {
          if (proves(condition, row, outcome.value, tried, pack)) return [`${name} survives ${how}`];
          killed.set(how, (killed.get(how) ?? 0) + 1);
          return [];
        });
        return [...kept, ...survivors];
      });
      expect(faults).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect([...killed.keys()]).toEqual(
    expect.arrayContaining(["emptied", "made constant", "inverted", "bound moved up", "bound moved down"]),
  );
});
