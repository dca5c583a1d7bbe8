// How large the ledger of a report is, and by how much it grows with the rows of a form.
import { createRequire } from "node:module";
import { form } from "./scaling.mjs";

const require = createRequire(import.meta.url);

export const title = "The ledger";

const SIZES = [30, 130, 530];

/** Prints the UTF-8 bytes of all that stands on the ledger sheet, and what each further row adds. */
export async function run(print) {
  const engine = {
    ...require("../../dist/core/engine.js"),
    ...require("../../dist/hosts/file/reading/index.js"),
  };
  let before;
  for (const rows of SIZES) {
    const bytes = await ledgerBytes(engine, await form(rows));
    const more = before && (bytes - before.bytes) / (rows - before.rows);
    const further =
      more === undefined ? "" : `, ${(more / 1000).toFixed(2)} KB for each further row (figure: ≤ 1 KB)`;
    const figure = rows === 30 ? " (figure: ≤ 60 KB)" : "";
    print(`${rows} rows: ${(bytes / 1000).toFixed(1)} KB${figure}${further}`);
    before = { rows, bytes };
  }
}

async function ledgerBytes({ readWorkbook, runEngine }, bytes) {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.code);
  const result = runEngine(workbook.value, { locale: "zh-CN", engineVersion: "bench" });
  if (!result.ok) throw new Error(result.error.kind);
  const sheet = result.value.plan.sheets.find(({ role }) => role === "ledger");
  const values = (sheet?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => cell?.value ?? ""));
  return values.reduce((sum, value) => sum + Buffer.byteLength(String(value)), 0);
}
