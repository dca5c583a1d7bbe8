import type { ParagraphRole } from "../../core/document";

/** What has a style of its own: the roles of paragraphs, and what the layout adds. */
export type StyleRole = ParagraphRole | "tableText" | "tableHead" | "figure" | "page";

/** Ids of the paragraph styles; those of headings, title and caption are built into Word and keep their names. */
export const STYLE_IDS: Readonly<Record<StyleRole, string>> = {
  title: "Title",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  body: "BodyText",
  annex: "AnnexNote",
  annexFirst: "AnnexNoteFirst",
  annexNext: "AnnexNoteNext",
  signature: "Signature",
  annexTableNumber: "AnnexNumber",
  caption: "Caption",
  tableText: "TableText",
  tableHead: "TableHead",
  figure: "Figure",
  page: "PageFurniture",
};

/** Every role, those of the text first. */
export const STYLE_ROLES = Object.keys(STYLE_IDS) as readonly StyleRole[];
