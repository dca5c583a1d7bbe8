import type { Translator } from "../messages/catalogue";
import { formatCellRef } from "../workbook/a1";
import { shortened } from "../workbook/text";
import type { DataChange } from "./data-changes";
import type { HandEdit } from "./hand-edits";

/** Characters of a text in such a sentence: enough to know it again. */
const TEXT_LIMIT = 40;

/** What a person did to a sheet of Jiyan's, in words. @param say with the table `keeping` */
export function describeHandEdit({ kind, sheet, at, was, now }: HandEdit, say: Translator): string {
  return say(`keeping.edit.${kind}`, {
    sheet,
    cell: at ? formatCellRef({ sheet, ...at }) : sheet,
    was: quoted(was),
    now: quoted(now),
    kind: /^\d/.test(now) ? "row" : "column",
  });
}

/** What became of a cell that the report rests on, in words. @param say with the table `keeping` */
export function describeDataChange({ at, was, now }: DataChange, say: Translator): string {
  const kind = now === null ? "gone" : now === "" ? "emptied" : was === "" ? "filled" : "changed";
  const params = { sheet: at.sheet, cell: formatCellRef(at), was: quoted(was), now: quoted(now ?? "") };
  return say(`keeping.data.${kind}`, params);
}

function quoted(text: string): string {
  return shortened(text.replace(/\s+/g, " ").trim(), TEXT_LIMIT);
}
