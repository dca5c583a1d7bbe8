import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/package/limits";
import { inflateAll, openZip, writeZip, type ZipItem } from "../../../src/hosts/file/package/zip-archive";
import { describeWithShared, shared } from "../../support/shared";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const OUT = path("out.xlsx");

/** The texts of all parts of a workbook, by name. */
async function partsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const archive = await openZip(readFileSync(file), DEFAULT_LIMITS);
  for (const entry of archive.entries) {
    if (entry.directory) continue;
    parts.set(entry.filename, new TextDecoder().decode(await inflateAll(archive, entry)));
  }
  return parts;
}

/** A form of which one part was changed. */
async function formWith(name: string, part: string, change: (xml: string) => string): Promise<string> {
  const parts = await partsOf(form("26-lingling-linye-bumen-2021"));
  const items = [...parts].map(([key, xml]): ZipItem => ({
    name: key,
    content: Buffer.from(key === part ? change(xml) : xml),
  }));
  writeFileSync(path(name), await writeZip(items));
  return path(name);
}

function sheetNames(workbook: string | undefined): readonly string[] {
  return [...(workbook ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? "");
}

describeWithShared("files that hurt", () => {
  const hurting = (name: string): string => shared("cases", "files", `${name}.xlsx`);

  afterEach(() => {
    rmSync(OUT, { force: true });
  });

  test.each(["marker-on-user-sheet", "all-markers-one-sheet"])(
    "%s: the person's sheet stays",
    async (name) => {
      expect(await jiyan(["report", hurting(name), "-o", OUT])).toMatchObject({ code: 0, err: "" });
      const before = sheetNames((await partsOf(hurting(name))).get("xl/workbook.xml"));
      const after = sheetNames((await partsOf(OUT)).get("xl/workbook.xml"));
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after).toHaveLength(before.length + 3);
      expect(new Set(after).size).toBe(after.length);
    },
  );

  test("a number of 400 digits is drawn in no chart", async () => {
    expect(await jiyan(["report", hurting("number-400-digits"), "-o", OUT])).toMatchObject({ code: 0 });
    const charts = [...(await partsOf(OUT))].filter(([name]) => name.includes("charts/chart"));
    expect(charts.filter(([, xml]) => /Infinity|NaN/.test(xml))).toEqual([]);
  });

  test("the largest id of a sheet is followed by a free one", async () => {
    expect(await jiyan(["report", hurting("sheetid-huge"), "-o", OUT])).toMatchObject({ code: 0 });
    const workbook = (await partsOf(OUT)).get("xl/workbook.xml") ?? "";
    const ids = [...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id < 2 ** 32)).toBe(true);
  });

  test("a style sheet without room for the report's formats is refused", async () => {
    expectOneLine(await jiyan(["report", hurting("styles-65k"), "-o", OUT]), /上限（65490种）/);
    expect(existsSync(OUT)).toBe(false);
  });

  test("a comment of 12 MB in the workbook part is refused", async () => {
    expectOneLine(await jiyan(["read", hurting("comment-big-workbook")]), /异常庞大.*另存为/);
  });

  test.each(["redos-format-fullwidth", "redos-body-fullwidth", "sparse-xfd-2000", "entries-1000"])(
    "%s is reported",
    async (name) => {
      expect(await jiyan(["report", hurting(name), "-o", OUT])).toMatchObject({ code: 0, err: "" });
    },
  );
});

test("a style sheet of more elements than fit into memory is refused", async () => {
  const elements = "<a/>".repeat(DEFAULT_LIMITS.treeElements);
  const file = await formWith("elements.xlsx", "xl/styles.xml", (xml) =>
    xml.replace("</styleSheet>", `<extLst>${elements}</extLst></styleSheet>`),
  );
  expectOneLine(await jiyan(["read", file]), /styles\.xml.*异常庞大/);
});
