import type { Letter } from "../../../core/document";
import type { Overview } from "../session/api";
import type { Memory } from "../workbench/remembered";
import type { Trouble } from "../workbench/workbench";
import type { PaneChoice } from "./state";

/**
 * The choice with what the person chose on earlier days for forms like these, where this sitting has no word on it:
 * columns by each form's signature; at first sight rule pack, outline and sections by the first form's.
 */
export function withRemembered(
  memory: Memory,
  choice: PaneChoice,
  overview: Overview,
  isFirstSight: boolean,
): PaneChoice {
  const signatures = [...overview.forms.map(({ signature }) => signature), ...bothWays(overview.tables)];
  const met = signatures.filter((signature) => !(signature in choice.corrections));
  if (met.length === 0) return choice;
  const recalled = Object.fromEntries(met.map((signature) => [signature, memory.recall(signature)]));
  const corrections = { ...choice.corrections, ...recalled };
  return isFirstSight ? { ...recallFor(memory, choice, overview), corrections } : { ...choice, corrections };
}

/** The same for a workbook in which no form was found: what was said of the columns, or rows, of such tables. */
export function withTables(memory: Memory, choice: PaneChoice, tables: Trouble["tables"] = []): PaneChoice {
  const recalled = bothWays(tables).flatMap((signature) => {
    const said = signature in choice.corrections ? [] : memory.recall(signature);
    return said.length > 0 ? [[signature, said] as const] : [];
  });
  if (recalled.length === 0) return choice;
  return { ...choice, corrections: { ...choice.corrections, ...Object.fromEntries(recalled) } };
}

/** The signatures of tables, standing and on their sides. */
function bothWays(tables: Overview["tables"]): readonly string[] {
  return tables.flatMap(({ signature, rowSignature }) => [signature, rowSignature]);
}

/** Keeps rule pack, rules, outline and sections for forms like the first. */
export function rememberChoice(memory: Memory, overview: Overview | null, choice: PaneChoice): void {
  const signature = overview?.forms[0]?.signature;
  if (signature === undefined) return;
  const { packId, rules, outlineId, without, letter } = choice;
  const kept = rules?.lasting === true ? rules : undefined;
  memory.rememberChoice(signature, { packId, rules: kept, outlineId, without, letter: lasting(letter) });
}

/** What one letter has in common with the next: who issues and prints it, and who gets a copy. */
function lasting({ issuer, copyTo, printedBy }: Letter = {}): Letter | undefined {
  const said = Object.entries({ issuer, copyTo, printedBy }).filter(([, words]) => (words ?? "") !== "");
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function recallFor(memory: Memory, choice: PaneChoice, { forms, packs, outlines }: Overview): PaneChoice {
  const { packId, rules, outlineId, without = [], letter } = memory.recallChoice(forms[0]?.signature ?? "");
  // An older version may have had packs and outlines that are gone.
  const knownPack = packs.some(({ id }) => id === packId) ? packId : undefined;
  const knownOutline = outlines.some(({ id }) => id === outlineId) ? outlineId : undefined;
  return {
    ...choice,
    packId: choice.packId ?? knownPack,
    rules: choice.rules ?? rules,
    outlineId: choice.outlineId ?? knownOutline,
    without: choice.without.length > 0 ? choice.without : without,
    letter: choice.letter ?? letter,
  };
}
