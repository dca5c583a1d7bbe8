import type { Translator } from "../messages/catalogue";
import type { TableBlock } from "../narrative/report";
import { literal, runsOf, type Run } from "./spans";

/** What a table that stands behind the text is called there and in the text: 附表1. */
export function annexName(number: number, t: Translator): string {
  return t("publishing.annex-number", { number });
}

/** What a caption says after its words, in brackets: （单位：万元）, (70 of 70 rows). */
const REMARK = /\s*[（(][^（）()]*[）)]$/u;
/** Stand for runs while a message is put together. */
const CAPTION = "\ue000";
const ANNEX = "\ue001";

/** The sentence that stands in the text where a table would: 指标完成情况见附表1. */
export function annexNote({ caption }: TableBlock, number: number, t: Translator): readonly Run[] {
  const sentence = t("publishing.see-annex", { caption: CAPTION, annex: ANNEX });
  return sentence.split(/([\ue000\ue001])/u).flatMap((part): readonly Run[] => {
    if (part === CAPTION) return withoutRemark(runsOf(caption));
    if (part === ANNEX) return [{ kind: "numbering", text: annexName(number, t) }];
    return part === "" ? [] : [literal(part)];
  });
}

function withoutRemark(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join("");
  const cut = text.replace(REMARK, "").length;
  let start = 0;
  return runs.flatMap((run): readonly Run[] => {
    const room = cut - start;
    start += run.text.length;
    if (room >= run.text.length) return [run];
    return room > 0 && run.kind === "literal" ? [literal(run.text.slice(0, room))] : [];
  });
}
