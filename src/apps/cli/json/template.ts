import * as v from "valibot";
import { kindSchema } from "./common";

/** Output of `jiyan template --json`. */
export const templateOutputSchema = v.strictObject({
  output: v.string(),
  kind: kindSchema,
  pack: v.string(),
  locale: v.picklist(["zh-CN", "en"]),
  /** Id kept in the workbook's hidden name `_jiyan_template`. */
  template: v.string(),
});

export type TemplateOutput = v.InferOutput<typeof templateOutputSchema>;
