import { basename, dirname } from "node:path";
import type { Locale } from "../../../core/common/locale";
import { err, ok, type Result } from "../../../core/common/result";
import {
  extractOf,
  headOf,
  layoutOf,
  returnedWorkbook,
  type ReturnedWorkbook,
} from "../../../core/consolidation";
import type { Manifest } from "../../../core/distribution";
import type { Assessment } from "../../../core/engine";
import {
  noticeOf,
  recheck,
  statesOf,
  subjectOf,
  type Demands,
  type LetterWords,
  type Listed,
  type Notice,
  type Outcome,
  type Recheck,
  type ReturnLetter,
} from "../../../core/returning";
import { formatCellRef, type CellRef } from "../../../core/workbook/a1";
import { assessOpened, openBytes, openWorkbook, type AssessedWorkbook, type AssessOptions } from "../assess";
import { withFolders } from "../batch/output-places";
import type { Done } from "../batch/file-work";
import type { Input } from "../batch/walk-folder";
import { linkTo } from "../consolidate/source-link";
import type { Context } from "../context";
import type { ReturnOutput } from "../json/return";
import { EXIT, type Problem } from "../problem";
import { SILENT, type Progress } from "../progress";
import { programVersion } from "../version";
import { bySubject, firstVersion, hashOf, keepRecord, portable, type ReturnRecord } from "./records";
import { writeReturn, type Replacing, type ReturnPlaces } from "./write-return";

/** What is done with every workbook alike. */
export interface ReturnWork {
  readonly demands: Demands;
  readonly words: LetterWords;
  /** Where letters and lists go. */
  readonly output: string;
  /** Where what went back before lies, and what is remembered of it; `null` the first time. */
  readonly since: string | null;
  readonly records: readonly ReturnRecord[] | null;
  readonly replacing: Replacing;
  /** What was distributed; `null` where nothing is known of it. */
  readonly manifest: Manifest | null;
  readonly options: AssessOptions & { readonly only?: string };
  /** The workbook of lists. */
  readonly list: string;
}

/** Where what goes back with a workbook lies, and what is remembered of it by its name. */
export interface OwnReturn {
  readonly places: ReturnPlaces;
  readonly known: ReturnRecord | null;
}

/** What came of a workbook, as plain data. */
export interface ReturnedFile {
  /** `null` where it was left alone. */
  readonly listed: Omit<Listed, "linkTo"> | null;
  /** The file of the record that it is a further version of. */
  readonly record: string | null;
}

/** What a command did with a workbook. */
export interface ReturnDone extends Done {
  readonly carried: ReturnedFile;
}

/** Looks at a workbook that was handed in, and makes what goes back with it where it goes back. */
export async function returnFile(
  context: Context,
  input: Input,
  { places, known }: OwnReturn,
  work: ReturnWork,
  progress: Progress,
): Promise<Result<ReturnDone, Problem>> {
  const { file, below } = input;
  const opened = await openWorkbook(input, context, progress);
  if (!opened.ok) return opened;
  const hash = hashOf(opened.value.bytes);
  if (known?.last === hash) return ok(unchanged(context, file, known));
  const assessed = await assessOpened(opened.value, work.options, context);
  if (!assessed.ok) return assessed;
  const sent = sentTo(work.manifest, input.file, assessed.value.assessment, context.locale);
  const notice = noticeOf(assessed.value.assessment, work.demands, context.locale, sent);
  const record = known ?? bySubject(work.records ?? [], subjectOf(notice));
  if (record?.last === hash) return ok(unchanged(context, file, record));
  if (record === undefined) {
    if (work.options.only !== undefined) return ok(leftAlone(context, file, notice));
    const outcome = notice.items.length > 0 ? "returned" : "accepted";
    return finish(
      context,
      { assessed: assessed.value, notice, recheck: null, outcome },
      { below, places, work, hash },
    );
  }
  const first = await firstAssessed(context, record, work);
  if (!first.ok) return first;
  const [former, later] = [first.value.assessment, assessed.value.assessment];
  const again = recheck(former, later, work.demands, context.locale, {
    first: sentTo(work.manifest, record.file, former, context.locale),
    later: sent,
  });
  const open = again.notice.items.length > 0;
  // The copy with the findings that went back, or the file saved once more.
  if (open && !again.changed) return ok(unchanged(context, file, record));
  const outcome = open ? "again" : again.unasked.length > 0 ? "look" : "accepted";
  const looked = { assessed: assessed.value, notice: again.notice, recheck: again, outcome } as const;
  return finish(context, looked, { below, places, work, hash, first: { record, bytes: first.value.bytes } });
}

/** A workbook beside what was distributed; `null` where nothing was, or not to its unit. */
function sentTo(
  manifest: Manifest | null,
  file: string,
  assessment: Assessment,
  locale: Locale,
): ReturnedWorkbook | null {
  if (manifest === null) return null;
  const head = headOf(file, "", extractOf(assessment, locale));
  return returnedWorkbook(
    manifest,
    { head, file, name: basename(file), day: "" },
    layoutOf(assessment.workbook),
  );
}

/** A workbook that was looked at. */
interface Looked {
  readonly assessed: AssessedWorkbook;
  readonly notice: Notice;
  readonly recheck: Recheck | null;
  readonly outcome: Outcome;
}

interface Finishing {
  readonly below: string;
  readonly places: ReturnPlaces;
  readonly work: ReturnWork;
  readonly hash: string;
  /** The version that went back first; absent where this is it. */
  readonly first?: { readonly record: ReturnRecord; readonly bytes: Uint8Array };
}

async function finish(
  context: Context,
  looked: Looked,
  { below, places, work, hash, first }: Finishing,
): Promise<Result<ReturnDone, Problem>> {
  const { assessed, notice, outcome } = looked;
  const goesBack = outcome === "returned" || outcome === "again";
  if (goesBack) {
    const written = await withFolders([places.workbook], () =>
      writeReturn(assessed, letterOf(context, looked, work), places, work.replacing, context),
    );
    if (!written.ok) return written;
    const record = {
      file: first?.record.file ?? portable(below),
      unit: notice.unit,
      forms: [...notice.forms],
      first: first?.record.first ?? hash,
      last: hash,
    };
    const problem = await keepRecord(work.output, record, first?.bytes ?? assessed.bytes);
    if (problem) return err(problem);
  }
  const listed = {
    file: basename(assessed.file),
    outcome,
    notice,
    recheck: looked.recheck,
    letter: goesBack ? linkTo({ file: places.letter, at: null }, work.list) : null,
  };
  const carried = { listed, record: first?.record.file ?? null };
  return ok(doneWith(context, assessed.file, carried, goesBack ? places : null));
}

function letterOf(
  { locale }: Context,
  { assessed, notice, recheck: again }: Looked,
  { words }: ReturnWork,
): ReturnLetter {
  return {
    ...words,
    locale,
    engineVersion: programVersion(),
    file: basename(assessed.file),
    notice,
    again: again && {
      states: statesOf(again),
      fixed: again.items.filter(({ state }) => state === "fixed").length,
      unasked: again.unasked,
    },
  };
}

async function firstAssessed(
  context: Context,
  record: ReturnRecord,
  { since, output, options }: ReturnWork,
): Promise<Result<AssessedWorkbook, Problem>> {
  const bytes = await firstVersion(since ?? output, record);
  if (!bytes.ok) return bytes;
  const opened = await openBytes(record.file, bytes.value, context.say, SILENT);
  return opened.ok ? assessOpened(opened.value, options, context) : opened;
}

/** A workbook that went back and is not there again. */
export function missingWorkbook(record: ReturnRecord): Listed {
  return {
    file: record.file,
    outcome: "missing",
    notice: remembered(record),
    recheck: null,
    linkTo: () => null,
    letter: null,
  };
}

function remembered({ unit, forms }: ReturnRecord): Notice {
  return { unit, forms, items: [], others: { error: 0, warning: 0, info: 0 } };
}

function unchanged(context: Context, file: string, record: ReturnRecord): ReturnDone {
  const listed = {
    file: basename(file),
    outcome: "unchanged" as const,
    notice: remembered(record),
    recheck: null,
    letter: null,
  };
  return doneWith(context, file, { listed, record: record.file }, null);
}

/** It was not asked for: it never went back. */
function leftAlone(context: Context, file: string, notice: Notice): ReturnDone {
  const output: ReturnOutput = {
    file,
    outcome: "accepted",
    unit: notice.unit,
    items: [],
    unasked: [],
    outputs: null,
  };
  const summary = () => context.say("cli.return.left-alone");
  const carried = { listed: null, record: null };
  return { exit: EXIT.ok, output: () => output, print: () => undefined, summary, carried };
}

/** A workbook in the list, with links that lead on from there. */
export function listedIn(list: string, file: string, listed: Omit<Listed, "linkTo">): Listed {
  return { ...listed, linkTo: (at: CellRef | null) => linkTo({ file, at: at && formatCellRef(at) }, list) };
}

function doneWith(
  context: Context,
  file: string,
  carried: ReturnedFile & { readonly listed: Omit<Listed, "linkTo"> },
  places: ReturnPlaces | null,
): ReturnDone {
  const { listed } = carried;
  const { outcome, notice, recheck: again } = listed;
  const count = (state: string) => again?.items.filter((one) => one.state === state).length ?? 0;
  const summary = () =>
    context.say(`cli.return.${outcome}`, {
      count: notice.items.length,
      ...{ fixed: count("fixed"), open: count("open"), added: count("new") },
      unasked: again?.unasked.length ?? 0,
      folder: places === null ? "" : dirname(places.letter),
    });
  return {
    exit: outcome === "accepted" ? EXIT.ok : EXIT.findings,
    output: () => outputOf(file, listed, places),
    print: () => undefined,
    summary,
    carried,
  };
}

function outputOf(
  file: string,
  { outcome, notice, recheck: again }: Omit<Listed, "linkTo">,
  places: ReturnPlaces | null,
): ReturnOutput {
  const items = again?.items ?? notice.items.map((item) => ({ item, state: "open" as const }));
  return {
    file,
    outcome,
    unit: notice.unit,
    items: items.map(({ item, state }) => ({
      rule: item.rule,
      severity: item.severity,
      state,
      at: item.at.map(formatCellRef),
      what: item.what,
      how: item.how,
      expected: item.expected,
    })),
    unasked: (again?.unasked ?? []).map(({ kind, at, was, now }) => ({
      kind,
      at: formatCellRef(at),
      was,
      now,
    })),
    outputs: places && { letter: places.letter, table: places.table, workbook: places.workbook },
  };
}
