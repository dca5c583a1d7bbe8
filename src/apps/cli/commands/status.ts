import { err, ok } from "../../../core/common/result";
import { describeDataChange, describeHandEdit, stateOf, type WorkbookState } from "../../../core/keeping";
import { openWorkbook } from "../assess";
import { print, printJson, type Context, type Outcome } from "../context";
import { statusOutput, type StatusOutput } from "../json/status";
import { oneLine } from "../plain-text";
import { EXIT, type Problem } from "../problem";
import { progressOf } from "../progress";

export interface StatusOptions {
  readonly json?: boolean;
}

/**
 * `jiyan status`: how the report in each file stands to its data, and what people changed by hand. A file that cannot be
 * used does not keep the others from being told; its problem comes last.
 */
export async function status(
  context: Context,
  files: readonly string[],
  options: StatusOptions,
): Promise<Outcome> {
  const progress = progressOf(context.io, files.length, options.json);
  const told: { readonly file: string; readonly state: WorkbookState }[] = [];
  let unusable: Problem | undefined;
  try {
    for (const file of files) {
      const opened = await openWorkbook(file, context, progress);
      if (opened.ok) told.push({ file, state: stateOf(opened.value.workbook) });
      else unusable ??= opened.error;
    }
  } finally {
    progress.done();
  }
  if (options.json) {
    const data: StatusOutput = { files: told.map(({ file, state }) => statusOutput(file, state)) };
    printJson(context, data);
  } else for (const { file, state } of told) printState(context, file, state);
  if (unusable) return err(unusable);
  return ok(told.every(({ state }) => state.state === "current") ? EXIT.ok : EXIT.findings);
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
