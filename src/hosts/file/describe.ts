import type { Translator } from "../../core/messages/catalogue";
import type { Refusal } from "./refusal";
import type { WriteWarning } from "./writing";

/** Values that sentences about refusals may name, for refusals that do not give them. */
const UNSAID = { part: "none", limit: "", what: "none", cell: "", sheet: "", name: "", reason: "none" };

/**
 * Why a file is refused, as a clause without its stop: `the file is empty`.
 *
 * @param translator one that has the table `refusals.<locale>.json`
 */
export function describeRefusal({ code, params }: Refusal, translator: Translator): string {
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
  return translator(`file.refusal.${code}`, { ...UNSAID, ...given });
}

/** What the writing of a workbook could not keep, as sentences. The translator is as for {@link describeRefusal}. */
export function describeWarnings(
  warnings: readonly WriteWarning[],
  translator: Translator,
): readonly string[] {
  return warnings.map(({ code, params }) => translator(`file.warning.${code}`, params));
}
