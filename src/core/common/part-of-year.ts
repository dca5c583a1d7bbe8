/** Whether a time is of more than a year: 2024年上半年, Q3 2024, March 2025; not 2024, 2023/24 or FY2024. */
export function isPartOfYear(text: string): boolean {
  return /\p{L}/u.test(text.replace(/FY|年度?$/giu, ""));
}
