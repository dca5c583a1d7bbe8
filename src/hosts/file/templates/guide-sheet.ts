import type { Workbook } from "exceljs";
import { largestOf } from "../../../core/common/many";
import type { Translator } from "../../../core/messages/catalogue";
import { textWidth } from "./guide-text";
import { ruleLines } from "./guide-rules";
import type { TemplateKind, TemplateRequest } from "./request";
import { createSheetWriter, type SheetWriter } from "./sheet-writer";
import { lockSheet, setPage } from "./sheet-settings";

const WIDTHS = [24, 62, 26];
const LINE_HEIGHT = 17;

/** What the guide of each kind says: its steps, the fields that it explains, and whether it has rules of points. */
interface GuideContent {
  readonly steps: readonly string[];
  readonly fields: readonly string[];
  readonly rules: boolean;
}

const INDICATOR_FIELDS = ["name", "operator", "target", "actual", "weight", "score", "reason"];
const FORM_FIELDS = ["amounts", "goals", ...INDICATOR_FIELDS];
const BASE_FIELDS = ["base-staff", "base-spending", "base-assets"];

const steps = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `guide.${kind}.step.${index + 1}`);

const FORM_GUIDE: GuideContent = { steps: steps("form", 4), fields: FORM_FIELDS, rules: true };

const GOALS_GUIDE: GuideContent = {
  steps: steps("goals", 3),
  fields: ["goals-money", "goals-year", "name", "operator", "target", "weight", "basis"],
  rules: false,
};

const CONTENTS: Readonly<Record<TemplateKind, GuideContent>> = {
  project: FORM_GUIDE,
  department: FORM_GUIDE,
  "department-set": {
    steps: [...steps("set", 2), ...FORM_GUIDE.steps],
    fields: [...FORM_FIELDS, ...BASE_FIELDS],
    rules: true,
  },
  "work-summary": {
    steps: steps("summary", 3),
    fields: ["section", "summary", "fact", "prior", "evidence"],
    rules: false,
  },
  "base-data": { steps: steps("base", 3), fields: BASE_FIELDS, rules: false },
  goals: GOALS_GUIDE,
  "project-goals": GOALS_GUIDE,
  scorecard: { steps: steps("form", 4), fields: INDICATOR_FIELDS, rules: true },
  kpi: { steps: steps("kpi", 3), fields: INDICATOR_FIELDS, rules: true },
};

/** Adds the sheet that tells the person how to fill the workbook in. */
export function addGuideSheet(workbook: Workbook, request: TemplateRequest, say: Translator): void {
  const sheet = workbook.addWorksheet(say("sheet.guide"), { views: [{ showGridLines: false }] });
  const writer = createSheetWriter(sheet, say("font"));
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const { kind, pack } = request;
  const content = CONTENTS[kind];
  let row = 1;
  writer.put("A1:C1", say("guide.title", { title: say(`title.${kind}`) }), "title");
  sheet.getRow(1).height = 34;
  if (content.rules) {
    const packLine = { title: pack.title[say.locale], id: pack.id, version: pack.version };
    row = paragraph(writer, row + 1, say("guide.pack", packLine));
    if (pack.basis.length > 0) {
      row = paragraph(
        writer,
        row + 1,
        say("guide.basis", { basis: pack.basis.join(say("guide.separator")) }),
      );
    }
  }
  row = heading(writer, row + 1, say("guide.steps"));
  stepIds(request).forEach((id, index) => {
    row = paragraph(writer, row + 1, `${index + 1}. ${say(id)}`);
  });
  row = heading(writer, row + 1, say("guide.columns"));
  row = fieldTable(writer, row + 1, content.fields, say);
  if (content.rules) row = ruleTable(writer, heading(writer, row + 1, say("guide.rules")) + 1, request, say);
  row = heading(writer, row + 1, say(content.rules ? "guide.after" : "guide.after.summary"));
  for (let step = 1; step <= 3; step += 1) {
    row = paragraph(writer, row + 1, `${step}. ${say(`guide.after.${step}`)}`);
  }
  lockSheet(sheet);
  setPage(sheet, { orientation: "portrait", area: { first: "A1", last: `C${row}` } });
}

/** Messages of the steps; forms with indicators of the pack's say what to do with them. */
function stepIds({ kind, pack }: TemplateRequest): readonly string[] {
  const { steps: ids, rules } = CONTENTS[kind];
  const given = pack.levels.some(({ level2 }) => level2.some(({ indicators = [] }) => indicators.length > 0));
  if (!rules || !given) return ids;
  return ids.flatMap((id) => (id === "guide.form.step.2" ? [id, "guide.form.step.given"] : [id]));
}

/** Writes a heading and returns its row. */
function heading(writer: SheetWriter, row: number, text: string): number {
  writer.put(`A${row}:C${row}`, text, "body", { bold: true });
  writer.sheet.getRow(row).height = 28;
  return row;
}

/** Writes a paragraph across the page and returns its row. Merged cells do not fit their text by themselves. */
function paragraph(writer: SheetWriter, row: number, text: string): number {
  writer.put(`A${row}:C${row}`, text, "body");
  writer.sheet.getRow(row).height = heightOf([[text, WIDTHS.reduce((sum, width) => sum + width, 0)]]);
  return row;
}

function fieldTable(writer: SheetWriter, top: number, fields: readonly string[], say: Translator): number {
  writer.put(`A${top}`, say("guide.head.item"), "head");
  writer.put(`B${top}`, say("guide.head.how"), "head");
  writer.put(`C${top}`, say("guide.head.example"), "head");
  writer.sheet.getRow(top).height = 22;
  fields.forEach((field, index) => {
    const row = top + 1 + index;
    const texts = [`guide.col.${field}`, `guide.col.${field}.how`, `guide.col.${field}.example`].map((id) =>
      say(id),
    );
    texts.forEach((text, column) => {
      writer.put(`${"ABC"[column] ?? ""}${row}`, text, "plain", { align: "left" });
    });
    writer.sheet.getRow(row).height = heightOf(texts.map((text, column) => [text, WIDTHS[column] ?? 0]));
  });
  return top + fields.length;
}

function ruleTable(writer: SheetWriter, top: number, request: TemplateRequest, say: Translator): number {
  const lines = ruleLines(request.pack, say);
  const width = (WIDTHS[1] ?? 0) + (WIDTHS[2] ?? 0);
  lines.forEach(([subject, explanation], index) => {
    const row = top + index;
    writer.put(`A${row}`, subject, "plain", { align: "left" });
    writer.put(`B${row}:C${row}`, explanation, "plain", { align: "left" });
    writer.sheet.getRow(row).height = heightOf([
      [subject, WIDTHS[0] ?? 0],
      [explanation, width],
    ]);
  });
  return top + lines.length - 1;
}

/** Height in points that the longest of the texts needs in its column. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => Math.ceil(textWidth(text) / (width - 2)));
  return largestOf(lines, 1) * LINE_HEIGHT + 5;
}
