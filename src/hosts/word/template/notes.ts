import type { ParagraphRole, ReportDocument } from "../../../core/document";
import { STYLE_ROLES, type StyleRole } from "../style-ids";
import type { MatchedStyles } from "./match-styles";
import type { WordTemplate } from "./open-template";
import { placeholderWords, unfilledIn } from "./placeholders";
import { isWord, within, wordAttribute } from "./word-xml";

/** What a person should know of a report in their template; a sentence `word-template.note.<code>`. */
export type PourNote =
  /** The template does not say where the report goes, so it follows the template's own text. */
  | { readonly code: "at-end" }
  /** Roles of the report for which the template has no style. */
  | { readonly code: "missing-styles"; readonly roles: readonly StyleRole[] }
  /** Styles of the template that number headings by themselves were kept from it. */
  | { readonly code: "numbering-off" }
  /** A list of contents has to be made again. */
  | { readonly code: "contents" }
  /** The template asks for words by names that no report knows; they stand as they are. */
  | { readonly code: "unknown-placeholders"; readonly names: readonly string[] }
  /** It asks for words that this report has not. */
  | { readonly code: "empty-placeholders"; readonly names: readonly string[] }
  /** Headers are the template's, so that the word for a draft stands above the title. */
  | { readonly code: "draft" };

/** What is to be told after a report was poured. */
export function pourNotes(
  { place, root, stories }: WordTemplate,
  document: ReportDocument,
  { missing, numbered }: MatchedStyles,
): readonly PourNote[] {
  const roles = rolesIn(document);
  const lacking = STYLE_ROLES.filter((role) => TOLD.has(role) && roles.has(role) && missing.has(role));
  const hasContents = [...within(root)].some(
    (xml) =>
      (isWord(xml, "instrText") && /^\s*TOC\b/.test(xml.text)) ||
      (isWord(xml, "fldSimple") && /^\s*TOC\b/.test(wordAttribute(xml, "instr") ?? "")),
  );
  const asked = placeholderWords(document);
  const left = [root, ...stories.map((story) => story.root)].map((story) => unfilledIn(story, asked));
  const unknown = [...new Set(left.flatMap((one) => one.unknown))];
  const empty = [...new Set(left.flatMap((one) => one.empty))];
  return [
    ...(place.kind === "end" ? [{ code: "at-end" as const }] : []),
    ...(lacking.length > 0 ? [{ code: "missing-styles" as const, roles: lacking }] : []),
    ...([...numbered].some((role) => roles.has(role)) ? [{ code: "numbering-off" as const }] : []),
    ...(hasContents ? [{ code: "contents" as const }] : []),
    ...(unknown.length > 0 ? [{ code: "unknown-placeholders" as const, names: unknown }] : []),
    ...(empty.length > 0 ? [{ code: "empty-placeholders" as const, names: empty }] : []),
    ...(document.draft === null ? [] : [{ code: "draft" as const }]),
  ];
}

/** Roles that offices have styles for; what else there is follows the text. */
const TOLD: ReadonlySet<StyleRole> = new Set<StyleRole>([
  ...(["title", "heading1", "heading2", "heading3", "body"] as const),
  ...(["signature", "caption", "tableText"] as const),
]);

function rolesIn({ sections }: ReportDocument): ReadonlySet<StyleRole> {
  const roles = new Set<ParagraphRole | StyleRole>();
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.kind === "paragraph") roles.add(block.role);
      else if (block.kind === "table") roles.add("tableText");
      else roles.add("figure");
    }
  }
  return roles;
}
