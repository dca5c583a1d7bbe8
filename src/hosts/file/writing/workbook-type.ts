import type { Result } from "../../../core/common/result";
import { DEFAULT_LIMITS } from "../package/limits";
import { CONTENT_TYPES_PART } from "../package/namespaces";
import { partKey } from "../package/part-names";
import { settle } from "../package/refusal-error";
import { openOrThrow, type SpreadsheetPackage } from "../package/spreadsheet-package";
import { attributeOf, childrenNamed, parseXml } from "../package/xml";
import type { Refusal } from "../refusal";
import { patchContentTypes } from "./content-types";
import { PackageDraft } from "./package-draft";

/** Content type of the workbook part by the extension of the file; Excel refuses a file whose two do not fit. */
const WORKBOOK_TYPE: ReadonlyMap<string, string> = new Map([
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  [".xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
  [".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  [".xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml"],
]);

/**
 * Makes a workbook what the extension of its file says it is: a workbook to work in (`.xlsx`, `.xlsm`), or a template
 * that Excel opens as a new workbook (`.xltx`, `.xltm`). Nothing else is changed, and nothing at all where it fits, where
 * the extension is another, or where it would take away macros.
 *
 * @param extension with its point, in small letters
 */
export async function fitToExtension(
  bytes: Uint8Array,
  extension: string,
): Promise<Result<Uint8Array, Refusal>> {
  return settle(async () => {
    const draft = new PackageDraft(await openOrThrow(bytes, DEFAULT_LIMITS));
    const types = await typesToFit(draft.source, extension);
    if (types.size === 0) return bytes;
    await patchContentTypes(draft, types);
    return draft.write();
  });
}

/** The content type that the workbook part must get to fit an extension, by its name; none where it is not to change. */
export async function typesToFit(
  source: SpreadsheetPackage,
  extension: string,
): Promise<ReadonlyMap<string, string>> {
  const wanted = WORKBOOK_TYPE.get(extension);
  const present = await workbookType(source);
  if (wanted === undefined || present === wanted || (withMacros(present) && !withMacros(wanted)))
    return new Map();
  return new Map([[source.workbookPart, wanted]]);
}

async function workbookType(source: SpreadsheetPackage): Promise<string> {
  const types = parseXml(CONTENT_TYPES_PART, await source.text(CONTENT_TYPES_PART));
  const override = childrenNamed(types, "Override").find(
    (one) => partKey(attributeOf(one, "PartName") ?? "") === `/${partKey(source.workbookPart)}`,
  );
  const extension = source.workbookPart.slice(source.workbookPart.lastIndexOf(".") + 1).toLowerCase();
  const usual = childrenNamed(types, "Default").find(
    (one) => attributeOf(one, "Extension")?.toLowerCase() === extension,
  );
  return attributeOf(override ?? usual ?? types, "ContentType") ?? "";
}

function withMacros(type: string): boolean {
  return type.includes("macroEnabled");
}
