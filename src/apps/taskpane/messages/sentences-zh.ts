import roles from "../../../core/messages/roles.zh-CN.json";
import pane from "./pane.zh-CN.json";

/** Tables of the pane's Chinese sentences. */
export const tables = [pane, roles] as const;
