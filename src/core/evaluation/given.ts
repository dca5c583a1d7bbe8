import type { SourcedNumber } from "./evaluation";

/** A cell that holds a number. */
export type GivenNumber = SourcedNumber & { readonly value: string };

/** The cell when it is there and holds a number, otherwise `null`. */
export function given(number: SourcedNumber | null | undefined): GivenNumber | null {
  const value = number?.value ?? null;
  return number && value !== null ? { ...number, value } : null;
}
