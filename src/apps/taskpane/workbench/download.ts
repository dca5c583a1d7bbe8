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

/** Media types of workbooks and templates by the extension of their file. */
export const MEDIA_TYPES = {
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
  ".xltx": "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
  ".xltm": "application/vnd.ms-excel.template.macroEnabled.12",
} as const;

type Extension = keyof typeof MEDIA_TYPES;

/** Media type of a workbook by the extension of its name. */
export function mediaType(name: string): string {
  return MEDIA_TYPES[extensionOf(name) ?? ".xlsx"];
}

/**
 * Name for a copy: `自评表.xlsm` → `自评表-自评报告.xlsm`. The extension says whether macros are inside, as before; the copy
 * of a template is a workbook. A name that has the suffix already gets no second one.
 */
export function copyName(name: string, suffix: string): string {
  const extension = extensionOf(name);
  const base = name.slice(0, name.length - (extension ?? "").length).trim();
  const ending = suffix === "" || base.endsWith(`-${suffix}`) ? "" : `-${suffix}`;
  return `${base}${ending}${copyExtension(name)}`;
}

/** The extension of a workbook that is made from a file of this name. */
export function copyExtension(name: string): ".xlsx" | ".xlsm" {
  return extensionOf(name)?.endsWith("m") === true ? ".xlsm" : ".xlsx";
}

/** The extension in small letters; `undefined` for a name that is none of a workbook. */
export function extensionOf(name: string): Extension | undefined {
  const [, extension] = /(\.xl[st][xm])$/i.exec(name) ?? [];
  return extension?.toLowerCase() as Extension | undefined;
}
