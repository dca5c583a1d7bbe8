import { formatArea } from "./model/areas";
import type { WorkbookEvent, WorkbookModel } from "./model/workbook";
import { ALL_SHEETS, EVENTS, subscribed } from "./objects/events";
import { SheetTarget, rangeObject } from "./objects/targets";
import type { References } from "./protocol/references";

/** An event as it travels: category, kind, whom it is for, and its data as JSON. */
export type EventEntry = readonly [category: number, type: number, target: string, data: string];

/** Who did what an event tells of. */
export interface EventOrigin {
  /** `Remote` for a co-author. [doc] */
  readonly source: "Local" | "Remote";
  /** Whether the client itself did it; absent in Excels before ExcelApi 1.14. [doc] */
  readonly triggerSource?: "ThisLocalAddin" | "Unknown";
}

/** The category of events of the workbook. [capture] */
const EVENT_CATEGORY = 65_536;

/** The entries that tell a client of an event, one for each place it was registered at. */
export function eventEntries(
  book: WorkbookModel,
  references: References,
  event: WorkbookEvent,
  origin: EventOrigin,
): readonly EventEntry[] {
  const { sheet, kind } = event;
  const data = { worksheetId: sheet.id, ...origin, ...details(book, references, event) };
  const entry = (target: string): EventEntry => [
    EVENT_CATEGORY,
    EVENTS[kind].type,
    target,
    JSON.stringify(data),
  ];
  return [sheet.id, ALL_SHEETS].filter((target) => subscribed(book, kind, target) > 0).map(entry);
}

function details(book: WorkbookModel, references: References, event: WorkbookEvent) {
  if (event.kind !== "changed" && event.kind !== "selected") return {};
  const address = formatArea(event.area);
  if (event.kind === "selected") return { address };
  const range = rangeObject(new SheetTarget(book, event.sheet), event.area);
  return {
    address,
    changeType: event.change,
    shiftDirection: "None",
    referenceId: references.hold(range),
  };
}
