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
import type { WorkbookSnapshot } from "../../../../core/workbook/snapshot";
import { describeRefusal } from "../../../../hosts/file/describe";
import { readWorkbook } from "../../../../hosts/file/reading";
import type { BureauTrouble, ConsolidationBeside, FileLine, GivenFile } from "./api";
import { bytesOf } from "../bytes-of";
import { packIn, unusable, type OwnPack } from "../pack-in";
import { readFiles, type Reading } from "./read-files";

/** What a bureau says in a workbook of its own for the report. */
async function materialsIn(
  file: File,
  say: Translator,
): Promise<Result<readonly GivenMaterial[], BureauTrouble>> {
  const workbook = await workbookIn(file, say);
  if (!workbook.ok) return err(unusable(say, file.name, workbook.error));
  const lines = materialLines(workbook.value).map((line) => ({ ...line, file: file.name }));
  return lines.length > 0 ? ok(lines) : err(unusable(say, file.name, say("session.bureau.no-materials")));
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
