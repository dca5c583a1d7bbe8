import { overallReport, type OverallInput } from "../../core/consolidation";
import { layDocument } from "../../core/document";
import { writeDocument } from "./write-document";

/** A report on all that was handed in, as a Word document. */
export interface OverallDocument {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Writes the report on all that was handed in as a Word document, with the table of units behind it. */
export async function overallDocument(input: OverallInput, engineVersion: string): Promise<OverallDocument> {
  const report = overallReport(input, { annex: true });
  const document = layDocument({ report, evaluations: [], scorecards: [], pack: input.pack, engineVersion });
  return { title: document.title, bytes: await writeDocument(document) };
}
