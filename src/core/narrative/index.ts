export { CHART_BINDINGS, type ChartBinding } from "./charts";
export { narrate, type NarrateInput } from "./narrate";
export {
  OUTLINES,
  outlineById,
  outlineSchema,
  withoutSections,
  type Outline,
  type OutlineSection,
} from "./outlines";
export { isQuoteOf } from "./spans/quotes";
export { plainText, spanRunsOf, spansOf, spansOfCell, textOf, type SpanRun } from "./text";
