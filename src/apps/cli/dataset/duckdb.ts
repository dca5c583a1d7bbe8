import type * as DuckDB from "@duckdb/node-api";
import { err, ok, type Result } from "../../../core/common/result";
import { problem, type Problem } from "../problem";

/** DuckDB, which is only loaded where data are written or asked for; a computer may do without it. */
export async function loadDuckDB(): Promise<Result<typeof DuckDB, Problem>> {
  try {
    return ok(await import("@duckdb/node-api"));
  } catch {
    return err(problem("cli.query.no-duckdb"));
  }
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL writes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What DuckDB says, which it says in English. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `DuckDB: ${
    text
      .split("\n\n")[0]
      ?.replace(/\s+/gu, " ")
      .replace(/^Error: /u, "") ?? ""
  }`;
}
