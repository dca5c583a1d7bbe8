import type { Translator } from "../messages/catalogue";

/** What a person says of the letter that the report goes out as. Nothing of it is ever made up. */
export interface Letter {
  /** Who issues it, as it stands in red at the head of the first page: `XX市财政局文件`. */
  readonly issuer?: string | undefined;
  /** Its number: `X财〔2025〕12号`. */
  readonly number?: string | undefined;
  /** Who gets a copy. */
  readonly copyTo?: string | undefined;
  /** Which office prints it. */
  readonly printedBy?: string | undefined;
  /** The day on which it is printed. */
  readonly printedOn?: string | undefined;
}

/** The red head (红头) of the first page. */
export interface LetterHead {
  readonly issuer: string;
  readonly number: string | null;
}

/** The imprint (版记) at the foot of the last page, line by line. */
export interface Imprint {
  readonly copies: { readonly label: string; readonly units: string } | null;
  readonly printed: { readonly by: string; readonly on: string } | null;
}

/** The head that a person asks for; `null` without who issues the letter. */
export function headOf({ issuer, number }: Letter): LetterHead | null {
  const name = plain(issuer);
  return name === "" ? null : { issuer: name, number: plain(number) === "" ? null : plain(number) };
}

/** The imprint that a person asks for; `null` where nothing is to stand in it. */
export function imprintOf({ copyTo, printedBy, printedOn }: Letter, t: Translator): Imprint | null {
  const units = plain(copyTo).replace(/[。.]$/u, "");
  const by = plain(printedBy);
  const on = plain(printedOn).replace(/\s*印发$/u, "");
  const copies =
    units === "" ? null : { label: t("publishing.copies"), units: t("publishing.copies.units", { units }) };
  const printed =
    by === "" && on === "" ? null : { by, on: on === "" ? "" : t("publishing.printed-on", { date: on }) };
  return copies === null && printed === null ? null : { copies, printed };
}

/** Whether a number has its year in other brackets than 〔〕 (GB/T 9704-2012, 7.2.5). */
export function hasOtherBrackets(number: string): boolean {
  return /[[(（【［]\s*(?:19|20)\d\d\s*[\])）】］]/u.test(number);
}

function plain(text: string | undefined): string {
  return (text ?? "").replace(/\s+/gu, " ").trim();
}
