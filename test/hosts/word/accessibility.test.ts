import { join } from "node:path";
import { unzipSync } from "fflate";
import { writeDocument } from "../../../src/hosts/word";
import { documentOf } from "./support/documents";

/** What the accessibility checker of Word looks for. */

const FORMS = ["05-jishan-zhaidian-gongwei-2021", "26-lingling-linye-bumen-2021"];

async function partsOf(form: string, locale: "zh-CN" | "en") {
  const document = await documentOf(join(__dirname, "../../fixtures/forms", `${form}.xlsx`), locale);
  const parts = unzipSync(await writeDocument(document));
  const textOf = (name: string) => new TextDecoder().decode(parts[name]);
  return { body: textOf("word/document.xml"), styles: textOf("word/styles.xml") };
}

function all(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([whole, part]) => part ?? whole);
}

describe.each(FORMS.flatMap((form) => (["zh-CN", "en"] as const).map((locale) => [form, locale] as const)))(
  "the document for %s (%s)",
  (form, locale) => {
    test("describes its pictures, heads its tables and passes no level of headings over", async () => {
      const { body, styles } = await partsOf(form, locale);
      const pictures = all(body, /<wp:docPr\b[^>]*>/g);
      const charts = all(body, /<c:chart\b/g).length;
      expect(charts).toBeGreaterThan(0);
      const described = pictures.filter((picture) => /descr="[^"]{10,}"/.test(picture));
      expect(described.length).toBeGreaterThanOrEqual(charts);

      const tables = all(body, /<w:tbl>([^]*?)<\/w:tbl>/g);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const [first = ""] = all(table, /<w:tr\b[^]*?<\/w:tr>/g);
        expect(first).toContain("<w:tblHeader");
        expect(table).not.toMatch(/<w:vMerge|<w:gridSpan/);
      }

      const levels = all(body, /<w:pStyle w:val="Heading(\d)"/g).map(Number);
      expect(levels[0]).toBe(1);
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      });

      const language = locale === "en" ? 'w:val="en-GB"' : 'w:eastAsia="zh-CN"';
      expect(all(styles, /<w:lang\b[^>]*>/g).join()).toContain(language);
    });
  },
);
