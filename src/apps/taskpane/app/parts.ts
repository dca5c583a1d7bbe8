import { part } from "../components/part";

/** The question before words of a person's are replaced. */
export const replaceDialog = part(async () => (await import("./replace-dialog")).ReplaceDialog);

/** The columns of a table of unknown headings, to be said. */
export const unknownTable = part(async () => (await import("../forms/unknown-table")).UnknownTableColumns);

/** What was done and what went wrong. */
export const messageBars = part(async () => (await import("./message-bars")).MessageBars);
