export const FRAME_ANCESTORS: readonly string[];
export const SCRIPT_POLICY: string;
export const FRAME_POLICY: string;

export function pagePolicy(officeOrigin: string | null): string;

/** `path` is that of a file inside the built folder, with `/` between names. */
export function headersFor(path: string): Readonly<Record<string, string>>;
