import type { WorkbookEvent, WorkbookModel } from "../model/workbook";
import type { Method } from "../protocol/object-class";
import type { SheetTarget } from "./targets";

export type EventKind = WorkbookEvent["kind"];

/** Names of the events on the wire: what the client calls to register, and the number that comes with each event. */
export const EVENTS: Readonly<Record<EventKind, { readonly member: string; readonly type: number }>> = {
  changed: { member: "DataChanged", type: 10 },
  activated: { member: "Activated", type: 11 },
  deactivated: { member: "Deactivated", type: 12 },
  added: { member: "Added", type: 13 },
  selected: { member: "SelectionChanged", type: 14 },
  deleted: { member: "Deleted", type: 15 },
};

/** The id under which events of all sheets are sent. [capture] */
export const ALL_SHEETS = "Workbook";

/** How often a kind of event was registered for a sheet's id or {@link ALL_SHEETS}. */
export function subscribed(book: WorkbookModel, kind: EventKind, id: string): number {
  return book.subscriptions.get(`${kind} ${id}`) ?? 0;
}

function count<T>(
  kinds: readonly EventKind[],
  place: (of: T) => { readonly book: WorkbookModel; readonly id: string },
): Readonly<Record<string, Method<T>>> {
  const change = (kind: EventKind, by: number) => (of: T) => {
    const { book, id } = place(of);
    book.subscriptions.set(`${kind} ${id}`, Math.max(0, subscribed(book, kind, id) + by));
  };
  return Object.fromEntries(
    kinds.flatMap((kind) => [
      [`_Register${EVENTS[kind].member}Event`, change(kind, 1)],
      [`_Unregister${EVENTS[kind].member}Event`, change(kind, -1)],
    ]),
  );
}

/** Registration of events of one sheet. */
export function sheetEvents(kinds: readonly EventKind[]): Readonly<Record<string, Method<SheetTarget>>> {
  return count<SheetTarget>(kinds, ({ book, sheet }) => ({ book, id: sheet.id }));
}

/** Registration of events of all sheets. */
export function workbookEvents(kinds: readonly EventKind[]): Readonly<Record<string, Method<WorkbookModel>>> {
  return count<WorkbookModel>(kinds, (book) => ({ book, id: ALL_SHEETS }));
}
