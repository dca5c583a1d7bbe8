import type { Span } from "../report";

/** A phrase that names a slot nobody filled, or fills it in the wrong way: a fault of the program. */
export class PhraseError extends Error {
  override readonly name = "PhraseError";
  constructor(phrase: string, slot: string) {
    super(`The slot {${slot}} of the phrase "${phrase}" is not filled`);
  }
}

/** What a phrase puts into a slot: spans as they are, or spans made of the words that the phrase gives. */
export type Filling =
  | string
  | Span
  | readonly Span[]
  | ((one: string, more: string) => Span | readonly Span[]);

export type Slots = Readonly<Record<string, Filling>>;

/** A piece of a parsed phrase. */
export type Piece = { readonly text: string } | { readonly slot: string; readonly words: readonly string[] };

const SLOT = /\{([a-zA-Z]+)((?::[^:{}]*)*)\}/g;
const parsed = new Map<string, readonly Piece[]>();

/**
 * Takes a phrase apart. `{name}` is a slot; `{name:words}` a slot that is given words: the wording of a claim
 * (`{met:达到}`) or the unit of a count (`{count:项}`, in English both numbers: `{count: indicator: indicators}`).
 */
export function parsePhrase(phrase: string): readonly Piece[] {
  const known = parsed.get(phrase);
  if (known) return known;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of phrase.matchAll(SLOT)) {
    if (match.index > end) pieces.push({ text: phrase.slice(end, match.index) });
    pieces.push({ slot: match[1] ?? "", words: (match[2] ?? "").split(":").slice(1) });
    end = match.index + match[0].length;
  }
  if (end < phrase.length) pieces.push({ text: phrase.slice(end) });
  parsed.set(phrase, pieces);
  return pieces;
}

/** Fills the slots of a phrase. @throws PhraseError for a slot without a filling */
export function render(phrase: string, slots: Slots): readonly Span[] {
  return merge(
    parsePhrase(phrase).flatMap((piece) => {
      if ("text" in piece) return [{ kind: "literal", text: piece.text } as const];
      const filling = slots[piece.slot];
      if (filling === undefined) throw new PhraseError(phrase, piece.slot);
      const [one = "", more = one] = piece.words;
      return spansOfFilling(typeof filling === "function" ? filling(one, more) : filling);
    }),
  );
}

function spansOfFilling(filling: string | Span | readonly Span[]): readonly Span[] {
  if (typeof filling === "string") return filling === "" ? [] : [{ kind: "literal", text: filling }];
  return "kind" in filling ? [filling] : filling;
}

/** Joins neighbouring literals into one. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (span.kind === "literal" && last?.kind === "literal") {
      merged[merged.length - 1] = { kind: "literal", text: last.text + span.text };
    } else merged.push(span);
  }
  return merged;
}
