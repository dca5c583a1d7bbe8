import ExcelJS from "exceljs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/apps/cli/run";
import type { Io } from "../../../src/apps/cli/io";

/** What a command left behind. */
export interface Session {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface SessionOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output is a terminal of 100 columns, or of as many as given. */
  readonly terminal?: boolean;
  readonly columns?: number;
  /** The system's code of why standard output could not be written. */
  readonly failure?: string;
}

/** Carries out a command line in this process. Chinese unless the options say otherwise. */
export async function jiyan(argv: readonly string[], options: SessionOptions = {}): Promise<Session> {
  const out: string[] = [];
  const err: string[] = [];
  const columns = options.columns ?? (options.terminal === true ? 100 : undefined);
  const io: Io = {
    out: {
      write: (text) => out.push(text),
      isTerminal: columns !== undefined,
      columns,
      failure: () => Promise.resolve(options.failure),
    },
    err: { write: (text) => err.push(text), isTerminal: false, columns: undefined },
    env: options.env ?? {},
    platform: "linux",
  };
  const code = await run(argv, io);
  return { code, out: out.join(""), err: err.join("") };
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): (...parts: readonly string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-cli-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (...parts) => join(folder, ...parts);
}

/** One of the published forms. */
export function form(name: string): string {
  return join(__dirname, "../../fixtures/forms", `${name}.xlsx`);
}

/** Expects a command to have failed as the rules want: exit 2, one line that says why, nothing else. */
export function expectOneLine(session: Session, sentence: string | RegExp): void {
  expect(session).toMatchObject({ code: 2, out: "" });
  expect(session.err).toMatch(/^jiyan: [^\n]+\n$/);
  expect(session.err).toMatch(sentence);
  expect(session.err).not.toMatch(/\bat .+:\d+:\d+|Error:/);
}

/** Rows of a sheet, as a person types them. */
export type TypedRows = readonly (readonly (string | number | null)[])[];

/** Writes a workbook of these sheets; gives its path. */
export async function typeWorkbook(
  path: string,
  sheets: Readonly<Record<string, TypedRows>>,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  await workbook.xlsx.writeFile(path);
  return path;
}
