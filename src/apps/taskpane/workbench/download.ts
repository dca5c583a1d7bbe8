/** Hands a file to the browser to save where the person wants it. */
export type Deliver = (bytes: Uint8Array<ArrayBuffer>, name: string, type: string) => void;

/** How long the browser may take to fetch what it is to save; after that the memory is given back. */
const KEPT_MS = 60_000;

/** Downloads through a link that is clicked at once; the browser asks for a place or takes the usual one. */
export const download: Deliver = (bytes, name, type) => {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
};

const MACRO_FREE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.12";

/** Media type of a workbook by the extension of its name. */
export function mediaType(name: string): string {
  return extensionOf(name) === ".xlsm" ? WITH_MACROS : MACRO_FREE;
}

/**
 * Name for a copy: `自评表.xlsm` → `自评表-自评报告.xlsm`. The extension stays, because it says whether macros are inside;
 * a name that has the suffix already gets no second one.
 */
export function copyName(name: string, suffix: string): string {
  const extension = extensionOf(name);
  const base = (extension === "" ? name : name.slice(0, -extension.length)).trim();
  const ending = suffix === "" || base.endsWith(`-${suffix}`) ? "" : `-${suffix}`;
  return `${base}${ending}${extension === "" ? ".xlsx" : extension}`;
}

/** `.xlsx` or `.xlsm` in small letters; empty for a name that ends otherwise. */
function extensionOf(name: string): string {
  return /\.xls[xm]$/i.exec(name)?.[0].toLowerCase() ?? "";
}
