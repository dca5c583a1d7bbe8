import * as v from "valibot";
import type { Locale } from "../../../core/common/locale";
import { err, ok, type Result } from "../../../core/common/result";
import { KNOWN_IDS } from "../../../core/engine";
import { parseRulePack, type RulePack } from "../../../core/rules";
import {
  isPackWorkbook,
  packFromSheets,
  packSheetMessage,
  packTranslator,
  type PackSheetProblem,
} from "../../../core/rules/workbook";
import { formatCellRef } from "../../../core/workbook/a1";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { readWorkbook } from "../reading";
import type { Refusal } from "../refusal";
import { separator, strangeOutlines, wordsOf, type PackFileProblem } from "./pack-problems";

/** A pack that was read from a file. */
export interface FilePack {
  readonly pack: RulePack;
  /** What does not fit together and is used all the same. */
  readonly doubts: readonly PackFileProblem[];
  /** The workbook that holds it; `null` for JSON. */
  readonly workbook: WorkbookSnapshot | null;
}

/** The pack of a file, or what is wrong with it. */
export type PackFile = Result<FilePack, readonly PackFileProblem[]>;

/** Why nothing can be said about what a file holds: it is no workbook that can be read, or none of a pack. */
export type PackRefusal =
  | { readonly kind: "workbook"; readonly refusal: Refusal }
  | { readonly kind: "no-pack-workbook" };

/** Whether a file is meant as a workbook by its name. */
export function isWorkbookName(name: string): boolean {
  return /\.xl[st][xm]?$/i.test(name);
}

/**
 * Reads a rule pack, JSON or a workbook as its name says.
 *
 * @param locale the language in which problems are told
 */
export async function readPack(
  name: string,
  bytes: Uint8Array,
  locale: Locale,
): Promise<Result<PackFile, PackRefusal>> {
  if (isWorkbookName(name)) return readPackWorkbook(bytes, locale);
  const say = packTranslator(locale);
  const json = parseJson(new TextDecoder().decode(bytes));
  if (json === undefined) return ok(err([{ path: "", message: say("rule-packs.json.no-json") }]));
  const parsed = parseRulePack(json);
  if (!parsed.ok) return ok(err(parsed.error.map((found) => wordsOf(found, locale))));
  const strangers = strangeOutlines(parsed.value, locale);
  if (strangers.length > 0) return ok(err(strangers));
  return ok(ok({ pack: parsed.value, doubts: [], workbook: null }));
}

async function readPackWorkbook(bytes: Uint8Array, locale: Locale): Promise<Result<PackFile, PackRefusal>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return err({ kind: "workbook", refusal: workbook.error });
  if (!isPackWorkbook(workbook.value)) return err({ kind: "no-pack-workbook" });
  const read = packFromSheets(workbook.value, KNOWN_IDS);
  const told = (found: readonly PackSheetProblem[]) => found.map((one) => sheetProblem(one, locale));
  if (!read.ok) return ok(err(told(read.error)));
  const { pack, doubts } = read.value;
  return ok(ok({ pack, doubts: told(doubts), workbook: workbook.value }));
}

/** A problem of a pack's workbook in words. */
export function sheetProblem(found: PackSheetProblem, locale: Locale): PackFileProblem {
  const { id, params } = packSheetMessage(found, separator(locale));
  return { path: formatCellRef(found.at), message: packTranslator(locale)(id, params) };
}

/** What tells a rule pack from other JSON: the parts that no pack is without. */
const packParts = v.looseObject({ id: v.string(), levels: v.array(v.unknown()), scoring: v.looseObject({}) });

/** Whether a file is meant as a rule pack in JSON, right or wrong. */
export function isPackJson(bytes: Uint8Array): boolean {
  // JSON of an object begins with its brace; nothing else is worth decoding.
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 100))
    .replace(/^\uFEFF/u, "")
    .trimStart();
  return start.startsWith("{") && v.is(packParts, parseJson(new TextDecoder().decode(bytes)));
}

/** A byte-order mark is how some editors save; `undefined` for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
