import { largestOf } from "../../../core/common/many";
import { formatAbsoluteReference, quoteSheetName } from "../../../core/workbook/a1";
import {
  FORMER_SHEET_MARK,
  OWN_SHEET_MARK,
  ownSheetMark,
  sheetOfReference,
} from "../../../core/workbook/ownership";
import type { PlannedSheet } from "../../../core/workbook/plan";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import { RELATIONSHIP_REFERENCE_NS } from "../package/namespaces";
import { RefusalError } from "../package/refusal-error";
import { attributeOf, booleanAttribute, childNamed, childrenNamed, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { escapeAttribute } from "../package/xml-text";
import { DefinedNames } from "./defined-names";
import { placeAfterNames, prefixOf } from "./element-places";
import type { PackageDraft } from "./package-draft";
import { TextEdits } from "./text-edits";
import { element } from "./xml-writer";

/** A sheet as the workbook part lists it: work, chart and macro sheets alike. */
export interface ListedSheet {
  readonly name: string;
  /** Position in the list, which sheet-scoped names refer to. */
  readonly index: number;
  readonly relationshipId: string;
  readonly element: XmlElement;
}

const STATE: Readonly<Record<SheetVisibility, string | undefined>> = {
  visible: undefined,
  hidden: "hidden",
  "very-hidden": "veryHidden",
};

/** Ids of sheets that Excel gives out end here. */
const MAX_SHEET_ID = 65_534;

const FILTER_NAME = "_xlnm._FilterDatabase";
const TITLES_NAME = "_xlnm.Print_Titles";
const AREA_NAME = "_xlnm.Print_Area";

/** The workbook part: its list of sheets and its names. The views, and so the sheet the person sees, stay. */
export class WorkbookPart {
  /** Whether the person locked the list of sheets. */
  readonly structureLocked: boolean;
  readonly sheets: readonly ListedSheet[];
  private readonly names: DefinedNames;
  private readonly edits: TextEdits;
  private readonly newSheets: string[] = [];
  private readonly sheetIds: Set<number>;
  private pendingCalculation = "";

  private constructor(
    private readonly draft: PackageDraft,
    private readonly root: XmlElement,
    private readonly list: XmlElement,
    source: string,
  ) {
    this.edits = new TextEdits(source);
    const protection = childNamed(root, "workbookProtection");
    this.structureLocked = protection !== undefined && booleanAttribute(protection, "lockStructure");
    const elements = childrenNamed(list, "sheet");
    this.sheets = elements.map((sheet, index) => ({
      name: attributeOf(sheet, "name") ?? "",
      index,
      relationshipId: attributeOf(sheet, "id", RELATIONSHIP_REFERENCE_NS) ?? "",
      element: sheet,
    }));
    this.sheetIds = new Set(elements.map((sheet) => Number(attributeOf(sheet, "sheetId"))));
    this.names = new DefinedNames(root);
  }

  static async load(draft: PackageDraft): Promise<WorkbookPart> {
    const part = draft.source.workbookPart;
    const source = await draft.source.text(part);
    const root = parseXml(part, source);
    const list = childNamed(root, "sheets");
    if (!list) throw new RefusalError("no-worksheet");
    return new WorkbookPart(draft, root, list, source);
  }

  /** The sheet with this name, compared without case as Excel does. */
  sheetNamed(name: string): ListedSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /**
   * The sheet that a planned one replaces: its marker points there, and the sheet says itself that it has this role.
   * A marker that belongs to one sheet is none: copying a marked sheet in Excel gives the copy, which is the person's,
   * such a name.
   */
  ownSheet({ marker, role }: Pick<PlannedSheet, "marker" | "role">): ListedSheet | undefined {
    const reference = marker === null ? undefined : this.names.refersTo(marker);
    const name = reference === undefined ? undefined : sheetOfReference(reference);
    const sheet = name === undefined ? undefined : this.sheetNamed(name);
    const own = sheet && this.names.refersTo(OWN_SHEET_MARK, sheet.index) === ownSheetMark(role);
    return own ? sheet : undefined;
  }

  /** Appends a sheet to the list, so that no other sheet changes its position; returns the new one's position. */
  appendSheet(name: string, relationshipId: string, visibility: SheetVisibility): number {
    const prefix = prefixOf(this.list);
    const reference = this.sheets[0]?.element.attributes.find(({ uri }) => uri === RELATIONSHIP_REFERENCE_NS);
    const bound = reference?.name.split(":")[0] ?? "r";
    this.newSheets.push(
      element(`${prefix}sheet`, {
        [`xmlns:${bound}`]: this.declares(bound) ? undefined : RELATIONSHIP_REFERENCE_NS,
        name,
        sheetId: this.freeSheetId(),
        state: STATE[visibility],
        [`${bound}:id`]: relationshipId,
      }),
    );
    return this.sheets.length + this.newSheets.length - 1;
  }

  /** An id that no sheet has: the next after the largest, or a gap below where that is more than Excel takes. */
  private freeSheetId(): number {
    let id = largestOf([...this.sheetIds].filter(Number.isFinite), 0) + 1;
    if (id > MAX_SHEET_ID) id = 1;
    while (this.sheetIds.has(id)) id += 1;
    this.sheetIds.add(id);
    return id;
  }

  /**
   * Leaves a sheet of Jiyan's to the person under another name: no marker leads there any more, and it says of itself that
   * it is a former one. Names follow it.
   */
  leaveSheet({ name, index, element: listed }: ListedSheet, former: string): void {
    this.edits.setAttribute(listed, "name", escapeAttribute(former));
    this.names.followRename(name, former);
    this.names.set(OWN_SHEET_MARK, index, FORMER_SHEET_MARK, true);
  }

  /** Shows or hides a sheet. */
  setVisibility(sheet: ListedSheet, visibility: SheetVisibility): void {
    const state = attributeOf(sheet.element, "state");
    const wanted = STATE[visibility];
    if ((state === "visible" ? undefined : state) !== wanted) {
      this.edits.setAttribute(sheet.element, "state", wanted);
    }
  }

  /** Sets the marker, the mark and the print names of a planned sheet at a position. */
  nameSheet(sheet: PlannedSheet, position: number): void {
    const { titleRows, printArea } = sheet.page;
    const quoted = quoteSheetName(sheet.name);
    const origin = { sheet: sheet.name, top: 0, left: 0, bottom: 0, right: 0 };
    if (sheet.marker !== null) {
      this.names.set(sheet.marker, undefined, formatAbsoluteReference(origin), true);
      this.names.set(OWN_SHEET_MARK, position, ownSheetMark(sheet.role), true);
    }
    this.names.set(
      TITLES_NAME,
      position,
      titleRows && `${quoted}!$${titleRows.first + 1}:$${titleRows.last + 1}`,
    );
    this.names.set(
      AREA_NAME,
      position,
      printArea && formatAbsoluteReference({ sheet: sheet.name, ...printArea }),
    );
    // A filter of the sheet that stood here before would hide rows of the new one.
    this.names.set(FILTER_NAME, position, undefined);
  }

  /** Makes the application compute all formulas on opening: their cached results are older than an edited cell. */
  recalculateOnOpening(): void {
    const calculation = childNamed(this.root, "calcPr");
    if (calculation) {
      if (!booleanAttribute(calculation, "fullCalcOnLoad")) {
        this.edits.setAttribute(calculation, "fullCalcOnLoad", "1");
      }
    } else {
      this.pendingCalculation = element(`${prefixOf(this.root)}calcPr`, { fullCalcOnLoad: 1 });
    }
  }

  /** Writes the changes, if there are any, into the draft. */
  save(): void {
    if (this.newSheets.length > 0) this.edits.append(this.list, this.newSheets.join(""));
    this.names.save(this.edits, this.root);
    if (this.pendingCalculation !== "")
      this.edits.insert(placeAfterNames(this.root), this.pendingCalculation);
    if (this.edits.changed) this.draft.patch(this.draft.source.workbookPart, this.edits.apply());
  }

  private declares(prefix: string): boolean {
    return [this.root, this.list].some(({ attributes }) =>
      attributes.some(({ name, value }) => name === `xmlns:${prefix}` && value === RELATIONSHIP_REFERENCE_NS),
    );
  }
}
