import { zipSync, type Zippable } from "fflate";
import { parseDay } from "../../../../core/common/day";
import { err, ok, type Result } from "../../../../core/common/result";
import { MANIFEST_FILE, unitFiles, type ManifestUnit } from "../../../../core/distribution";
import { distributionTranslator } from "../../../../core/distribution/messages";
import type { Translator } from "../../../../core/messages/catalogue";
import { packById } from "../../../../core/rules";
import { describeRefusal } from "../../../../hosts/file/describe";
import {
  describeListProblem,
  distributionOf,
  makeUnitWorkbook,
  manifestBytes,
  manifestOf,
  moneyLines,
  readUnits,
  unitsMessage,
  unitsOf,
  type UnitsFile,
  type UnitsRefusal,
} from "../../../../hosts/file/distributing";
import type { TemplateRequest } from "../../../../hosts/file/templates";
import { sessionTexts } from "../texts";
import {
  BUREAU_LIMITS,
  type BureauProgress,
  type BureauTrouble,
  type DistributionRequest,
  type DistributionView,
  type UnitsSource,
} from "./api";
import { canHash, sha256 } from "./hash";
import { counter } from "./progress";

/** Makes a workbook for each unit of a list, as `jiyan distribute` does, and puts them into an archive with their manifest. */
export async function distributeToUnits(
  wish: DistributionRequest,
  onProgress: (progress: BureauProgress) => void,
): Promise<Result<DistributionView, BureauTrouble>> {
  const { locale, deadline } = wish;
  const say = sessionTexts(locale);
  const words = distributionTranslator(locale);
  const refuse = (text: string, lines: readonly string[] = []) => err({ text, lines });
  if (!canHash()) return refuse(say("session.bureau.insecure"));
  const pack = packById(wish.packId);
  if (!pack.ok) return refuse(say("session.bureau.fault"));
  if (deadline !== undefined && parseDay(deadline) === undefined)
    return refuse(words("distribution.usage.deadline", { value: deadline }));
  const request = requestOf(wish, pack.value);
  const list = await unitsIn(wish.list, moneyLines(request));
  if (!list.ok) return refuse(refusalText(list.error, wish.list.name, say, words));
  const told = list.value.problems.map((one) => describeListProblem(one, words));
  const { units } = list.value;
  if (units.length === 0) return refuse(words("distribution.no-units", { file: wish.list.name }), told);
  if (units.length > BUREAU_LIMITS.units)
    return refuse(say("session.bureau.too-many-units", { count: units.length, most: BUREAU_LIMITS.units }));
  const prepared = await distributionOf(request, list.value, 0);
  const distribution = { id: prepared.id, template: prepared.template, targets: [] };
  const archive: Zippable = {};
  const entries: ManifestUnit[] = [];
  const files = unitFiles(units);
  const next = counter(units.length, onProgress);
  for (const [place, unit] of units.entries()) {
    const file = files[place] ?? "";
    const { bytes, entry } = makeUnitWorkbook(distribution, unit, file);
    entries.push({ ...entry, sha256: await sha256(new Uint8Array(bytes)) });
    archive[file] = bytes;
    next();
  }
  const manifest = manifestOf(request, prepared.composed, deadline, entries, undefined);
  archive[MANIFEST_FILE] = manifestBytes(manifest);
  return ok({
    units: entries.length,
    projects: entries.reduce((count, { projects }) => count + projects.length, 0),
    problems: prepared.list.problems.map((one) => ({
      severity: one.severity,
      text: describeListProblem(one, words),
    })),
    notes: notesOn(list.value, words),
    // Workbooks are archives themselves: nothing would come of deflating them again.
    archive: {
      bytes: zipSync(archive, { level: 0, mtime: FIXED_TIME }),
      fileName: `${say("session.bureau.archive", { year: request.year ?? "none" })}.zip`,
    },
  });
}

/** The earliest that an archive can say: the same list gives the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

function requestOf(
  { kind, locale, rows, year }: DistributionRequest,
  pack: TemplateRequest["pack"],
): TemplateRequest {
  return {
    ...{ kind, pack, locale },
    ...(rows === undefined ? {} : { rows }),
    ...(year === undefined ? {} : { year }),
  };
}

async function unitsIn(
  list: UnitsSource,
  lines: readonly string[],
): Promise<Result<UnitsFile, UnitsRefusal>> {
  return list.kind === "file"
    ? readUnits(list.bytes, lines)
    : unitsOf({ grid: list.grid, encoding: null, sheet: list.name }, lines);
}

function refusalText(refusal: UnitsRefusal, file: string, say: Translator, words: Translator): string {
  if (refusal.kind === "workbook")
    return say("session.file.refused", { reason: describeRefusal(refusal.refusal, say) });
  const { id, params } = unitsMessage(refusal, file, words);
  return words(id, params);
}

/** How a list was understood. */
function notesOn({ encoding, sheet, ignored, assumedUnit }: UnitsFile, words: Translator): readonly string[] {
  return [
    ...(encoding?.assumed === true ? [words("distribution.encoding", { name: encoding.name })] : []),
    ...(sheet === null ? [] : [words("distribution.sheet", { sheet })]),
    ...(ignored.length === 0
      ? []
      : [words("distribution.ignored", { headings: ignored.join(words("distribution.separator")) })]),
    ...(assumedUnit ? [words("distribution.assumed-unit")] : []),
  ];
}
