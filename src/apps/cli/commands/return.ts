import { basename, extname, join } from "node:path";
import { daysBetween, parseDay, printDay, type Day } from "../../../core/common/day";
import { err, ok, type Result } from "../../../core/common/result";
import {
  demandsOf,
  listSheets,
  returningTranslator,
  USUAL_DEMANDS,
  type Demands,
  type LetterWords,
  type Listed,
  type UnreadFile,
} from "../../../core/returning";
import { writeReadableWorkbook } from "../../../hosts/file/readable-workbook";
import { unusableOptions, type AssessOptions } from "../assess";
import type { Inputs } from "../batch/inputs";
import { outputPlaces, withFolders } from "../batch/output-places";
import type { WorkOn } from "../batch/file-work";
import { overFiles } from "../batch/over-files";
import type { Input } from "../batch/walk-folder";
import type { Begun } from "../batch/work-on-many";
import { manifestFor } from "../consolidate/returns";
import { print, type Context, type Outcome } from "../context";
import type { ReturnListOutput } from "../json/return";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";
import { SILENT } from "../progress";
import { byFile, readRecords, storeOf } from "../returning/records";
import {
  listedIn,
  missingWorkbook,
  returnFile,
  type OwnReturn,
  type ReturnedFile,
  type ReturnWork,
} from "../returning/return-file";
import { today } from "../today";
import { changedByHand, writeList, type ReturnPlaces } from "../returning/write-return";

export interface ReturnOptions extends AssessOptions {
  readonly output: string;
  /** Ids of rules and severities that lead to a return. */
  readonly rules?: string;
  readonly from?: string;
  readonly date?: string;
  readonly deadline?: string;
  /** The output folder of the former return: workbooks are compared with what went back then. */
  readonly since?: string;
  /** `returned`: only workbooks that went back before. */
  readonly only?: string;
  /** The manifest of what was distributed; absent takes the one of a folder that is read, where it has one. */
  readonly manifest?: string;
  readonly replace?: boolean;
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  readonly json?: boolean;
}

/** `jiyan return`: what goes back to each unit, and a list of it. */
export async function returnWorkbooks(
  context: Context,
  named: readonly string[],
  options: ReturnOptions,
): Promise<Outcome> {
  const manifest = await manifestFor(options.manifest, named);
  if (!manifest.ok) return manifest;
  const asked = askedFor(options, manifest.value?.deadline ?? null, context);
  if (!asked.ok) return asked;
  const { output, since } = asked.value;
  const records = since === null ? ok(null) : await readRecords(since);
  if (!records.ok) return records;
  const t = returningTranslator(context.locale);
  const list = join(output, `${t(since === null ? "returning.file.list" : "returning.file.recheck")}.xlsx`);
  const replacing = { store: storeOf(output), replace: options.replace === true };
  const changed = await changedByHand(list, replacing);
  if (changed) return err(changed);
  const told: Told = { listed: [], unread: [] };
  const found = new Set<string>();
  const work: ReturnWork = {
    ...asked.value,
    ...{ records: records.value, manifest: manifest.value, replacing, options, list },
  };
  const done = await overFiles(context, named, {
    json: options.json,
    convert: options.convert,
    steps: 3,
    many: {
      command: "return",
      work: returnOne,
      outputs: [output, ...(since === null ? [] : [since])],
      begin: (inputs) => beginReturn(context, inputs, work, told),
      told: ({ file, below }, result) => {
        if (!result.ok) {
          told.unread.push(unreadFile(file, result.error, context));
          const known = byFile(records.value ?? [], below);
          if (known) found.add(known.file);
          return;
        }
        // The work on a file of this command carries this.
        const { listed, record } = result.value.carried as ReturnedFile;
        if (listed) told.listed.push(listedIn(list, file, listed));
        if (record !== null) found.add(record);
      },
    },
  });
  if (!done.ok) return done;
  for (const record of records.value ?? []) {
    if (!found.has(record.file)) told.listed.push(missingWorkbook(record));
  }
  const written = await writeCoveringList(context, work, told);
  if (!written.ok) return written;
  tellList(context, list, told, options.json === true);
  const missing = told.listed.some(({ outcome }) => outcome === "missing");
  return ok(missing && done.value === EXIT.ok ? EXIT.findings : done.value);
}

/** What came of all files. */
interface Told {
  readonly listed: Listed[];
  readonly unread: UnreadFile[];
}

interface Asked {
  readonly demands: Demands;
  readonly words: LetterWords;
  /** Where the letters go, and where those of the former return lie. */
  readonly output: string;
  readonly since: string | null;
}

/**
 * What the command line asks for, or what of it cannot be.
 *
 * @param due by when what was distributed is due, `2026-03-31`: the deadline of letters, too, while it lies ahead
 */
function askedFor(
  options: ReturnOptions,
  due: string | null,
  { locale, say }: Context,
): Result<Asked, Problem> {
  const { rules, only, since, output } = options;
  if (only !== undefined && only !== "returned") return err(problem("cli.return.only", { value: only }));
  const demands = rules === undefined ? ok(USUAL_DEMANDS) : demandsOf(rules);
  if (!demands.ok) {
    const unknown = demands.error.join(say("cli.list.separator")) || (rules ?? "");
    return err(problem("cli.return.unknown-rule", { unknown }));
  }
  const days: Record<"date" | "deadline", string | null> = { date: null, deadline: null };
  for (const id of ["date", "deadline"] as const) {
    const text = options[id];
    if (text === undefined) continue;
    const day = parseDay(text);
    if (day === undefined) return err(problem("cli.return.no-day", { option: `--${id}`, text }));
    days[id] = printDay(day, locale);
  }
  const ahead = due === null ? undefined : parseDay(due);
  if (ahead && days.deadline === null && daysBetween(dayOfLetter(options), ahead) >= 0) {
    days.deadline = printDay(ahead, locale);
  }
  const again = since === undefined && only !== undefined;
  const folder = returningTranslator(locale)("returning.folder.again");
  return ok({
    demands: demands.value,
    words: { from: options.from?.trim() ?? null, ...days },
    output: again ? join(output, folder) : output,
    since: again ? output : (since ?? null),
  });
}

/** The day of the letters, else today. */
function dayOfLetter({ date }: ReturnOptions): Day {
  const said = date === undefined ? undefined : parseDay(date);
  return said ?? today();
}

/** Looks at one of the workbooks. */
export const returnOne: WorkOn<ReturnWork, OwnReturn> = (context, input, own, work) =>
  returnFile(context, input, own, work, SILENT);

async function beginReturn(
  context: Context,
  { found }: Inputs,
  work: ReturnWork,
  told: Told,
): Promise<Result<Begun<ReturnWork, OwnReturn>, Problem>> {
  const unusable = await unusableOptions(work.options, context);
  if (unusable) return err(unusable);
  for (const one of found) {
    if ("problem" in one) told.unread.push(unreadFile(one.file, one.problem, context));
  }
  const placesOf = placesIn(found, work.output, context);
  return ok({
    shared: work,
    ownOf: (input) => {
      const places = placesOf(input);
      if (!places.ok) return places;
      return ok({ places: places.value, known: byFile(work.records ?? [], input.below) ?? null });
    },
  });
}

function unreadFile(file: string, { id, params }: Problem, { say }: Context): UnreadFile {
  return { file, problem: oneLine(say(id, params)) };
}

/** A folder for each workbook, named as it is; with its ending where another one is called the same. */
function placesIn(
  found: Inputs["found"],
  output: string,
  { locale }: Context,
): (input: Input) => Result<ReturnPlaces, Problem> {
  const t = returningTranslator(locale);
  const inputs = found.filter((one) => "below" in one);
  const stem = (below: string): string => below.slice(0, below.length - extname(below).length);
  const counts = new Map<string, number>();
  for (const { below } of inputs) {
    const key = stem(below).normalize("NFC").toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const places = outputPlaces(inputs);
  const name = t("returning.file.letter");
  return (input) => {
    const { file, below } = input;
    const only = counts.get(stem(below).normalize("NFC").toLowerCase()) === 1;
    const folder = only ? stem(below) : below;
    const workbook = places.placeOf({ file, below: join(folder, basename(below)) }, output);
    if (!workbook.ok) return workbook;
    const letter = places.placeOf({ file, below: join(folder, `${name}.docx`) }, output, "");
    if (!letter.ok) return letter;
    const table = places.placeOf({ file, below: join(folder, `${name}.xlsx`) }, output);
    if (!table.ok) return table;
    return ok({ workbook: workbook.value, letter: letter.value, table: table.value });
  };
}

async function writeCoveringList(
  { locale }: Context,
  { list, replacing, words, records }: ReturnWork,
  told: Told,
): Promise<Result<null, Problem>> {
  const t = returningTranslator(locale);
  const sheets = listSheets({ ...told, deadline: words.deadline, again: records !== null }, t);
  const bytes = await writeReadableWorkbook(sheets, t("returning.creator"));
  return withFolders([list], () => writeList(list, bytes, replacing));
}

function tellList(context: Context, list: string, { listed, unread }: Told, json: boolean): void {
  const { say, style } = context;
  const outcomes: Record<string, number> = {};
  for (const { outcome } of listed) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  if (json) {
    const workbooks = listed.length + unread.length;
    print(context, JSON.stringify({ list, workbooks, outcomes, unread } satisfies ReturnListOutput));
    return;
  }
  const missing = listed.filter(({ outcome }) => outcome === "missing");
  print(
    context,
    missing.map(({ file }) => say("cli.return.missing", { file: oneLine(file) })),
  );
  const counts = Object.entries(outcomes).map(([outcome, count]) =>
    say("cli.return.count", {
      outcome: returningTranslator(context.locale)(`returning.outcome.${outcome}`),
      count,
    }),
  );
  print(context, say("cli.return.counts", { list: counts.join(say("cli.list.separator")) || "none" }));
  print(context, style.good(say("cli.return.written", { file: oneLine(list) })));
}
