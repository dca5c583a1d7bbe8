import type { Locale } from "../common/locale";
import type { Block, Span } from "./report";

/**
 * The last hand on a block. English sentences and lines begin with a capital, also where a phrase begins in the middle of one;
 * in Chinese a blank keeps a name in Latin letters from the number or word behind it. Only literals and numbers in words change,
 * never a claim or quote.
 */
export function polish<T extends Block>(block: T, locale: Locale): T {
  if (block.kind !== "paragraph") return block;
  return { ...block, spans: locale === "en" ? capitalised(block.spans) : spaced(block.spans) };
}

const LATIN_END = /\p{Script=Latin}$/u;
const LATIN_OR_NUMBER = /^[\p{Script=Latin}\p{Nd}$£€¥]/u;

/** Average call wait | 2.4 minutes → Average call wait 2.4 minutes; Chinese sets words without blanks. */
function spaced(spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span, index): readonly Span[] => {
    const before = spans[index - 1];
    const meets = before !== undefined && LATIN_END.test(before.text) && LATIN_OR_NUMBER.test(span.text);
    return meets ? [{ kind: "literal", text: " " }, span] : [span];
  });
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
