import roles from "../../../core/messages/roles.en.json";
import pane from "./pane.en.json";

/** Tables of the pane's English sentences. */
export const tables = [pane, roles] as const;
