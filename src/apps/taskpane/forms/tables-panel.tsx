import type { Overview } from "../session/api";
import { useMessages } from "../store/context";
import { Panel } from "./panel";
import { UnknownTableColumns } from "./unknown-table";

/** Tables on sheets without a form, beside the forms that were found. */
export function TablesPanel({ overview: { tables } }: { readonly overview: Overview }) {
  const say = useMessages();
  if (tables.length === 0) return null;
  return (
    <Panel id="tables" title={say("pane.tables")} aside={say("pane.tables.count", { count: tables.length })}>
      {tables.map((table) => (
        <UnknownTableColumns key={table.sheet} table={table} count={tables.length} />
      ))}
    </Panel>
  );
}
