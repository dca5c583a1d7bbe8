/** Workbooks, and tables of other formats: those are refused one by one, each with its way out. */
const TABLE = /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods|ots)$/i;

/** Whether the name of a file is one that tables have, whether they can be read or not. */
export function isTableName(name: string): boolean {
  return TABLE.test(name);
}

/** Whether a file is one that Excel or WPS keeps beside an open workbook. */
export function isLockName(name: string): boolean {
  return name.startsWith("~$");
}

/** Whether a file or folder is one that lists of files leave out. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(".");
}

/** Made when the first names are compared: the rules of the language take as long to load as a small part of the program. */
let collator: Intl.Collator | undefined;

/** 2 before 10; names that the language takes for one still have an order. */
export function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  collator ??= new Intl.Collator("zh-CN", { numeric: true });
  return collator.compare(one, other) || (one < other ? -1 : 1);
}
