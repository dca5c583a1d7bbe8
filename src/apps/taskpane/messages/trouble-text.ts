import type { Translator } from "../../../core/messages/catalogue";
import { OWNED_SHEET_NAMES } from "../../../core/workbook/ownership";
import type { Trouble } from "../workbench/workbench";

/** Parameters that the sentences name; where a trouble does not know one, the sentence does without. */
const UNKNOWN = { sheet: "none", cell: "none", table: "none", name: "none", limit: "none", id: "", text: "" };

/** What went wrong and what to do about it, in sentences. */
export function troubleText(say: Translator, trouble: Trouble): string {
  const { code, params, written = [], unconfirmed = [] } = trouble;
  // The names of the hidden sheets say nothing to a person, who never sees them; together they are the ledger.
  const known = (sheets: readonly string[]) => [
    ...new Set(
      sheets.map((sheet) =>
        sheet.startsWith(OWNED_SHEET_NAMES[say.locale].ledger) ? say("pane.trouble.ledger") : sheet,
      ),
    ),
  ];
  const sentences = [
    say(`pane.trouble.${code}`, { ...UNKNOWN, ...params, ...limitOf(say, trouble) }),
    ...(written.length > 0 ? [say("pane.trouble.written", { sheets: listed(say, known(written)) })] : []),
    ...(unconfirmed.length > 0
      ? [say("pane.trouble.unconfirmed", { sheets: listed(say, known(unconfirmed)) })]
      : []),
  ];
  return sentences.join(say.locale === "en" ? " " : "");
}

/** The limit in groups of three digits. */
function limitOf(say: Translator, { params }: Trouble): { readonly limit?: string } {
  const { limit } = params;
  return limit === undefined ? {} : { limit: new Intl.NumberFormat(say.locale).format(Number(limit)) };
}

/** What support needs: the code with the technical detail. It is copied, never shown unasked. */
export function troubleDetail({ code, params, detail = "" }: Trouble): string {
  return [code, JSON.stringify(params), detail].join("\n").trim();
}

/** Names in a row: `甲、乙和丙`. */
export function listed(say: Translator, names: readonly string[]): string {
  return new Intl.ListFormat(say.locale, { type: "conjunction" }).format(names);
}
