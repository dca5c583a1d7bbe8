import type { Reported } from "../../../core/engine";
import { wholeCharacters } from "../../../core/publishing/shorten";
import type { RulePack } from "../../../core/rules";
import type { MadeFile } from "./api";
import { VERSION } from "./version";

/** What a name of a file cannot hold on one system or another. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cs}]+/gu;
/** Characters of a name; file systems take 255 bytes, of which a Chinese character has three. */
const LONGEST_NAME = 60;

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

/** A title as the name of a file. */
export function fileNameOf(title: string): string {
  const plain = title.replace(NOT_IN_NAMES, " ").replace(/\s+/gu, " ");
  const short = plain.length > LONGEST_NAME ? plain.slice(0, wholeCharacters(plain, LONGEST_NAME)) : plain;
  return short.replace(/^[\s.]+|[\s.]+$/gu, "");
}
