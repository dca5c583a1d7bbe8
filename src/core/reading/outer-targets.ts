import type { ColumnRole } from "../evaluation/evaluation";
import { normaliseLabel, withoutBrackets } from "./text-normalisation";

/** More than what is to be reached, and the least that will do. */
const STRETCH =
  /^(?:年度|全年)?(?:挑战|力争|争取|冲刺|奋斗|进取|理想|卓越|stretch(?:ed|ing)?|ambition|ambitious)(?:性)?(?:值|目标值?|指标值?|线|targets?|goals?|values?)?$/;
const FLOOR =
  /^(?:年度|全年)?(?:底线|门槛|保底|最低|基本|基础|必保|确保|及格|合格|threshold|minimum|floor|base|entry)(?:值|目标值?|指标值?|线|targets?|goals?|values?)?$/;

/** A heading as this module looks at it. */
interface Headed {
  /** The words of its own cell. */
  readonly words: string;
  readonly roles: readonly ColumnRole[];
}

/**
 * Which of several columns of targets holds what is to be reached: what is hoped for beyond it (奋斗目标, `Stretch`) is none beside another
 * one, and the least that will do (基本目标) is where nothing else but such a hope stands beside it.
 *
 * @returns the roles of each heading, in their order
 */
export function rolesOfTargets(headings: readonly Headed[]): readonly (readonly ColumnRole[])[] {
  const kinds = headings.map(({ words }) => kindOf(words));
  const unchanged = headings.map(({ roles }) => roles);
  if (!kinds.includes("stretch")) return unchanged;
  const plain = headings.some(({ roles }, index) => roles[0] === "target" && kinds[index] === null);
  if (!plain && !kinds.includes("floor")) return unchanged;
  return headings.map(({ roles }, index) => {
    const kind = kinds[index];
    if (kind === "floor" && !plain) return ["target"];
    return kind === null || kind === undefined ? roles : roles.filter((role) => role !== "target");
  });
}

function kindOf(words: string): "stretch" | "floor" | null {
  const label = withoutBrackets(normaliseLabel(words));
  if (STRETCH.test(label)) return "stretch";
  return FLOOR.test(label) ? "floor" : null;
}
