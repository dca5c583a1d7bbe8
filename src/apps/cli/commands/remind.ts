import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { daysBetween, parseDay, printIsoDay, type Day } from "../../../core/common/day";
import { err, ok, type Result } from "../../../core/common/result";
import {
  layReminder,
  MANIFEST_FILE,
  receivedUnits,
  type Manifest,
  type Received,
  type ReceivedFile,
  type ReceivedUnit,
  type UnitState,
} from "../../../core/distribution";
import { unusableFolders, withFolders } from "../batch/output-places";
import { isFolder } from "../batch/inputs";
import { print, printJson, type Context, type Outcome } from "../context";
import { tellReminders } from "../distribute/account";
import { readManifest } from "../distribute/manifest-file";
import { readReceived, type ReceivedFiles } from "../distribute/received";
import { readProblem, wouldLoseWork, writeOutput } from "../files";
import type { RemindOutput } from "../json/remind";
import { EXIT, problem, type Problem } from "../problem";
import { today } from "../today";
import { programVersion } from "../version";

export interface RemindOptions {
  readonly manifest: string;
  readonly date?: string;
  readonly docx?: string;
  readonly from?: string;
  readonly contact?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `jiyan remind`: who has not handed in, and a letter to each of them. */
export async function remind(
  context: Context,
  named: readonly string[],
  options: RemindOptions,
): Promise<Outcome> {
  const date = options.date === undefined ? today() : parseDay(options.date);
  if (date === undefined) {
    return err(problem("cli.return.no-day", { option: "--date", text: options.date ?? "" }));
  }
  const unusable = await unusableNames(named, options);
  if (unusable) return err(unusable);
  const file = (await isFolder(options.manifest)) ? join(options.manifest, MANIFEST_FILE) : options.manifest;
  const manifest = await readManifest(file);
  if (!manifest.ok) return manifest;
  const files = await readReceived(named, context, options.json);
  const received = receivedUnits(manifest.value, [...files.files, ...files.unread.map(unusableFile)]);
  const letters = await writeLetters(context, manifest.value, received, date, options);
  if (!letters.ok) return letters;
  const output = outputOf(file, manifest.value, received, files, date, letters.value);
  if (options.json) printJson(context, output);
  else print(context, tellReminders(output, context));
  return ok(
    output.missing.length + output.blank.length + output.unusable.length > 0 ? EXIT.findings : EXIT.ok,
  );
}

/** A file that cannot be used is known by its name alone. */
function unusableFile({ file }: ReceivedFiles["unread"][number]): ReceivedFile {
  return { file, name: basename(file), sha256: "", marks: [], units: [], filled: null };
}

/** Names that stand for nothing are told before anything is read: an empty list would remind everybody. */
async function unusableNames(
  named: readonly string[],
  { docx }: RemindOptions,
): Promise<Problem | undefined> {
  for (const name of named) {
    try {
      await stat(name);
    } catch (error) {
      return readProblem(error, name);
    }
  }
  return docx === undefined ? undefined : unusableFolders([docx], named);
}

async function writeLetters(
  { locale, say }: Context,
  manifest: Manifest,
  { units }: Received,
  date: Day,
  { docx, from, contact, force = false }: RemindOptions,
): Promise<Result<readonly string[], Problem>> {
  const waiting = units.flatMap((one) =>
    one.state === "missing" || one.state === "blank" ? [{ ...one, state: one.state }] : [],
  );
  if (docx === undefined || waiting.length === 0) return ok([]);
  const { writeDocument } = await import("../../../hosts/word");
  const letters: { path: string; bytes: Uint8Array }[] = [];
  for (const { unit, state } of waiting) {
    const path = join(docx, `${say("reminder.file", { name: unit.file.replace(/\.xlsx$/i, "") })}.docx`);
    const bytes = await writeDocument(
      layReminder({
        ...{ unit, state, manifest, date, locale },
        deadline: (manifest.deadline === null ? undefined : parseDay(manifest.deadline)) ?? null,
        from: from?.trim() ?? null,
        contact: contact?.trim() ?? null,
        engineVersion: programVersion(),
      }),
    );
    if (!force && (await wouldLoseWork(path, bytes)))
      return err(problem("cli.output.exists", { file: path }));
    letters.push({ path, bytes });
  }
  return withFolders(
    letters.map(({ path }) => path),
    async () => {
      for (const { path, bytes } of letters) {
        const written = await writeOutput(path, bytes);
        if (!written.ok) return written;
      }
      return ok(letters.map(({ path }) => path));
    },
  );
}

function outputOf(
  file: string,
  { deadline }: Manifest,
  { units, strangers }: Received,
  { unread }: ReceivedFiles,
  date: Day,
  letters: readonly string[],
): RemindOutput {
  const due = deadline === null ? undefined : parseDay(deadline);
  const of = (state: UnitState) => units.filter((unit) => unit.state === state).map(entryOf);
  return {
    manifest: file,
    date: printIsoDay(date),
    deadline,
    daysLeft: due === undefined ? null : daysBetween(date, due),
    returned: of("returned"),
    blank: of("blank"),
    unusable: of("unread"),
    missing: of("missing"),
    strangers: strangers.filter((stranger) => unread.every((one) => one.file !== stranger)),
    unread: unread.map((one) => ({ ...one })),
    letters: [...letters],
  };
}

function entryOf({ unit: { id, code, name }, files }: ReceivedUnit): RemindOutput["missing"][number] {
  return { id, code, name, files: [...files] };
}
