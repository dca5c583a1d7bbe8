import { err, ok, type Result } from "../../../../core/common/result";
import type { Locale } from "../../../../core/common/locale";
import {
  definitionFromSheets,
  isSchemeWorkbook,
  mergedSheetName,
  mergingTranslator,
  newScheme,
  parseScheme,
  proposeDefinition,
  schemeSheets,
  type MergeScheme,
} from "../../../../core/merging";
import type { Translator } from "../../../../core/messages/catalogue";
import { fileNameOf } from "../../../../core/publishing/file-name";
import { describeRefusal } from "../../../../hosts/file/describe";
import { readWorkbook } from "../../../../hosts/file/reading";
import { sessionTexts } from "../texts";
import type { MadeFile } from "../api";
import type { BureauTrouble, SchemeRequest } from "./api";
import { bytesOf } from "../bytes-of";

const LANGUAGES = [mergingTranslator("zh-CN"), mergingTranslator("en")];

/** A merge scheme from a file: one that was saved, its workbook, or else an example of the tables to merge. */
export async function schemeIn({ locale, file }: SchemeRequest): Promise<Result<MergeScheme, BureauTrouble>> {
  const say = sessionTexts(locale);
  const refuse = (reason: string, lines: readonly string[] = []) =>
    err({ text: say("session.bureau.line", { path: file.name, reason }), lines });
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return refuse(bytes.error);
  if (/\.json$/iu.test(file.name)) {
    const scheme = savedScheme(bytes.value);
    return scheme.ok ? scheme : refuse(say("session.bureau.no-scheme"), scheme.error);
  }
  const workbook = await readWorkbook(bytes.value);
  if (!workbook.ok)
    return refuse(say("session.file.refused", { reason: describeRefusal(workbook.error, say) }));
  if (isSchemeWorkbook(workbook.value, LANGUAGES)) {
    const definition = definitionFromSheets(workbook.value, LANGUAGES);
    return definition.ok
      ? ok(newScheme(definition.value))
      : refuse(say("session.bureau.no-scheme"), definition.error);
  }
  const name = mergedSheetName(file.name.replace(/\.[^.]*$/u, ""));
  const proposed = proposeDefinition(workbook.value, name);
  return proposed ? ok(newScheme(proposed)) : refuse(say("session.bureau.no-table"));
}

function savedScheme(bytes: Uint8Array): Result<MergeScheme, readonly string[]> {
  try {
    return parseScheme(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return err([]);
  }
}

/** A scheme to take away. */
export async function schemeFile(
  scheme: MergeScheme,
  as: "json" | "workbook",
  locale: Locale,
): Promise<MadeFile> {
  const say: Translator = sessionTexts(locale);
  const name = fileNameOf(say("session.bureau.scheme", { name: scheme.definition.name }));
  if (as === "json") {
    const bytes = new TextEncoder().encode(`${JSON.stringify(scheme, null, 2)}\n`);
    return { bytes, fileName: `${name}.json` };
  }
  const t = mergingTranslator(locale);
  const { writeReadableWorkbook } = await import("../../../../hosts/file/readable-workbook");
  const bytes = await writeReadableWorkbook(schemeSheets(scheme.definition, t), t("merging.creator"));
  return { bytes: new Uint8Array(bytes), fileName: `${name}.xlsx` };
}
