import { KIND_TRAITS } from "../evaluation/kinds";
import type { Level } from "../evaluation/evaluation";
import { createTaxonomy } from "../reading";
import { append } from "../common/many";
import type { RulePack } from "../rules";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** W33: a level 2 that the official list puts under another level 1 (经济效益指标 under 产出指标). One finding a cell. */
export function checkLevelPlaces({ evaluation: { kind, indicators }, pack }: Form): readonly Draft[] {
  if (!KIND_TRAITS[kind].official) return [];
  const taxonomy = createTaxonomy(pack.levels);
  const families = new Set(indicators.flatMap(({ level1 }) => taxonomy.familyOf(level1?.name ?? "") ?? []));
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const { level1, level2 } of indicators) {
    if (level1 === null || level2 === null) continue;
    const key = placeOf(level2);
    if (seen.has(key)) continue;
    seen.add(key);
    const own = taxonomy.familyOf(level1.name);
    const right = taxonomy.familiesOf(level2.name);
    if (own === null || right.length === 0 || right.includes(own)) continue;
    // A framework without the right level 1 has its own order; what lacks is B09's matter.
    const place = right.find((family) => families.has(family));
    if (place === undefined) {
      append(drafts, satisfactionPlace(pack, { level1, level2 }, own, right));
      continue;
    }
    drafts.push({
      params: { level2: printText(level2.name), level1: printText(level1.name), right: place },
      at: cellList(level2.at, level1.at),
      expected: place,
      actual: level1.name,
    });
  }
  return drafts;
}

/** 满意度 under 效益指标, where the pack has a level 1 of its own for it and the form has none. */
function satisfactionPlace(
  { levels }: RulePack,
  { level1, level2 }: Readonly<Record<"level1" | "level2", Level>>,
  own: string,
  right: readonly string[],
): readonly Draft[] {
  const known = levels.some(({ name }) => name === SATISFACTION);
  if (!known || own !== BENEFITS || !right.includes(SATISFACTION)) return [];
  return [
    {
      variant: "satisfaction",
      params: { level2: printText(level2.name), level1: printText(level1.name), right: SATISFACTION },
      at: cellList(level2.at, level1.at),
      expected: SATISFACTION,
      actual: level1.name,
    },
  ];
}

const SATISFACTION = "满意度指标";
const BENEFITS = "效益指标";

function placeOf({ at: { row, column } }: Level): string {
  return `${row}:${column}`;
}
