import fc from "fast-check";
import type { Locale } from "../../../../src/core/common/locale";
import { KNOWN_IDS } from "../../../../src/core/engine";
import { PACKS, parseRulePack, type RulePack } from "../../../../src/core/rules";
import { packFromSheets, packSheets, packTranslator } from "../../../../src/core/rules/workbook";
import { writeReadableWorkbook } from "../../../../src/hosts/file/readable-workbook";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { snapshotOf } from "../../../support/readable-sheets";
import { anyPack } from "../../../support/random-pack";

function back(pack: RulePack, locale: Locale): unknown {
  const read = packFromSheets(snapshotOf(packSheets(pack, packTranslator(locale))), KNOWN_IDS);
  return read.ok ? read.value.pack : read.error;
}

describe.each(PACKS.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  test.each<Locale>(["zh-CN", "en"])("comes back as it was from its sheets in %s", (locale) => {
    expect(back(pack, locale)).toEqual(pack);
  });

  test("comes back as it was from a file", async () => {
    const bytes = await writeReadableWorkbook(packSheets(pack, packTranslator("zh-CN")), "绩言");
    const file = await readWorkbook(bytes);
    const read = file.ok ? packFromSheets(file.value, KNOWN_IDS) : undefined;
    expect(read?.ok === true && read.value.pack).toEqual(pack);
  });
});

test("any pack comes back as it was, in either language", () => {
  fc.assert(
    fc.property(anyPack, fc.constantFrom<Locale>("zh-CN", "en"), (pack, locale) => {
      expect(back(pack, locale)).toEqual(pack);
    }),
    { numRuns: 200 },
  );
});

/** Texts with all that cells and programs lose: blanks at the ends, lines, separators, escapes, halves of pairs. */
const TEXT = fc
  .array(
    fc.constantFrom(
      "优",
      "a",
      " ",
      "\n",
      "\\",
      "、",
      ";",
      "_x0041_",
      "\u0007",
      "\ud83d",
      "😀",
      "=1",
      "\u3000",
      "%",
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

test("any text comes back as it was, through a file too", async () => {
  const [pack] = PACKS;
  const texts = fc.sample(fc.array(TEXT, { minLength: 6, maxLength: 6 }), { numRuns: 12, seed: 7 });
  for (const [name = "", first = "", second = "", third = "", title = "", word = ""] of texts) {
    const [level, ...levels] = pack?.levels ?? [];
    const parsed = parseRulePack({
      ...pack,
      title: { "zh-CN": title, en: name },
      basis: [first, second],
      vagueWords: [third],
      levels: [{ ...level, aliases: [first, second, third] }, ...levels],
      grades: [{ name: word, min: "0" }],
      headers: { target: [third, first] },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(back(parsed.value, "zh-CN")).toEqual(parsed.value);
    const file = await readWorkbook(
      await writeReadableWorkbook(packSheets(parsed.value, packTranslator("zh-CN")), ""),
    );
    const read = file.ok ? packFromSheets(file.value, KNOWN_IDS) : undefined;
    expect(read?.ok === true && read.value.pack).toEqual(parsed.value);
  }
});
