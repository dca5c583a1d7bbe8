import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { err, ok, type Result } from "../../../core/common/result";
import type { Head } from "../../../core/consolidation";
import { DATA_TABLES, type DataRow, type DataTable } from "../../../core/dataset";
import { isAsWritten, knownExtract, rememberWritten } from "../consolidate/extract-store";
import { wouldLoseWork, writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWholeBy } from "../whole-file";
import { loadDuckDB, messageOf, sqlName, sqlText } from "./duckdb";

/** The file of a table. */
export function fileOf(folder: string, { name }: Pick<DataTable, "name">): string {
  return join(folder, `${name}.parquet`);
}

/** Why the data cannot be written there, if they cannot: no DuckDB, no folder, or files of these names that are another's. */
export async function unusableDataset(
  folder: string | undefined,
  { store, force }: { readonly store: string; readonly force: boolean | undefined },
): Promise<Problem | undefined> {
  if (folder === undefined) return undefined;
  const loaded = await loadDuckDB();
  if (!loaded.ok) return loaded.error;
  if (await isFile(folder)) return problem("cli.usage.output-folder", { folder });
  if (force === true) return undefined;
  for (const table of DATA_TABLES) {
    const file = fileOf(folder, table);
    if ((await wouldLoseWork(file, new Uint8Array())) && !(await isAsWritten(store, file))) {
      return problem("cli.output.exists", { file });
    }
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** So many rows are handed over at a time. */
const BATCH = 2048;

/**
 * Writes the data of many workbooks as Parquet, a file for each table, each whole or not at all. Values go in as exact texts
 * and become what their columns say; none passes through a binary float.
 */
export async function writeDataset(
  folder: string,
  store: string,
  heads: readonly Head[],
): Promise<Result<null, Problem>> {
  const loaded = await loadDuckDB();
  if (!loaded.ok) return loaded;
  const instance = await loaded.value.DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    const appenders = await fillable(connection);
    for (const { file, key } of heads) {
      const extract = await knownExtract(store, key);
      for (const { table, appender } of appenders) append(appender, table.rows({ file, extract }));
    }
    for (const { appender } of appenders) appender.closeSync();
    await mkdir(folder, { recursive: true });
    for (const table of DATA_TABLES) {
      const path = fileOf(folder, table);
      await writeWholeBy(path, (temporary) => copyTo(connection, table, temporary));
      await rememberWritten(store, path);
    }
    connection.closeSync();
    return ok(null);
  } catch (error) {
    return err("code" in Object(error) ? writeProblem(error, folder) : notWritten(folder, error));
  } finally {
    instance.closeSync();
  }
}

/** What DuckDB says of a disk that does not take the files. */
function notWritten(folder: string, error: unknown): Problem {
  const said = messageOf(error);
  // DuckDB passes the system's words on in place of its code; both systems are asked in English.
  if (/No space left on device|not enough space on the disk|Disk quota exceeded/iu.test(said)) {
    return problem("cli.output.disk-full", { file: folder });
  }
  return problem("cli.query.not-written", { folder }, [messageOf(error)]);
}

interface Fillable {
  readonly table: DataTable;
  readonly appender: DuckDBAppender;
}

/** A table of texts for each table, to be filled. */
async function fillable(connection: DuckDBConnection): Promise<readonly Fillable[]> {
  const all: Fillable[] = [];
  for (const table of DATA_TABLES) {
    const columns = table.columns.map(({ name }) => `${sqlName(name)} VARCHAR`).join(", ");
    await connection.run(`CREATE TABLE ${sqlName(table.name)} (${columns})`);
    all.push({ table, appender: await connection.createAppender(table.name) });
  }
  return all;
}

function append(appender: DuckDBAppender, rows: readonly DataRow[]): void {
  rows.forEach((row, index) => {
    for (const value of row) {
      if (value === null) appender.appendNull();
      else appender.appendVarchar(value);
    }
    appender.endRow();
    if (index % BATCH === BATCH - 1) appender.flushSync();
  });
}

/** Values that are none of the column's kind are left out; the texts of the forms stand beside them. */
async function copyTo(
  connection: DuckDBConnection,
  { name, columns }: DataTable,
  path: string,
): Promise<void> {
  const typed = columns.map(
    ({ name: column, type }) => `TRY_CAST(${sqlName(column)} AS ${type}) AS ${sqlName(column)}`,
  );
  const from = `SELECT ${typed.join(", ")} FROM ${sqlName(name)}`;
  // The path is a temporary one itself: another of DuckDB's own would stay where the disk is full.
  const how = "FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false";
  await connection.run(`COPY (${from}) TO ${sqlText(path)} (${how})`);
}
