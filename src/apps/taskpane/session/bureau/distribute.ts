import { zipSync, type Zippable } from "fflate";
import { parseDay } from "../../../../core/common/day";
import { err, ok, type Result } from "../../../../core/common/result";
import { MANIFEST_FILE, unitFiles, type ManifestUnit } from "../../../../core/distribution";
import { distributionTranslator } from "../../../../core/distribution/messages";
import type { Translator } from "../../../../core/messages/catalogue";
import { packById, type RulePack } from "../../../../core/rules";
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
  type MadeUnitWorkbook,
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
import { packIn } from "../pack-in";
import { canHash, sha256 } from "./hash";
import { counter } from "./progress";
import { sortFiles } from "./sort-files";
import { targetsIn, type GivenTargets } from "./targets";

/** Makes a workbook for each unit of a list, as `jiyan distribute` does, and puts them into an archive with their manifest. */
export async function distributeToUnits(
  wish: DistributionRequest,
  onProgress: (progress: BureauProgress) => void,
): Promise<Result<DistributionView, BureauTrouble>> {
  const { locale, deadline, beside = {} } = wish;
  const say = sessionTexts(locale);
  const words = distributionTranslator(locale);
  const refuse = (text: string, lines: readonly string[] = []) => err({ text, lines });
  if (!canHash()) return refuse(say("session.bureau.insecure"));
  const pack = await packOf(wish, say);
  if (!pack.ok) return pack;
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
  const sources = [beside.goals, beside.previous].map((files) => sortFiles(files ?? [], say).tables);
  const next = counter(units.length + sources.flat().length, onProgress);
  const targets = await targetsIn(sources, say, next);
  const prepared = await distributionOf(request, list.value, targets.rows);
  const distribution = { id: prepared.id, template: prepared.template, targets: targets.indexes };
  const archive: Zippable = {};
  const entries: ManifestUnit[] = [];
  const files = unitFiles(units);
  const done: (Pick<MadeUnitWorkbook, "found" | "unplaced"> & { readonly name: string })[] = [];
  for (const [place, unit] of units.entries()) {
    const file = files[place] ?? "";
    const { bytes, entry, found, unplaced } = makeUnitWorkbook(distribution, unit, file);
    done.push({ name: unit.name, found, unplaced });
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
    targets: targetNotes(targets, done, say, words),
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

/** The bureau's own pack, else the one that was chosen. */
async function packOf(
  { packId, beside }: DistributionRequest,
  say: Translator,
): Promise<Result<RulePack, BureauTrouble>> {
  if (beside?.pack) {
    const own = await packIn(beside.pack, say);
    return own.ok ? ok(own.value.pack) : own;
  }
  const known = packById(packId);
  return known.ok ? known : err({ text: say("session.bureau.fault"), lines: [] });
}

/** What became of targets, list by list; those without a line are left out but for the one that counts. */
function targetNotes(
  { indexes, unread }: GivenTargets,
  done: readonly (Pick<MadeUnitWorkbook, "found" | "unplaced"> & { readonly name: string })[],
  say: Translator,
  words: Translator,
): DistributionView["targets"] {
  const separator = words("distribution.separator");
  const unmatched = indexes.flatMap((index) => index.unused());
  const unplaced = done.filter((one) => one.unplaced.length > 0);
  const lists = [
    ["distribution.unread", unread.map((line) => say("session.bureau.line", { ...line }))],
    [
      "distribution.unmatched",
      unmatched.map(({ unit, project }) => [unit, project].filter((part) => part !== null).join(" / ")),
    ],
    [
      "distribution.unplaced",
      unplaced.map(({ name: unit, unplaced: names }) =>
        words("distribution.unplaced.unit", { unit, names: names.join(separator) }),
      ),
    ],
  ] as const;
  const count = done.reduce((sum, { found }) => sum + found, 0);
  return [
    ...(count > 0 ? [{ heading: words("distribution.with-targets", { count }), lines: [] }] : []),
    ...lists
      .filter(([, lines]) => lines.length > 0)
      .map(([id, lines]) => ({
        heading: words(id, { count: lines.length }),
        lines: lines.slice(0, BUREAU_LIMITS.rows),
      })),
  ];
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
