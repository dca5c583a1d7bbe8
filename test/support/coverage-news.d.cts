/** What istanbul counts of a file, with what was taken marked in an array. */
interface CountedFile {
  readonly b: Readonly<Record<string, readonly number[]>>;
  readonly branchMap: Readonly<Record<string, unknown>>;
}

export function onlyNews(files: Readonly<Record<string, CountedFile>>): Record<string, CountedFile>;
