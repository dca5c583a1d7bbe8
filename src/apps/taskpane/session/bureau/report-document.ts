import { overallReport, type OverallInput } from "../../../../core/consolidation";
import { fileNameOf } from "../../../../core/publishing/file-name";
import type { MadeFile } from "../api";
import { VERSION } from "../version";

/** The report on all that was handed in as a Word document, with the table of units behind it. */
export async function reportDocument(input: OverallInput): Promise<MadeFile> {
  const [{ layDocument }, { writeDocument }] = await Promise.all([
    import("../../../../core/document"),
    import("../../../../hosts/word"),
  ]);
  const report = overallReport(input, { annex: true });
  const document = layDocument({
    report,
    evaluations: [],
    scorecards: [],
    pack: input.pack,
    engineVersion: VERSION,
  });
  return { bytes: await writeDocument(document), fileName: `${fileNameOf(document.title)}.docx` };
}
