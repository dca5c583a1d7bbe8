import * as v from "valibot";
import { quoteSheetName } from "../workbook/a1";

/** Version of the format. A manifest of another version is refused. */
export const MANIFEST_FORMAT = 1;

/** Name of the manifest in the folder of the workbooks that were distributed. */
export const MANIFEST_FILE = "jiyan-manifest.json";

/** A day: `2026-03-31`. */
const day = v.pipe(v.string(), v.isoDate());

/** Cells of one sheet by their addresses (`E14`). */
const cells = v.record(v.string(), v.string());

const templateSheet = v.strictObject({
  /** What the sheet holds, e.g. `department`; `project` and `project-goals` stand for the form of each project. */
  part: v.string(),
  /** Its name; the sheets of projects have names of their own. */
  name: v.string(),
  /** Locked cells without a formula: headings, labels, choices. What is seen in each. */
  texts: cells,
  /** Locked cells with a formula, without the leading `=`, as the file holds it. */
  formulas: cells,
  /** Cells whose formula a person may replace by a value: the points of an indicator that is no number. */
  replaceable: cells,
});

const project = v.strictObject({
  name: v.string(),
  /** Name of its sheet in the unit's workbook. */
  sheet: v.string(),
});

const unit = v.strictObject({
  /** What the workbook carries under its hidden name ({@link UNIT_MARKER}); the same for a unit in every year. */
  id: v.string(),
  /** As in the list, leading zeros kept; `null` where the list has no codes. */
  code: v.nullable(v.string()),
  name: v.string(),
  /** Relative to the folder of the manifest. */
  file: v.string(),
  /** Of the workbook as it was distributed, hexadecimal: a file of this hash came back as it was sent. */
  sha256: v.string(),
  projects: v.array(project),
  /**
   * What was filled in for the unit, by cell: `部门整体支出自评表!C3`. A total of a list stands in place of the formula that
   * the template has in its cell.
   */
  prefilled: cells,
});

/**
 * What was distributed: written beside the workbooks once all of them are there, and read again when they come back. It
 * tells whose a workbook is, what in it was there before, and by when it was due.
 */
export const manifestSchema = v.strictObject({
  format: v.literal(MANIFEST_FORMAT),
  /** Of what is distributed (template, rules, year); every workbook carries it beside the id of its unit. */
  id: v.string(),
  locale: v.picklist(["zh-CN", "en"]),
  /** Four digits. */
  year: v.nullable(v.string()),
  deadline: v.nullable(day),
  template: v.strictObject({
    kind: v.string(),
    pack: v.strictObject({ id: v.string(), version: v.string() }),
    /** Of the layout. */
    version: v.string(),
    /** What the workbook carries as the template's mark: `department/mof-2020/1.0.0`. */
    id: v.string(),
    sheets: v.array(templateSheet),
  }),
  units: v.array(unit),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ManifestUnit = v.InferOutput<typeof unit>;
export type ManifestSheet = v.InferOutput<typeof templateSheet>;

const PROJECT_PARTS: ReadonlySet<string> = new Set(["project", "project-goals"]);

/** Whether a part of a template stands once for each project of a unit. */
export function isProjectPart(part: string): boolean {
  return PROJECT_PARTS.has(part);
}

/**
 * The template's sheet that a sheet of a unit's workbook was made from, without the formulas that what was filled in for the
 * unit stands in place of, and without those over all of its projects, which each unit has in words of its own; `undefined` for a sheet that was not distributed under this name.
 */
export function templateSheetOf(
  { template }: Pick<Manifest, "template">,
  { projects, prefilled }: Pick<ManifestUnit, "projects" | "prefilled">,
  sheet: string,
): ManifestSheet | undefined {
  const ofProject = projects.some((project) => project.sheet === sheet);
  const found = template.sheets.find(({ part, name }) => (ofProject ? isProjectPart(part) : name === sheet));
  if (found === undefined) return undefined;
  const projectSheets = template.sheets.filter(({ part }) => isProjectPart(part));
  const spansProjects = (formula: string): boolean =>
    projectSheets.some(({ name }) => formula.includes(`${quoteSheetName(name)}!`));
  const left = (formulas: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(formulas).filter(
        ([at, formula]) => !(`${sheet}!${at}` in prefilled) && !spansProjects(formula),
      ),
    );
  return { ...found, formulas: left(found.formulas), replaceable: left(found.replaceable) };
}
