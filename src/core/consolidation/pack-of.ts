import { packById, type RulePack } from "../rules";
import type { Head } from "./heads";

/** The rules of a report where those of its workbooks are no longer known. */
const USUAL_PACK = "mof-2020";

/** The rules that most workbooks were assessed by. */
export function packOf(heads: readonly Head[]): RulePack {
  const counts = new Map<string, number>();
  for (const { pack } of heads) counts.set(pack.id, (counts.get(pack.id) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const pack = packById(most?.[0] ?? USUAL_PACK);
  return pack.ok ? pack.value : packOf([]);
}
