export function firstScripts(folder: string, page: string): readonly string[];
export function styleSheets(folder: string, page: string): readonly string[];
export function gzipBytes(folder: string, files: readonly string[]): number;
