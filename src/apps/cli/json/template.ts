import * as v from "valibot";
import { TEMPLATE_KINDS } from "../../../hosts/file/templates/request";

/** Output of `jiyan template --json`. */
export const templateOutputSchema = v.strictObject({
  output: v.string(),
  kind: v.picklist(TEMPLATE_KINDS),
  pack: v.string(),
  locale: v.picklist(["zh-CN", "en"]),
  /** Id kept in the workbook's hidden name `_jiyan_template`. */
  template: v.string(),
});

export type TemplateOutput = v.InferOutput<typeof templateOutputSchema>;
