import type { Result } from "../../../core/common/result";
import type { Refusal } from "../refusal";
import { DEFAULT_LIMITS, type PackageLimits } from "./limits";
import { CONTENT_TYPES_PART, RELATIONSHIP_TYPE, SPREADSHEET_NS, STRICT_NS_PREFIX } from "./namespaces";
import { mainPartOf, openOfficePackage, type OfficePackage } from "./office-package";
import { RefusalError, settle } from "./refusal-error";
import { childNamed, childrenNamed, parseXml } from "./xml";

export type { PackageLimits } from "./limits";
export type { PackageRelationship } from "./relationships";

/** An .xlsx or .xlsm file as its parts. */
export interface SpreadsheetPackage extends OfficePackage {
  /** The workbook part, found through the package's relationships. */
  readonly workbookPart: string;
}

/**
 * Opens a workbook file. Checks the archive, the part names, the bounds and that there is a transitional
 * SpreadsheetML workbook with at least one worksheet inside.
 */
export async function openPackage(
  bytes: Uint8Array,
  limits: Partial<PackageLimits> = {},
): Promise<Result<SpreadsheetPackage, Refusal>> {
  return settle(() => openOrThrow(bytes, { ...DEFAULT_LIMITS, ...limits }));
}

/** {@link openPackage} for use inside `settle`. */
export async function openOrThrow(bytes: Uint8Array, limits: PackageLimits): Promise<SpreadsheetPackage> {
  const parts = await openOfficePackage(bytes, limits);
  return Object.assign(parts, { workbookPart: await findWorkbook(parts) });
}

/**
 * The workbook part's name, after making sure that it is one.
 *
 * @throws RefusalError `not-a-workbook`, `opendocument`, `missing-part`, `strict-ooxml`, `binary-workbook`, `no-worksheet`
 */
async function findWorkbook(parts: OfficePackage): Promise<string> {
  const workbookPart = await mainPartOf(parts);
  if (/\.bin$/i.test(workbookPart)) throw new RefusalError("binary-workbook");
  if (!parts.has(CONTENT_TYPES_PART)) throw new RefusalError("missing-part", { part: CONTENT_TYPES_PART });

  const workbook = parseXml(workbookPart, await parts.text(workbookPart));
  if (workbook.uri.startsWith(STRICT_NS_PREFIX)) throw new RefusalError("strict-ooxml");
  if (workbook.local !== "workbook" || workbook.uri !== SPREADSHEET_NS)
    throw new RefusalError("not-a-workbook");

  const sheets = childNamed(workbook, "sheets");
  const listed = sheets ? childrenNamed(sheets, "sheet").length : 0;
  const relationships = await parts.relationships(workbookPart);
  const worksheets = relationships.filter(({ type }) => type === RELATIONSHIP_TYPE.worksheet);
  if (listed === 0 || worksheets.length === 0) throw new RefusalError("no-worksheet");
  return workbookPart;
}
