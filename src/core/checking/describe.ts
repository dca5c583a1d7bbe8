import { BETWEEN_ITEMS } from "./draft";
import { COLUMN_ROLES } from "../evaluation/evaluation";
import type { Finding } from "../evaluation/finding";
import type { Translator } from "../messages/catalogue";
import { cutNumbers } from "./print";
import { typedRole } from "../said-columns";
import { formatAddress, formatCellRef, type CellRef } from "../workbook/a1";

/** A finding in words. */
export interface DescribedFinding {
  /** What is wrong, why, and what to do. */
  readonly message: string;
  /** What the mend would change, where there is one. */
  readonly fix?: string;
}

/** Where a finding is read: advice names the means that are at hand there; a sheet is read by anybody. */
export type ReadingPlace = "pane" | "terminal" | "sheet";

/** More cells than this are counted instead of named. */
const MOST_NAMED = 6;

/**
 * Puts a finding into words. Messages name cells by address: `{cell}` is the one to mend, `{second}` and `{third}`
 * the ones behind it, `{cells}` the list.
 * @param translator one that has the table `findings.<locale>.json`.
 */
export function describeFinding(
  finding: Finding,
  translator: Translator,
  place: ReadingPlace = "sheet",
): DescribedFinding {
  const { rule, variant, at, expected = "", actual = "", params, fix } = finding;
  const plain = variant === undefined ? rule : `${rule}.${variant}`;
  // A cell that holds a formula is mended where the formula takes its numbers from.
  const id =
    params["formula"] !== undefined && translator.has(`${plain}.formula`) ? `${plain}.formula` : plain;
  const [first, second = first, third = second] = at;
  const name = cellNamer(at);
  const message = translator(id, {
    expected: cutNumbers(expected),
    actual: cutNumbers(actual),
    cell: name(first),
    second: name(second),
    third: name(third),
    cells: addressList(at, name, translator),
    ...roleParam(params, translator),
    ...titleParams(params, translator),
    ...asRead(params, translator),
    place,
  });
  if (!fix) return { message };
  const edits = fix.edits.map((edit) =>
    translator("findings.fix", {
      cell: formatAddress(edit.at),
      before: cutNumbers(edit.before),
      after: cutNumbers(edit.after),
      seen: cutNumbers(edit.seen ?? ""),
      rounded: edit.seen === undefined ? "no" : "yes",
      filled: edit.before === "" ? "no" : "yes",
    }),
  );
  return { message, fix: edits.join(translator("findings.separator")) };
}

/** The titles of packs that a finding speaks of, in the language of the sentence. */
function titleParams(params: Finding["params"], { locale }: Translator): Record<string, string> {
  const { title = "", english = "", rivalTitle = "", rivalEnglish = "" } = params;
  return locale === "en"
    ? { packTitle: english, otherTitle: rivalEnglish }
    : { packTitle: title, otherTitle: rivalTitle };
}

/** Params as a clerk reads them: numbers without end are cut, and lists have the sign of the language between their items. */
function asRead(params: Finding["params"], translator: Translator): Record<string, string> {
  const separator = translator("findings.separator");
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      cutNumbers(value).replaceAll(BETWEEN_ITEMS, separator),
    ]),
  );
}

/** The words for a column's role, and how it is typed behind `--column`, where a finding speaks of one. */
function roleParam({ role: id }: Finding["params"], translator: Translator): Record<string, string> {
  const role = COLUMN_ROLES.find((known) => known === id);
  if (role === undefined) return {};
  return { roleName: translator(`role.${role}`), roleTyped: typedRole(role, translator) };
}

/** Names cells by address, and by sheet where they stand on several. */
function cellNamer(cells: readonly CellRef[]): (cell: CellRef | undefined) => string {
  const several = cells.some(({ sheet }) => sheet !== cells[0]?.sheet);
  return (cell) => (cell === undefined ? "" : several ? formatCellRef(cell) : formatAddress(cell));
}

function addressList(
  cells: readonly CellRef[],
  name: (cell: CellRef) => string,
  translator: Translator,
): string {
  const names = cells.slice(0, MOST_NAMED).map(name).join(translator("findings.separator"));
  return cells.length > MOST_NAMED
    ? translator("findings.more", { names, count: String(cells.length) })
    : names;
}
