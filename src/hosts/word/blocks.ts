import type { FileChild } from "docx";
import type { Locale } from "../../core/common/locale";
import type { DocumentBlock } from "../../core/document";
import { chartOf } from "./charts";
import type { Orientation } from "./measures";
import type { Setting } from "./setting";
import { tableOf } from "./tables";
import { paragraph, type MarkWriter } from "./text";

/** Points between a table and the text below it, where lines are not so far apart that they leave them. */
const BELOW_TABLE: Readonly<Record<Locale, number>> = { "zh-CN": 0, en: 6 };

/** Blocks as the elements of a document's body, one for each. */
export function childrenOf(
  blocks: readonly DocumentBlock[],
  orientation: Orientation,
  marks: MarkWriter,
  locale: Locale,
  setting: Setting,
): readonly FileChild[] {
  return blocks.map((block, index): FileChild => {
    switch (block.kind) {
      case "paragraph":
        return paragraph(
          block,
          marks,
          setting,
          blocks[index - 1]?.kind === "table" ? BELOW_TABLE[locale] : 0,
        );
      case "table":
        return tableOf(block, setting.widthOf(orientation), marks, setting);
      case "chart":
        return chartOf(block, marks, locale, setting);
    }
  });
}
