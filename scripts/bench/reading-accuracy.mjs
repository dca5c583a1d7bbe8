import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { compareForm } = require("./reading-truth.cjs");

export const title = "Reading accuracy over the published forms";

const FORMS = new URL("../../test/fixtures/forms/", import.meta.url);

/**
 * Reads the published forms with the built engine and prints how many of the truth's non-empty cells are right.
 * What counts as a cell is told in `reading-truth.cjs`.
 * @param print takes one line.
 * @param options `verbose` lists every cell that is not right.
 */
export async function run(print, { verbose = false } = {}) {
  const { readEvaluations } = require("../../dist/core/reading/index.js");
  const { readWorkbook } = require("../../dist/hosts/file/reading/index.js");
  const names = (await readdir(FORMS)).filter((name) => name.endsWith(".xlsx")).sort();
  const sum = { cells: 0, right: 0, rowsExpected: 0, rowsRead: 0, invented: 0 };
  print(line("form", "cells right", "%", "rows read", "invented"));
  for (const name of names) {
    const truth = JSON.parse(await readFile(new URL(name.replace(/xlsx$/, "json"), FORMS), "utf8"));
    const workbook = await readWorkbook(new Uint8Array(await readFile(new URL(name, FORMS))));
    if (!workbook.ok) throw new Error(`${name}: ${JSON.stringify(workbook.error)}`);
    const result = compareForm(truth, readEvaluations(workbook.value).evaluations);
    print(row(name.replace(/\.xlsx$/, ""), { ...result, invented: result.invented.length }));
    if (verbose) for (const mismatch of result.mismatches) print(`    ${mismatch}`);
    sum.cells += result.cells;
    sum.right += result.right;
    sum.rowsExpected += result.rowsExpected;
    sum.rowsRead += result.rowsRead;
    sum.invented += result.invented.length;
  }
  print(row(`all ${names.length}`, sum));
  return sum;
}

function row(name, { cells, right, rowsExpected, rowsRead, invented }) {
  const share = ((right / cells) * 100).toFixed(2);
  return line(name, `${right} / ${cells}`, share, `${rowsRead} / ${rowsExpected}`, String(invented));
}

function line(name, cells, share, rows, invented) {
  return [
    name.padEnd(48),
    cells.padStart(13),
    share.padStart(7),
    rows.padStart(11),
    invented.padStart(9),
  ].join(" ");
}
