import {
  formatUnitMark,
  unitId,
  type ListedUnit,
  type ManifestUnit,
  type TargetIndex,
} from "../../../core/distribution";
import {
  assembleWorkbook,
  fillUnit,
  templateTranslator,
  type OpenTemplate,
  type UnitWorkbook,
} from "../templates";

/** The workbook of a unit. */
export interface MadeUnitWorkbook extends Pick<UnitWorkbook, "unplaced"> {
  readonly bytes: Uint8Array;
  /** What the manifest says of it, but for the hash of its bytes. */
  readonly entry: Omit<ManifestUnit, "sha256">;
  /** How many of its forms targets were found for. */
  readonly found: number;
}

/**
 * Makes the workbook of a unit. The same gives the same bytes.
 *
 * @param id of the distribution
 * @param targets those that come first before the others
 * @param file its name
 */
export function makeUnitWorkbook(
  {
    id,
    template,
    targets,
  }: { readonly id: string; readonly template: OpenTemplate; readonly targets: readonly TargetIndex[] },
  unit: ListedUnit,
  file: string,
): MadeUnitWorkbook {
  const first = <T>(find: (index: TargetIndex) => T | undefined): T | undefined => {
    for (const index of targets) {
      const found = find(index);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const own = first((index) => index.ofUnit(unit.name));
  const projectTargets = unit.projects.map(({ name }) => first((index) => index.ofProject(unit.name, name)));
  const say = templateTranslator(template.locale);
  const { sheets, projects, prefilled, unplaced } = fillUnit(
    template,
    { ...unit, targets: own, projectTargets },
    say,
  );
  const mark = formatUnitMark({ distribution: id, unit: unitId(unit) });
  const bytes = assembleWorkbook(template, { sheets, mark });
  const found = [own, ...projectTargets].filter((one) => one !== undefined).length;
  const { code, name } = unit;
  return {
    entry: { id: unitId(unit), code, name, file, projects: [...projects], prefilled },
    found,
    unplaced,
    bytes,
  };
}
