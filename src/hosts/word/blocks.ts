import type { FileChild } from "docx";
import type { Locale } from "../../core/common/locale";
import type { DocumentBlock } from "../../core/document";
import { chartOf } from "./charts";
import type { Orientation } from "./measures";
import type { Setting } from "./setting";
import { tableOf } from "./tables";
import { paragraph, type MarkWriter } from "./text";

/** A block as the one element of a document's body that it is. */
export function childOf(
  block: DocumentBlock,
  orientation: Orientation,
  marks: MarkWriter,
  locale: Locale,
  setting: Setting,
): FileChild {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block, marks, setting);
    case "table":
      return tableOf(block, setting.widthOf(orientation), marks, setting);
    case "chart":
      return chartOf(block, marks, locale, setting);
  }
}
