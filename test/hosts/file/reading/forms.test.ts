import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CellAddress, parseAddress } from "../../../../src/core/workbook/a1";
import { cellAt, sheetNamed, type SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { workbookOf } from "../support/packages";

const FOLDER = resolve(__dirname, "../../../fixtures/forms");

type Printed = string | number | boolean | undefined;

interface Truth {
  readonly sheet: string;
  readonly rows: readonly (Readonly<Record<string, Printed>> & {
    readonly at: Readonly<Record<string, string>>;
  })[];
}

/** Line breaks inside a cell are the form's layout, not its text. */
function withoutBreaks(text: string): string {
  return text.replace(/\s+/g, "");
}

/** What is seen at a place: merged cells show their first cell. */
function shownText(sheet: SheetSnapshot, { row, column }: CellAddress): string | undefined {
  const area = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return cellAt(sheet, area?.top ?? row, area?.left ?? column)?.text;
}

const forms = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

describe("published forms", () => {
  it("are there", () => {
    expect(forms).toHaveLength(15);
  });

  it.each(forms)("%s shows what was printed", async (name) => {
    const truth = JSON.parse(readFileSync(join(FOLDER, name.replace(".xlsx", ".json")), "utf8")) as Truth;
    const workbook = workbookOf(await readWorkbook(readFileSync(join(FOLDER, name))));
    const sheet = sheetNamed(workbook, truth.sheet);
    const shown: string[] = [];
    const printed: string[] = [];
    for (const row of truth.rows) {
      for (const [field, at] of Object.entries(row.at)) {
        const raw = row[`${field}_raw`];
        const expected = raw === undefined || raw === "" ? row[field] : raw;
        // A truth without the field does not say what stands there.
        if (expected === undefined) continue;
        const address = parseAddress(at);
        const text = sheet && address ? shownText(sheet, address) : undefined;
        shown.push(`${at} ${withoutBreaks(text ?? "")}`);
        printed.push(`${at} ${withoutBreaks(String(expected))}`);
      }
    }
    expect(printed.length).toBeGreaterThan(10);
    expect(shown).toEqual(printed);
  });
});
