import {
  isProjectPart,
  type ListedAmounts,
  type ListedUnit,
  type TargetForm,
} from "../../../core/distribution";
import { Decimal, sum } from "../../../core/common/decimal";
import { append } from "../../../core/common/many";
import type { Translator } from "../../../core/messages/catalogue";
import { formatCellRef, parseAddress } from "../../../core/workbook/a1";
import type { OpenTemplate, SheetUse } from "./assemble";
import type { TemplateSheet } from "./compose";
import { fillTargets } from "./fill-targets";
import type { FormPlaces, MoneyPlaces } from "./places";
import type { CellContent } from "./sheet-cells";
import { sheetNames } from "./sheet-names";

/** What is known of a unit before its workbook is made. */
export interface UnitFacts extends Pick<ListedUnit, "code" | "name" | "amounts" | "projects"> {
  /** Targets of the unit itself. */
  readonly targets?: TargetForm | undefined;
  /** Targets of its projects, in their order. */
  readonly projectTargets?: readonly (TargetForm | undefined)[];
}

/** The workbook of one unit. */
export interface UnitWorkbook {
  readonly sheets: readonly SheetUse[];
  readonly projects: readonly { readonly name: string; readonly sheet: string }[];
  /** Texts filled in, by cell. */
  readonly prefilled: Readonly<Record<string, string>>;
  /** Names of indicators for which the template has no row. */
  readonly unplaced: readonly string[];
}

/** Fills a template in for a unit: who it is, its money, its projects as sheets of their own, and targets. */
export function fillUnit(template: OpenTemplate, unit: UnitFacts, say: Translator): UnitWorkbook {
  const names = sheetNames(
    unit.projects.map(({ name }, index) => say("sheet.project-of", { number: String(index + 1), name })),
    template.sheets.map(({ name }) => name),
  );
  const unplaced: string[] = [];
  const filled = (places: FormPlaces, facts: FormFacts): CellContents => {
    const contents = formContents(places, facts);
    const { acrossProjects } = places;
    if (acrossProjects) contents.set(acrossProjects.at, { formula: acrossProjects.formula(names) });
    if (facts.targets) append(unplaced, fillTargets(contents, places, facts.targets, say));
    return contents;
  };
  const { code, name, amounts } = unit;
  const sheets = template.sheets.flatMap((sheet): readonly SheetUse[] => {
    const { places } = sheet;
    if (places === null) return [{ sheet, name: sheet.name, contents: new Map() }];
    if (!isProjectPart(sheet.part)) {
      const facts = { code, unit: name, project: null, amounts, targets: unit.targets };
      return [{ sheet, name: sheet.name, contents: filled(places, facts) }];
    }
    if (unit.projects.length === 0 && template.sheets.every(({ part }) => !OF_UNITS.has(part))) {
      const facts = { code, unit: name, project: null, amounts, targets: unit.targets };
      return [{ sheet, name: sheet.name, contents: filled(places, facts) }];
    }
    return unit.projects.map((project, index) => ({
      sheet,
      name: names[index] ?? sheet.name,
      contents: filled(places, {
        code,
        unit: name,
        project: project.name,
        amounts: { initial: project.initial, adjusted: null, executed: null, lines: {} },
        targets: unit.projectTargets?.[index],
      }),
    }));
  });
  return {
    sheets,
    projects: template.sheets.some(({ part }) => isProjectPart(part))
      ? unit.projects.map((project, index) => ({ name: project.name, sheet: names[index] ?? "" }))
      : [],
    prefilled: Object.fromEntries(sheets.flatMap(prefilledCells)),
    unplaced,
  };
}

/** The sheets of a blank workbook with so many forms for projects. */
export function blankProjects(template: OpenTemplate, count: number, say: Translator): readonly SheetUse[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const names = numbers.map((number) => `${say("sheet.project")}${number}`);
  return template.sheets.flatMap((sheet): readonly SheetUse[] => {
    const contents: CellContents = new Map();
    const across = sheet.places?.acrossProjects;
    if (across) contents.set(across.at, { formula: across.formula(names) });
    if (!isProjectPart(sheet.part)) return [{ sheet, name: sheet.name, contents }];
    return names.map((name) => ({ sheet, name, contents }));
  });
}

/** Parts that are of the unit as a whole: where there is one, a unit without projects has no form for one. */
const OF_UNITS: ReadonlySet<TemplateSheet["part"]> = new Set(["department"]);

type CellContents = Map<string, CellContent>;

interface FormFacts {
  readonly code: string | null;
  readonly unit: string;
  readonly project: string | null;
  readonly amounts: ListedAmounts;
  readonly targets: TargetForm | undefined;
}

function formContents(places: FormPlaces, { code, unit, project, amounts }: FormFacts): CellContents {
  const contents: CellContents = new Map([[places.unit, { text: unit }]]);
  if (code !== null) contents.set(places.code, { text: code });
  if (places.project !== null && project !== null) contents.set(places.project, { text: project });
  fillMoney(contents, places, amounts);
  return contents;
}

/**
 * Amounts of lines go into their cells. A total alone stands in the total's cell in place of its formula: the unit divides
 * it among the lines, and the hint beside it says so while they do not add up.
 */
function fillMoney(contents: CellContents, { total, lines }: FormPlaces, amounts: ListedAmounts): void {
  if (total === null) return;
  const put = (address: string | null, number: string | null | undefined): void => {
    if (address !== null && number !== null && number !== undefined) contents.set(address, { number });
  };
  for (const line of lines) put(line.initial, amounts.lines[line.label]);
  const added = lines.filter((line) => line.adds && amounts.lines[line.label] !== undefined);
  if (added.length === 0) put(total.initial, amounts.initial);
  put(total.adjusted, amounts.adjusted);
  put(total.executed, amounts.executed);
}

/**
 * What the lines of a unit's list add up to where the list also has a total and that is another one; `null` where they
 * agree or nothing can be compared.
 */
export function otherSum(lines: readonly MoneyPlaces[], amounts: ListedAmounts): string | null {
  const values = lines.flatMap(({ label, adds }) => {
    const value = adds ? amounts.lines[label] : undefined;
    return value === undefined ? [] : [new Decimal(value)];
  });
  if (amounts.initial === null || values.length === 0) return null;
  const added = sum(values);
  return added.equals(amounts.initial) ? null : added.toFixed();
}

function prefilledCells({ name, contents }: SheetUse): readonly (readonly [string, string])[] {
  return [...contents].flatMap(([address, content]) => {
    const place = parseAddress(address);
    const text = "text" in content ? content.text : "number" in content ? content.number : null;
    return place === undefined || text === null
      ? []
      : [[formatCellRef({ sheet: name, ...place }), text] as const];
  });
}
