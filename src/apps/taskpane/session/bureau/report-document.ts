import type { OverallInput } from "../../../../core/consolidation";
import { fileNameOf } from "../../../../core/publishing/file-name";
import type { MadeFile } from "../api";
import { VERSION } from "../version";

/** The report on all that was handed in as a Word document, under its title as name. */
export async function reportDocument(input: OverallInput): Promise<MadeFile> {
  const { overallDocument } = await import("../../../../hosts/word/overall-document");
  const { title, bytes } = await overallDocument(input, VERSION);
  return { bytes, fileName: `${fileNameOf(title)}.docx` };
}
