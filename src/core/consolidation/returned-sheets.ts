import { templateSheetOf, type Manifest, type ManifestSheet, type ManifestUnit } from "../distribution";
import { squeeze } from "../vocabulary/characters";
import { quoteSheetName } from "../workbook/a1";
import type { ExtractedLayout } from "./extract";
import type { ReturnIssue } from "./returns";
import { templateDrift } from "./template-drift";

/** What was done to the template in a workbook that came back. */
export function driftIssues(
  manifest: Manifest,
  unit: ManifestUnit,
  file: string,
  layout: readonly ExtractedLayout[],
): readonly ReturnIssue[] {
  const templates = templatesOf(manifest, unit);
  const renamed = renamedSheets(templates, layout);
  const withOldNames = layout.map((sheet) => byOldNames(sheet, renamed));
  return [...templates].flatMap(([sheet, was]): readonly ReturnIssue[] => {
    const name = renamed.get(sheet) ?? sheet;
    const now = withOldNames.find((one) => one.sheet === name);
    const whole = { unit, file, at: null, expected: sheet };
    if (!now) return [{ kind: "sheet-removed", ...whole, found: "" }];
    return [
      ...(name === sheet ? [] : [{ kind: "sheet-renamed", ...whole, found: name } as const]),
      ...templateDrift(was, now).map(({ kind, at, ...words }) => {
        return { kind, unit, file, at: `${name}!${at}`, ...words };
      }),
    ];
  });
}

/** The sheets of the workbook that was distributed to a unit, by their names. */
function templatesOf(manifest: Manifest, unit: ManifestUnit): ReadonlyMap<string, ManifestSheet> {
  const expected = [
    ...manifest.template.sheets.flatMap(({ part, name }) => (part === "project" ? [] : [name])),
    ...unit.projects.map(({ sheet }) => sheet),
  ];
  return new Map(
    expected.flatMap((sheet) => {
      const template = templateSheetOf(manifest, unit, sheet);
      return template ? [[sheet, template] as const] : [];
    }),
  );
}

/** Whether a workbook was made from that of a unit: one of its sheets has the words of one of the template's. */
export function isMadeFrom(
  manifest: Manifest,
  unit: ManifestUnit,
  layout: readonly ExtractedLayout[],
): boolean {
  return [...templatesOf(manifest, unit).values()].some((template) =>
    layout.some((sheet) => sharedWords(template, sheet) >= LEAST_SHARED),
  );
}

/** So many of a template's words in their places tell its sheet under another name. */
const LEAST_SHARED = 0.6;

/** Sheets of the template that are there under another name: the old name, and the new one. */
function renamedSheets(
  templates: ReadonlyMap<string, ManifestSheet>,
  layout: readonly ExtractedLayout[],
): ReadonlyMap<string, string> {
  const names = new Set(layout.map(({ sheet }) => sheet));
  const renamed = new Map<string, string>();
  const free = layout.filter(({ sheet }) => !templates.has(sheet));
  for (const [old, template] of templates) {
    if (names.has(old)) continue;
    const [best] = free
      .map((sheet) => ({ sheet, share: sharedWords(template, sheet) }))
      .sort((one, other) => other.share - one.share);
    if (best === undefined || best.share < LEAST_SHARED) continue;
    renamed.set(old, best.sheet.sheet);
    free.splice(free.indexOf(best.sheet), 1);
  }
  return renamed;
}

function sharedWords({ texts }: ManifestSheet, now: ExtractedLayout): number {
  const words = Object.entries(texts);
  const kept = words.filter(([at, text]) => squeeze(now.texts[at] ?? "") === squeeze(text));
  return words.length === 0 ? 0 : kept.length / words.length;
}

/** A sheet whose formulas say the old names: renaming a sheet changes formulas, which nobody did by hand. */
function byOldNames(sheet: ExtractedLayout, renamed: ReadonlyMap<string, string>): ExtractedLayout {
  if (renamed.size === 0) return sheet;
  const formulas = Object.entries(sheet.formulas).map(([at, formula]) => {
    const old = [...renamed].reduce(
      (text, [from, to]) => text.replaceAll(`${quoteSheetName(to)}!`, `${quoteSheetName(from)}!`),
      formula,
    );
    return [at, old] as const;
  });
  return { ...sheet, formulas: Object.fromEntries(formulas) };
}
