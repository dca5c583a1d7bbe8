import { err, ok, type Result } from "../../../../core/common/result";
import {
  consolidatedForms,
  materialLines,
  previousOfForms,
  previousOfHeads,
  type GivenMaterial,
  type Previous,
} from "../../../../core/consolidation";
import type { Translator } from "../../../../core/messages/catalogue";
import type { RulePack } from "../../../../core/rules";
import type { WorkbookSnapshot } from "../../../../core/workbook/snapshot";
import { describeRefusal } from "../../../../hosts/file/describe";
import { readPack, type PackFileProblem } from "../../../../hosts/file/packs";
import { readWorkbook } from "../../../../hosts/file/reading";
import type { BureauTrouble, ConsolidationBeside, FileLine, GivenFile } from "./api";
import { bytesOf } from "./read-file";
import { readFiles, type Reading } from "./read-files";

/** A rule pack of the bureau's own, and what does not fit together in it. */
interface OwnPack {
  readonly pack: RulePack;
  readonly doubts: readonly string[];
}

/** Reads a rule pack, JSON or a workbook; what is wrong with it is told by its places. */
export async function packIn(file: File, say: Translator): Promise<Result<OwnPack, BureauTrouble>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return err(trouble(say, file.name, bytes.error));
  const read = await readPack(file.name, bytes.value, say.locale);
  if (!read.ok) {
    const reason =
      read.error.kind === "workbook"
        ? say("session.file.refused", { reason: describeRefusal(read.error.refusal, say) })
        : say("session.bureau.no-pack");
    return err(trouble(say, file.name, reason));
  }
  const told = (found: readonly PackFileProblem[]) =>
    found.map(({ path, message }) =>
      path === "" ? message : say("session.bureau.line", { path, reason: message }),
    );
  if (read.value.ok) return ok({ pack: read.value.value.pack, doubts: told(read.value.value.doubts) });
  const lines = told(read.value.error);
  return err({ text: say("session.bureau.pack", { file: file.name, count: lines.length }), lines });
}

/** What a bureau says in a workbook of its own for the report. */
async function materialsIn(
  file: File,
  say: Translator,
): Promise<Result<readonly GivenMaterial[], BureauTrouble>> {
  const workbook = await workbookIn(file, say);
  if (!workbook.ok) return err(trouble(say, file.name, workbook.error));
  const lines = materialLines(workbook.value).map((line) => ({ ...line, file: file.name }));
  return lines.length > 0 ? ok(lines) : err(trouble(say, file.name, say("session.bureau.no-materials")));
}

/** What was handed in before. */
interface PreviousFiles {
  readonly previous: Previous;
  /** Files that could not be read, with the reason. */
  readonly unread: readonly FileLine[];
}

/** Last year's consolidated workbook where it is given alone, else what was handed in. */
async function previousIn(
  files: readonly GivenFile[],
  reading: Reading,
): Promise<Result<PreviousFiles, BureauTrouble>> {
  const { say } = reading;
  const [only, ...others] = files;
  if (only && others.length === 0) {
    const workbook = await workbookIn(only.file, say);
    const forms = workbook.ok ? consolidatedForms(only.path, workbook.value) : null;
    if (forms) {
      reading.next();
      return ok({ previous: previousOfForms(forms), unread: [] });
    }
  }
  const { heads, unread } = await readFiles(files, reading);
  const lines = unread.map(({ file, problem }) => ({ path: file, reason: problem }));
  if (heads.length > 0) return ok({ previous: previousOfHeads(heads), unread: lines });
  return err({
    text: say("session.bureau.no-previous"),
    lines: lines.map((line) => say("session.bureau.line", { ...line })),
  });
}

/** What the bureau has added, read. */
export interface Own {
  readonly pack: OwnPack | null;
  readonly materials: readonly GivenMaterial[];
  readonly previous: PreviousFiles | null;
}

/** Reads what a bureau has added; last year's files as they were sorted. */
export async function ownOf(
  { pack: packFile, materials: materialsFile, previous }: ConsolidationBeside,
  former: readonly GivenFile[],
  reading: Omit<Reading, "pack">,
): Promise<Result<Own, BureauTrouble>> {
  const { say } = reading;
  const pack = packFile ? await packIn(packFile, say) : ok(null);
  if (!pack.ok) return pack;
  const materials = materialsFile ? await materialsIn(materialsFile, say) : ok([]);
  if (!materials.ok) return materials;
  const compared = previous ? await previousIn(former, { ...reading, pack: pack.value?.pack }) : ok(null);
  if (!compared.ok) return compared;
  return ok({ pack: pack.value, materials: materials.value, previous: compared.value });
}

async function workbookIn(file: File | null, say: Translator): Promise<Result<WorkbookSnapshot, string>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value);
  return workbook.ok
    ? workbook
    : err(say("session.file.refused", { reason: describeRefusal(workbook.error, say) }));
}

function trouble(say: Translator, path: string, reason: string): BureauTrouble {
  return { text: say("session.bureau.line", { path, reason }), lines: [] };
}
