import type { EngineProblem } from "../../../core/engine";
import { formatCellRef } from "../../../core/workbook/a1";
import type { SessionTrouble } from "../session/api";
import type { Trouble } from "../workbench/workbench";

/** What the engine refused, as trouble of the pane. */
export function troubleOfSession(trouble: SessionTrouble): Trouble {
  if (trouble.kind === "file") return { code: "file", params: { text: trouble.text }, detail: trouble.code };
  return troubleOfEngine(trouble.problem);
}

function troubleOfEngine(problem: EngineProblem): Trouble {
  switch (problem.kind) {
    case "no-evaluation":
      return { code: problem.blank ? "blank-form" : "no-form", params: {}, tables: problem.tables };
    case "rule-pack":
      return { code: problem.kind, params: {} };
    case "unknown-pack":
    case "unknown-outline":
      return { code: problem.kind, params: { id: problem.id }, detail: problem.known.join(", ") };
    case "unknown-year":
      return { code: problem.kind, params: { id: problem.year }, detail: problem.known.join(", ") };
    case "unknown-form":
      return { code: problem.kind, params: {}, detail: problem.asked };
    case "not-reportable":
      return { code: problem.kind, params: { sheet: problem.form.sheet } };
    case "no-results":
      return { code: problem.kind, params: { cell: formatCellRef(problem.at) } };
    case "empty-report":
      return { code: problem.kind, params: {} };
  }
}

/** A fault of the program, or of the worker: the person gets a sentence, support gets the detail. */
export function troubleOfFault(fault: unknown): Trouble {
  const detail = fault instanceof Error ? (fault.stack ?? `${fault.name}: ${fault.message}`) : String(fault);
  return { code: "unexpected", params: {}, detail };
}
