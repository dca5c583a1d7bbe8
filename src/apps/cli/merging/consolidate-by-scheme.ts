import { err, ok } from "../../../core/common/result";
import { bucketInputs } from "../bucket/bucket-inputs";
import type { ConsolidateOptions } from "../commands/consolidate";
import { filesOf, unusableOutput } from "../consolidate/inputs-and-output";
import { storePlace } from "../consolidate/store-place";
import { print, printJson, type Context, type Outcome } from "../context";
import type { MergeOutput } from "../json/merge";
import { oneLine } from "../plain-text";
import { EXIT, problem } from "../problem";
import { mergeFiles } from "./merge-files";
import { readScheme } from "./scheme-file";

const MOST_TOLD = 20;

/** Options that say something of forms. */
const OF_FORMS = ["pack", "materials", "previous", "manifest", "docx", "parquet", "queue", "shared"] as const;

/** Merges tables that are no forms. */
export async function mergeByScheme(
  context: Context,
  named: readonly string[],
  options: ConsolidateOptions,
  file: string,
): Promise<Outcome> {
  const other = OF_FORMS.find((option) => options[option] !== undefined);
  if (other !== undefined) return err(problem("cli.scheme.with-option", { option: `--${other}` }));
  const place = storePlace(context, options, named);
  if (!place.ok) return place;
  const { folder: store } = place.value;
  const { output, json, convert } = options;
  const scheme = await readScheme(file);
  if (!scheme.ok) return scheme;
  const unusable = await unusableOutput(options, store);
  if (unusable) return err(unusable);
  const inBuckets = await bucketInputs(named, options.endpoint, context.io.env);
  if (!inBuckets.ok) return inBuckets;
  const { found, objects } = inBuckets.value;
  const files = await filesOf(named, [output], store, found);
  if (files.length === 0) {
    return err(problem("cli.files.none", { folder: named[0] ?? "", count: named.length }));
  }
  const { definition } = scheme.value;
  const merged = await mergeFiles(context, files, { output, store, definition, json, convert, objects });
  if (!merged.ok) return merged;
  if (json) printJson(context, merged.value);
  else tellMerged(context, merged.value);
  const { unread, unfit } = merged.value;
  return ok(unread.length + unfit > 0 ? EXIT.findings : EXIT.ok);
}

function tellMerged(context: Context, { output, workbooks, rows, reused, leftOut }: MergeOutput): void {
  const { say, style } = context;
  print(context, say("cli.scheme.merged", { workbooks, rows, reused }));
  if (leftOut.length > 0) print(context, say("cli.scheme.left-out", { count: leftOut.length }));
  print(
    context,
    leftOut.slice(0, MOST_TOLD).map(({ file, at, reason }) => {
      const where = at === null ? oneLine(file) : `[${oneLine(file)}]${oneLine(at)}`;
      return `  ${say("cli.files.line", { file: where, text: reason })}`;
    }),
  );
  print(context, style.good(say("cli.consolidate.written", { file: oneLine(output) })));
}
