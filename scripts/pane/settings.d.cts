export const MICROSOFT_CDN: string;
export const LOCALHOST: string;
export const OFFICE_COPY: string;

export class SettingError extends Error {}

export interface PaneSettings {
  /** https address of the folder that is served, with a slash at its end. */
  readonly baseUrl: string;
  /** Address of office.js: https, or relative to the folder. */
  readonly officeJs: string;
  /** Folder to build into. */
  readonly output: string;
}

/** @throws SettingError for a value that cannot be used. */
export function paneSettings(environment: Readonly<Record<string, string | undefined>>): PaneSettings;

export function officeOrigin(officeJs: string): string | null;
