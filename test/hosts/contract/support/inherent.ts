import type { BothPictures } from "./both-hosts";
import { describeDifference, type Difference, differencesBetween } from "./picture/differences";

/** Something in which the two hosts differ because one of them cannot do it. */
export interface InherentDifference {
  readonly what: string;
  readonly why: string;
  explains(difference: Difference): boolean;
}

/** All that may differ. A test makes sure that each of these is really met with. */
export const INHERENT: readonly InherentDifference[] = [
  {
    what: "heights of rows that fit their text",
    why: "Excel fits rows itself; a file says a height for programs that do not when they open it",
    explains: ({ path, file, excel }) =>
      path.at(-2) === "fittedRows" && typeof file === "number" && excel === undefined,
  },
  {
    what: "apostrophes before texts that look like numbers and dates",
    why: "a file says of each cell that it is text, Excel has to be told by an apostrophe that it keeps",
    explains: ({ path, file, excel }) => path.at(-1) === "apostrophe" && file === false && excel === true,
  },
  {
    what: "alternative texts of charts",
    why: "Office.js has none for charts",
    explains: ({ path, file, excel }) =>
      isOfChart(path, "altText") && typeof file === "string" && excel === null,
  },
  {
    what: "how charts follow their cells",
    why: "Office.js has this for shapes only; in Excel charts are resized with their cells, as is usual there",
    explains: ({ path, file, excel }) => isOfChart(path, "placement") && file === "oneCell" && excel === null,
  },
  {
    what: "hatching of columns",
    why: "Office.js has no patterns for charts: a paler fill stands for the hatching",
    explains: ({ path, file, excel }) => path.at(-1) === "fill" && isHatched(file) && excel === paler(file),
  },
  {
    what: "outlines of such columns",
    why: "with the paler fill goes a dashed outline, so that it shows in greyscale too",
    explains: ({ path, file, excel }) =>
      path.slice(-2).join() === "stroke,dash" && file === "solid" && excel === "dash",
  },
  {
    what: "the names around a radar chart",
    why: "they belong to no axis in Office.js and take the font of the chart",
    explains: ({ path, file, excel }) =>
      path.slice(-2).join() === "axes,around" && typeof file === "object" && excel === null,
  },
];

/** What differs as well where Excel has no more than ExcelApi 1.9. */
export const INHERENT_AT_THE_FLOOR: readonly InherentDifference[] = [
  ...INHERENT,
  {
    what: "titles that stand upright beside an axis",
    why: "ExcelApi has it from 1.12 on; before that they are turned",
    explains: ({ path, file, excel }) =>
      path.slice(-2).join() === "title,direction" && file === "upright" && excel === "turned",
  },
];

/** What differs without a reason, in words; nothing when the hosts made the same. */
export function unexplained(
  { file, excel }: BothPictures,
  inherent: readonly InherentDifference[] = INHERENT,
): readonly string[] {
  return differencesBetween(file, excel)
    .filter((difference) => !inherent.some((one) => one.explains(difference)))
    .map(describeDifference);
}

function isOfChart(path: readonly string[], property: string): boolean {
  return path.at(-3) === "charts" && path.at(-1) === property;
}

function isHatched(fill: unknown): fill is string {
  return typeof fill === "string" && fill.endsWith(" hatched");
}

/** Share of the colour that is left in a fill which stands for hatching. */
const TINT = 0.35;

/** A colour mixed with white. */
function paler(color: string): string {
  const channels = [0, 2, 4].map((at) => 255 - (255 - Number.parseInt(color.slice(at, at + 2), 16)) * TINT);
  return channels
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
