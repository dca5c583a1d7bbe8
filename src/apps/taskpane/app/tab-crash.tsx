import { useMessages } from "../store/context";
import { CrashScreen } from "./crash-screen";

/** A tab that could not be drawn or loaded; the others go on. */
export function TabCrash({ fault }: { readonly fault: unknown }) {
  return <CrashScreen messages={useMessages()} fault={fault} />;
}
