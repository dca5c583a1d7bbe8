import type { Locator } from "playwright-core";
import type { Block, Span } from "../../../src/core/narrative/report";
import type { Truth } from "./truth";

/** A piece of the report's running text: all of it, and the parts that can be pressed. */
export interface PreviewParagraph {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Headings, paragraphs, items and captions of the report as it should be shown, title first. */
export function paragraphsOf({ reported: { report } }: Truth): readonly PreviewParagraph[] {
  return [report.title.spans, ...report.blocks.flatMap(spansOf)].map((spans) => ({
    text: plain(spans.map(({ text }) => text).join("")),
    sources: spans.filter(({ kind }) => kind !== "literal" && kind !== "slot").map(({ text }) => plain(text)),
  }));
}

function spansOf(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case "heading":
      return [block.spans];
    case "paragraph":
      return [[...(block.leadIn ?? []), ...block.spans]];
    case "list":
      return block.items.map(({ leadIn = [], spans }) => [...leadIn, ...spans]);
    case "table":
      return [block.caption];
    case "chart":
      return [];
  }
}

/**
 * The same as the preview shows it. Where a text ends in the wanted one, only the number of a heading or item stands
 * before it, which is left out.
 */
export async function shownParagraphs(
  article: Locator,
  wanted: readonly PreviewParagraph[],
): Promise<readonly PreviewParagraph[]> {
  const shown = await article.evaluate((root) =>
    [...root.querySelectorAll("h3, h4, h5, h6, p, li, figcaption")]
      .filter((element) => !element.closest("figure")?.querySelector("[role=img]"))
      .map((element) => ({
        text: element.textContent,
        sources: [...element.querySelectorAll("button, [role=button]")].map((button) => button.textContent),
      })),
  );
  return shown.map(({ text, sources }, place) => {
    const end = wanted[place]?.text ?? "";
    return { text: plain(text).endsWith(end) ? end : plain(text), sources: sources.map(plain) };
  });
}

/** White space as one. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
