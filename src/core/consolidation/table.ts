import { BASE_PERIODS } from "../evaluation/base-data";

/** A cell of a consolidated table. Texts are texts, whatever they begin with: none is ever a formula. */
export type TableCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  /** A decimal string, exact; `fraction` is a share of one. */
  | { readonly kind: "number" | "fraction"; readonly value: string }
  /** A place in a workbook, told as `[甲.xlsx]项目自评表!E14`; the whole file where no cell is named. */
  | { readonly kind: "source"; readonly file: string; readonly at: string | null };

export type TableRow = readonly TableCell[];

/** A table with a row of headings. */
export interface Table {
  /** Message id of its name is `consolidation.sheet.<id>`, those of its columns `consolidation.column.<name>`. */
  readonly id:
    | "indicators"
    | "members"
    | "ranking"
    | "budget"
    | "base-data"
    | "findings"
    | "yearly"
    | "returns"
    | "doubles"
    | "unread"
    | "materials";
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  /** Places that a screen leads to and that paper has no room for. */
  readonly screenOnly: boolean;
}

const column = (name: string, width: number): TableColumn => ({ name, width, screenOnly: false });
const place = (name: string): TableColumn => ({ name, width: 40, screenOnly: true });
const FORM_COLUMNS = [column("unit", 20), column("form", 28), column("year", 8)];

/** The tables of a consolidated workbook, in their order. */
export const TABLES = {
  indicators: {
    id: "indicators",
    columns: [
      ...FORM_COLUMNS,
      column("level1", 12),
      column("level2", 12),
      column("indicator", 28),
      column("target", 18),
      column("actual", 18),
      column("completion", 10),
      column("outcome", 10),
      column("weight", 8),
      column("entered", 10),
      column("points", 10),
      column("reason", 30),
      place("source"),
      place("target-source"),
      place("actual-source"),
      place("entered-source"),
    ],
  },
  members: {
    id: "members",
    columns: [
      ...FORM_COLUMNS,
      column("reported", 10),
      column("on-time", 10),
      column("score", 10),
      column("grade", 8),
      column("budget", 16),
      column("spent", 16),
      column("execution", 10),
      column("indicators", 8),
      column("missed", 10),
      column("explained", 14),
      column("projects-due", 12),
      column("projects-done", 12),
      column("survey", 14),
      place("source"),
    ],
  },
  ranking: {
    id: "ranking",
    columns: [
      column("kind", 14),
      column("rank", 8),
      ...FORM_COLUMNS,
      column("total", 10),
      column("max", 10),
      column("share", 10),
      column("grade", 8),
      column("printed", 12),
      column("errors", 8),
      column("warnings", 8),
      column("pack", 18),
      column("remark", 28),
      place("source"),
      place("printed-source"),
    ],
  },
  budget: {
    id: "budget",
    columns: [
      ...FORM_COLUMNS,
      column("line", 24),
      column("currency", 8),
      column("initial", 14),
      column("adjusted", 14),
      column("executed", 14),
      column("rate", 10),
      place("source"),
      place("adjusted-source"),
      place("executed-source"),
    ],
  },
  "base-data": {
    id: "base-data",
    columns: [
      ...FORM_COLUMNS,
      column("concept", 18),
      column("item", 28),
      column("measure", 8),
      ...BASE_PERIODS.map((period) => column(`base-${period}`, 14)),
      place("source"),
      ...BASE_PERIODS.map((period) => place(`base-${period}-source`)),
    ],
  },
  findings: {
    id: "findings",
    columns: [
      ...FORM_COLUMNS,
      column("severity", 8),
      column("rule", 8),
      column("message", 70),
      column("kept", 24),
      column("source", 40),
    ],
  },
  yearly: {
    id: "yearly",
    columns: [
      column("flag", 18),
      ...FORM_COLUMNS,
      column("indicator", 28),
      column("last", 26),
      column("now", 26),
      column("similarity", 10),
      place("source"),
      place("last-source"),
    ],
  },
  returns: {
    id: "returns",
    columns: [
      column("issue", 22),
      column("code", 14),
      column("unit", 24),
      column("expected", 36),
      column("found", 36),
      column("source", 40),
    ],
  },
  doubles: {
    id: "doubles",
    columns: [column("double", 18), ...FORM_COLUMNS, column("source", 40), column("other", 40)],
  },
  materials: { id: "materials", columns: [column("topic", 20), column("words", 80), column("source", 40)] },
  unread: { id: "unread", columns: [column("file", 50), column("problem", 90)] },
} as const satisfies Readonly<Record<Table["id"], Table>>;
