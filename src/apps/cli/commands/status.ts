import { ok, type Result } from "../../../core/common/result";
import { describeDataChange, describeHandEdit, stateOf, type WorkbookState } from "../../../core/keeping";
import { openWorkbook } from "../assess";
import type { Done, WorkOn } from "../batch/file-work";
import { overFiles } from "../batch/over-files";
import type { Input } from "../batch/walk-folder";
import { print, type Context, type Outcome } from "../context";
import { statusOutput } from "../json/status";
import { oneLine } from "../plain-text";
import { EXIT, type Problem } from "../problem";
import { SILENT, type Progress } from "../progress";

export interface StatusOptions {
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  readonly json?: boolean;
}

/** `jiyan status`: how the report in each file stands to its data, and what people changed by hand. */
export async function status(
  context: Context,
  files: readonly string[],
  options: StatusOptions,
): Promise<Outcome> {
  return overFiles(context, files, {
    json: options.json,
    convert: options.convert,
    steps: 1,
    one: (input, progress) => statusOf(context, input, progress),
    many: {
      command: "status",
      work: statusOne,
      outputs: [],
      begin: () => Promise.resolve(ok({ shared: null, ownOf: () => ok(null) })),
    },
  });
}

/** How one of many stands. */
export const statusOne: WorkOn<null, null> = (context, input) => statusOf(context, input, SILENT);

async function statusOf(context: Context, input: Input, progress: Progress): Promise<Result<Done, Problem>> {
  const { file } = input;
  const opened = await openWorkbook(input, context, progress);
  if (!opened.ok) return opened;
  const state = stateOf(opened.value.workbook);
  return ok({
    exit: state.state === "current" ? EXIT.ok : EXIT.findings,
    output: () => statusOutput(file, state),
    print: () => {
      printState(context, file, state);
    },
    summary: () => {
      const { changes, edits, report } = state;
      const counts = { changes: changes.length, edits: edits.length };
      return context.say(`cli.files.status.${state.state}`, { ...counts, sheet: report ?? "" });
    },
  });
}

function printState(context: Context, file: string, { state, report, changes, edits }: WorkbookState): void {
  const { say, style } = context;
  const sentence = say(`cli.status.${state}`, { sheet: report ?? "", count: changes.length });
  print(
    context,
    file,
    `  ${state === "current" ? style.good(sentence) : sentence}`,
    changes.map((change) => `    ${oneLine(describeDataChange(change, say))}`),
  );
  if (edits.length === 0) return;
  print(
    context,
    `  ${say("cli.status.edits", { count: edits.length })}`,
    edits.map((edit) => `    ${oneLine(describeHandEdit(edit, say))}`),
  );
}
