/**
 * Bounds on what a file may make this program do. Files come from strangers; a small archive can ask for any
 * amount of memory. A file beyond a bound is refused, never read half.
 */
export interface PackageLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the archive, folders included. */
  readonly entries: number;
  /** Bytes of all parts after inflating. */
  readonly inflatedBytes: number;
  /** Inflated over compressed bytes of one part; looked at only for parts above `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Cells of all sheets together. */
  readonly cells: number;
  /** Nested elements of one part. */
  readonly depth: number;
  /** Characters of a part that is read into a tree. */
  readonly treeCharacters: number;
  /** Elements of such a part. */
  readonly treeElements: number;
  /** Characters of one comment of such a part. */
  readonly commentCharacters: number;
}

/**
 * The defaults. 100 MB and 5 million cells are beyond what Excel for the web opens (100 MB; Office.js returns
 * nothing above 5 million cells), so whoever has a larger file could not use it in the pane either. 20,000 entries
 * hold a workbook of 1,000 sheets with drawings, comments and printer settings each. Deflate cannot exceed
 * 1032 : 1, real sheets stay below about 60 : 1, so 400 : 1 in a part above 16 MiB is no sheet.
 */
export const DEFAULT_LIMITS: PackageLimits = {
  fileBytes: 100 * 1024 * 1024,
  entries: 20_000,
  inflatedBytes: 1024 * 1024 * 1024,
  ratio: 400,
  ratioFloorBytes: 16 * 1024 * 1024,
  cells: 5_000_000,
  depth: 256,
  treeCharacters: 48 * 1024 * 1024,
  treeElements: 600_000,
  commentCharacters: 1024 * 1024,
};
