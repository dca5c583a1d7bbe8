import type { Reported } from "../../../core/engine";
import { fileNameOf } from "../../../core/publishing/file-name";
import type { RulePack } from "../../../core/rules";
import type { MadeFile } from "./api";
import { VERSION } from "./version";

/** The report as a Word document, named by its title. What makes it is loaded when the first one is asked for. */
export async function makeDocument(
  { report, evaluations, told }: Reported,
  pack: RulePack,
): Promise<MadeFile> {
  const [{ layDocument }, { writeDocument }] = await Promise.all([
    import("../../../core/document"),
    import("../../../hosts/word"),
  ]);
  const document = layDocument({ report, evaluations, scorecards: told, pack, engineVersion: VERSION });
  return { bytes: await writeDocument(document), fileName: `${fileNameOf(document.title)}.docx` };
}
