import { parseDay, printIsoDay } from "../../../core/common/day";
import {
  distributionId,
  MANIFEST_FORMAT,
  type ListProblem,
  type Manifest,
  type ManifestUnit,
} from "../../../core/distribution";
import {
  composeTemplate,
  DEFAULT_ROWS,
  MAX_ROWS_PER_LEVEL,
  moneyLabels,
  openTemplate,
  otherSum,
  TEMPLATE_VERSION,
  templateId,
  templateTranslator,
  type ComposedTemplate,
  type OpenTemplate,
  type TemplateRequest,
} from "../templates";
import type { UnitsFile } from "./units";

/** The labels by which a list's columns of amounts are known, for the template that is asked for. */
export function moneyLines({ kind, locale }: Pick<TemplateRequest, "kind" | "locale">): readonly string[] {
  return moneyLabels(kind === "project" || kind === "project-goals", templateTranslator(locale));
}

/** A distribution before the workbooks of its units are made. */
export interface PreparedDistribution {
  readonly id: string;
  readonly composed: ComposedTemplate;
  readonly template: OpenTemplate;
  /** The list with what its lines of money do not add up to. */
  readonly list: UnitsFile;
}

/**
 * Composes the template that fits all units of a list.
 *
 * @param needed rows under each second level that the targets need
 */
export async function distributionOf(
  request: TemplateRequest,
  list: UnitsFile,
  needed: number,
): Promise<PreparedDistribution> {
  const rows = Math.min(MAX_ROWS_PER_LEVEL, Math.max(request.rows ?? DEFAULT_ROWS, needed));
  const withProjects = list.units.some(({ projects }) => projects.length > 0);
  const composed = await composeTemplate({ ...request, rows, withProjects });
  return {
    id: idOf(request),
    composed,
    template: await openTemplate(composed),
    list: withSums(list, composed),
  };
}

function withSums(list: UnitsFile, { sheets }: ComposedTemplate): UnitsFile {
  const lines = sheets.find(({ places }) => places !== null)?.places?.lines ?? [];
  const problems = list.units.flatMap(({ row, amounts }): ListProblem[] => {
    const found = otherSum(lines, amounts);
    return found === null ? [] : [{ row, column: null, kind: "other-sum", severity: "warning", found }];
  });
  return { ...list, problems: [...list.problems, ...problems].sort((one, other) => one.row - other.row) };
}

function idOf(request: TemplateRequest): string {
  return distributionId({
    template: templateId(request),
    packVersion: request.pack.version,
    year: request.year ?? null,
    locale: request.locale,
  });
}

/**
 * The manifest of what was made.
 *
 * @param deadline as a person wrote the day
 * @param former the manifest of the same distribution as it was before
 */
export function manifestOf(
  request: TemplateRequest,
  template: ComposedTemplate,
  deadline: string | undefined,
  units: readonly ManifestUnit[],
  former: Manifest | undefined,
): Manifest {
  const { kind, pack, locale, year = null } = request;
  const ids = new Set(units.map(({ id }) => id));
  return {
    format: MANIFEST_FORMAT,
    id: idOf(request),
    locale,
    year,
    deadline: isoDay(deadline) ?? former?.deadline ?? null,
    template: {
      kind,
      pack: { id: pack.id, version: pack.version },
      version: TEMPLATE_VERSION,
      id: template.id,
      sheets: template.sheets.map(({ part, name, texts, formulas, replaceable }) => ({
        part,
        name,
        texts,
        formulas,
        replaceable,
      })),
    },
    // What was sent to units that are not in the list any more can still come back.
    units: [...units, ...(former?.units.filter((unit) => !ids.has(unit.id)) ?? [])],
  };
}

/** A manifest as it stands in its file. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

/** A day as the manifest has it. */
function isoDay(text: string | undefined): string | undefined {
  const day = text === undefined ? undefined : parseDay(text);
  return day && printIsoDay(day);
}
