import { runEngine } from "../../../src/core/engine";
import { spanRunsOf } from "../../../src/core/narrative";
import { FORM_FILES, SEED_SAMPLE, snapshotFrom } from "./support/pipeline";

const HAN = /\p{Script=Han}/u;
/** Marks of Chinese text: its stops, and brackets but those of an official number. */
const CHINESE_MARKS = /[，。；：、！？【】]/u;
/** A number with its measure word, a day. */
const COUNTED = /\d\s*(?:\p{Script=Han}|[至到])/u;

/** What of a report in English is Chinese and no name, title or quotation in marks. */
async function foreignWords(path: string): Promise<readonly string[]> {
  const run = runEngine(await snapshotFrom(path), { locale: "en", engineVersion: "0" });
  if (!run.ok) return [];
  const found: string[] = [];
  for (const { block, spans } of spanRunsOf(run.value.report)) {
    // Tables list the form's own rows, headings are titles of its own.
    const listed = run.value.report.blocks.some(
      ({ id, kind }) => (kind === "table" && block.startsWith(id)) || (kind === "heading" && block === id),
    );
    if (listed) continue;
    let before = "";
    for (const span of spans) {
      const open = (before.match(/[“‘《]/gu)?.length ?? 0) > (before.match(/[”’》]/gu)?.length ?? 0);
      before += span.text;
      if (open || span.kind === "slot" || !HAN.test(span.text)) continue;
      const bare = span.text.replace(/《[^》]*》|（[^（）]*〔\d{4}〕[^（）]*）/gu, "");
      const named = span.kind === "quote" && !CHINESE_MARKS.test(bare) && !COUNTED.test(bare);
      if (!named && HAN.test(bare)) found.push(`${block}: ${span.text}`);
    }
  }
  return found;
}

test.each([...FORM_FILES, ["the sample", SEED_SAMPLE] as const])(
  "form %s: units, days and joining words of an English report are English",
  async (_name, path) => {
    expect(await foreignWords(path)).toEqual([]);
  },
);
