import type { Locale } from "../common/locale";
import type { Block, Span } from "./report";

/**
 * The last hand on a block. English sentences and lines begin with a capital, also where a phrase begins in the middle of one;
 * Chinese needs nothing. Only literals and numbers in words change, never a claim or quote.
 */
export function polish<T extends Block>(block: T, locale: Locale): T {
  if (locale !== "en" || block.kind !== "paragraph") return block;
  return { ...block, spans: capitalised(block.spans) };
}

function capitalised(spans: readonly Span[]): readonly Span[] {
  let starts = true;
  return spans.map((span) => {
    if (span.kind === "figure" && starts) {
      starts = false;
      return { ...span, text: span.text.slice(0, 1).toUpperCase() + span.text.slice(1) };
    }
    if (span.kind !== "literal") {
      starts = false;
      return span;
    }
    const text = span.text.replace(/(^|[.!?]\s+|\n)(\p{Ll})/gu, (whole, before: string, letter: string) =>
      before !== "" || starts ? before + letter.toUpperCase() : whole,
    );
    starts = /[.!?]\s*$/u.test(span.text);
    return { kind: "literal", text };
  });
}
