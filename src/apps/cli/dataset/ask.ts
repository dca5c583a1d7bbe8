import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type * as DuckDB from "@duckdb/node-api";
import { err, ok, type Result } from "../../../core/common/result";
import { DATA_TABLES } from "../../../core/dataset";
import { problem, type Problem } from "../problem";
import { loadDuckDB, messageOf, sqlName, sqlText } from "./duckdb";
import { fileOf } from "./write-dataset";

/** What a question found. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  /** Numbers of decimals and long ones as texts, exactly; lists and records as JSON has them. */
  readonly rows: readonly (readonly unknown[])[];
}

const NUMERIC = /^(?:DECIMAL|[U]?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT)/u;

/**
 * Answers a question in SQL over the Parquet files of a folder, each of which is a table. Only questions are answered: nothing
 * is written, no other file is read, nothing is loaded from anywhere.
 */
export async function ask(folder: string, sql: string): Promise<Result<Answer, Problem>> {
  const files: (readonly [name: string, path: string])[] = [];
  for (const table of DATA_TABLES) {
    const path = resolve(fileOf(folder, table));
    if (await isThere(path)) files.push([table.name, path]);
  }
  if (files.length === 0) return err(problem("cli.query.no-data", { folder }));
  const loaded = await loadDuckDB();
  if (!loaded.ok) return loaded;
  const instance = await loaded.value.DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    const damaged = await openTables(connection, files);
    if (damaged) return err(damaged);
    const answer = await answerTo(connection, sql, loaded.value.StatementType);
    connection.closeSync();
    return answer;
  } finally {
    instance.closeSync();
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The files as tables; then everything else is closed. */
async function openTables(
  connection: DuckDB.DuckDBConnection,
  files: readonly (readonly [name: string, path: string])[],
): Promise<Problem | undefined> {
  for (const [name, path] of files) {
    try {
      await connection.run(`CREATE VIEW ${sqlName(name)} AS SELECT * FROM read_parquet(${sqlText(path)})`);
    } catch (error) {
      return problem("cli.query.damaged", { file: path }, [messageOf(error)]);
    }
  }
  const paths = files.map(([, path]) => sqlText(path)).join(", ");
  const settings = [
    `allowed_paths = [${paths}]`,
    "autoinstall_known_extensions = false",
    "autoload_known_extensions = false",
    "enable_external_access = false",
    "lock_configuration = true",
  ];
  for (const setting of settings) await connection.run(`SET ${setting}`);
  return undefined;
}

async function answerTo(
  connection: DuckDB.DuckDBConnection,
  sql: string,
  types: typeof DuckDB.StatementType,
): Promise<Result<Answer, Problem>> {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) return err(problem("cli.query.one-question", { count: statements.count }));
    const statement = await statements.prepare(0);
    if (![types.SELECT, types.EXPLAIN].includes(statement.statementType))
      return err(problem("cli.query.no-question"));
    const reader = await statement.runAndReadAll();
    const kinds = reader.columnTypes().map(String);
    return ok({
      columns: reader
        .columnNames()
        .map((name, index) => ({ name, numeric: NUMERIC.test(kinds[index] ?? "") })),
      rows: reader.getRowsJson(),
    });
  } catch (error) {
    return err(problem("cli.query.wrong", {}, [messageOf(error)]));
  }
}
