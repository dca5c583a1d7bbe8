/** A package as the licence plugin lists it. */
export interface ListedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  readonly licenseText: string | null;
  readonly noticeText?: string;
}

export function isShippable(expression: string): boolean;
export function packagesInside(root: string): readonly string[];
export function noticesText(packages: readonly ListedPackage[]): string;
