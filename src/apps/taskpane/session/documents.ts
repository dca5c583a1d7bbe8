import { ok, type Result } from "../../../core/common/result";
import type { Letter } from "../../../core/document";
import type { Reported } from "../../../core/engine";
import type { Translator } from "../../../core/messages/catalogue";
import { fileNameOf } from "../../../core/publishing/file-name";
import type { RulePack } from "../../../core/rules";
import type { DocumentChoice, MadeDocument, SessionTrouble } from "./api";
import { VERSION } from "./version";

/**
 * The report as a Word document, named by its title: on Jiyan's own pages, or in the person's template. What makes it is
 * loaded when the first one is asked for.
 */
export async function makeDocument(
  { report, evaluations, told }: Reported,
  pack: RulePack,
  { letter, template, taken = [] }: DocumentChoice,
  say: Translator,
): Promise<Result<MadeDocument, SessionTrouble>> {
  const [{ hasOtherBrackets, layDocument }, word] = await Promise.all([
    import("../../../core/document"),
    import("../../../hosts/word"),
  ]);
  // Head and imprint of a template are its own.
  const said: Letter = template === undefined ? (letter ?? {}) : {};
  const laid = { report, evaluations, scorecards: told, pack, engineVersion: VERSION, letter: said };
  const document = layDocument(laid);
  const fileName = freeFileName(document.title, taken);
  if (template === undefined) {
    const notes = hasOtherBrackets(document.head?.number ?? "") ? [say("letter.brackets")] : [];
    return ok({ bytes: await word.writeDocument(document), fileName, notes });
  }
  const opened = await word.openTemplate(template);
  const poured = opened.ok ? await word.pourDocument(document, opened.value) : opened;
  if (!poured.ok) {
    const text = say("word-template.refused", { reason: word.describeTemplateRefusal(poured.error, say) });
    return { ok: false, error: { kind: "file", code: poured.error, text } };
  }
  return ok({ bytes: poured.value.bytes, fileName, notes: word.describePourNotes(poured.value.notes, say) });
}

/** The title as a name of a file that none of the others has, however upper and lower case are told apart. */
function freeFileName(title: string, taken: readonly string[]): string {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  const stem = fileNameOf(title);
  let name = `${stem}.docx`;
  for (let number = 2; others.has(name.toLowerCase()); number += 1) name = `${stem}(${number}).docx`;
  return name;
}
