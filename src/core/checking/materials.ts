import type { Evaluation } from "../evaluation/evaluation";
import { materialKey, type Material, type MaterialSheet } from "../evaluation/materials";
import { KIND_TRAITS } from "../evaluation/kinds";
import { areaOf } from "../reading";
import { formatRange } from "../workbook/a1";
import { cellList, MOST_CELLS, type Draft } from "./draft";
import { printText } from "./print";
import type { FormDraft } from "./template-mark";

/**
 * W45: what sheets of materials (报告素材) say twice, of which a report can take one, and cells of them that nobody
 * read. They belong to the first form.
 */
export function checkMaterials(
  sheets: readonly MaterialSheet[],
  evaluations: readonly Evaluation[],
): readonly FormDraft[] {
  const [evaluation] = evaluations;
  if (evaluation === undefined) return [];
  const entries = sheets.flatMap((sheet) => sheet.entries);
  const drafts = [...saidTwice(entries), ...sheets.flatMap(unreadCells)];
  return drafts.map((draft) => ({ evaluation, draft }));
}

/** Entries that ask for the same thing, where one of them at least is filled in. */
function saidTwice(entries: readonly Material[]): readonly Draft[] {
  const byLabel = new Map<string, Material[]>();
  for (const entry of entries) {
    const key = materialKey(entry.label.text);
    const same = byLabel.get(key);
    if (same) same.push(entry);
    else byLabel.set(key, [entry]);
  }
  return [...byLabel.values()].flatMap((same): readonly Draft[] => {
    const [first] = same;
    if (first === undefined || same.length === 1 || same.every(({ text }) => text.text === "")) return [];
    const at = cellList(...same.map(({ text }) => text.at));
    return [
      { variant: "twice", params: { text: printText(first.label.text), count: String(same.length) }, at },
    ];
  });
}

function unreadCells({ sheet, unread }: MaterialSheet): readonly Draft[] {
  const [first] = unread;
  if (first === undefined) return [];
  const params = {
    sheet: printText(sheet),
    area: formatRange(areaOf(unread)),
    count: String(unread.length),
    text: printText(first.text),
  };
  const at = cellList(...unread.slice(0, MOST_CELLS).map((cell) => cell.at));
  return [{ variant: "unread", params, at, actual: first.text }];
}

/**
 * The entries of sheets of materials that speak of a form: of the one that the report is signed for, which is the
 * department's beside those of its projects, else the only form.
 */
export function materialsOf(
  evaluation: Evaluation,
  sheets: readonly MaterialSheet[],
  all: readonly Evaluation[],
): readonly Material[] {
  const reportable = all.filter(({ kind }) => KIND_TRAITS[kind].reportable);
  const departments = reportable.filter(({ kind }) => kind === "department");
  const signed = departments.length > 0 ? departments : reportable;
  return signed.length === 1 && signed[0] === evaluation ? sheets.flatMap(({ entries }) => entries) : [];
}
