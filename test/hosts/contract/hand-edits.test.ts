import fc from "fast-check";
import { runEngine } from "../../../src/core/engine";
import { keepingFormer, stateOf, wouldReplace } from "../../../src/core/keeping";
import { ownedSheets } from "../../../src/core/workbook/ownership";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { sheetNamed, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { runs } from "../../support/runs";
import { formPaths, readBytes, withParts } from "../file/writing/support/files";
import { BothHosts } from "./support/both-hosts";

/*
 * The measure of what a person changed by hand: over random edits and runs in both hosts, none is lost without a question,
 * and none where the answer is to keep.
 */

/** Each takes a second; the figure of the design is measured with `JIYAN_RUNS=200`. */
const RUNS = runs(20);
const SEED = 20_261_130;
const REPORT = "绩效自评报告";
const FINDINGS = "校验结果";
const FORM = formPaths.find((path) => path.includes("/07-")) ?? "";

/** What a person does to a row of a sheet of Jiyan's. */
type Act =
  | { readonly do: "type"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly do: "insert"; readonly row: number; readonly text: string }
  | { readonly do: "delete"; readonly row: number }
  | { readonly do: "swap"; readonly row: number; readonly with: number };

interface Scene {
  readonly sheet: string;
  readonly acts: readonly Act[];
}

const words = fc.stringMatching(/^[甲-鿋a-z0-9，。]{1,12}$/u).map((text) => `手写${text}`);
const row = fc.nat(40);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant("type" as const), row, column: fc.nat(9), text: words }),
  fc.record({ do: fc.constant("insert" as const), row, text: words }),
  fc.record({ do: fc.constant("delete" as const), row }),
  fc.record({ do: fc.constant("swap" as const), row, with: row }),
);
const scene: fc.Arbitrary<Scene> = fc.record({
  sheet: fc.constantFrom(REPORT, FINDINGS),
  acts: fc.array(act, { minLength: 1, maxLength: 5 }),
});

/** Rows of a sheet by their numbers, as a person moves them about; `null` for a new one. */
interface MovedRow {
  readonly from: number | null;
  readonly typed: ReadonlyMap<number, string>;
}

/** Where the rows of a sheet stand after a person's doing. */
function moved(acts: readonly Act[], count: number): readonly MovedRow[] {
  const rows: MovedRow[] = Array.from({ length: count }, (_, from) => ({
    from,
    typed: new Map<number, string>(),
  }));
  for (const one of acts) {
    const at = one.row % rows.length;
    const there = rows[at];
    if (!there) continue;
    if (one.do === "delete") rows.splice(at, 1);
    else if (one.do === "insert") rows.splice(at, 0, { from: null, typed: new Map([[0, one.text]]) });
    else if (one.do === "type")
      rows[at] = { ...there, typed: new Map([...there.typed, [one.column, one.text]]) };
    else {
      const other = one.with % rows.length;
      const second = rows[other];
      if (second) [rows[at], rows[other]] = [second, there];
    }
  }
  return rows;
}

/** The cells of a sheet as a person left them: texts by row and column. */
function textsOf(workbook: WorkbookSnapshot, sheet: string): readonly (readonly string[])[] {
  return (sheetNamed(workbook, sheet)?.rows ?? []).map((cells) =>
    (cells ?? []).map((cell) => String(cell?.value ?? "")),
  );
}

async function planOf(
  hosts: BothHosts,
): Promise<{ readonly plan: WorkbookPlan; readonly before: WorkbookSnapshot }> {
  const { excel } = await hosts.snapshots();
  const run = runEngine(excel, { locale: "zh-CN", engineVersion: "contract" });
  if (!run.ok) throw new Error(run.error.kind);
  return { plan: run.value.plan, before: excel };
}

/** Does the same to the sheet in the file and in Excel. */
async function personDoes(hosts: BothHosts, { sheet, acts }: Scene): Promise<void> {
  const { file } = await hosts.snapshots();
  const rows = moved(acts, (sheetNamed(file, sheet)?.rows.length ?? 0) + 2);
  const part = `xl/worksheets/sheet${String(file.sheets.findIndex(({ name }) => name === sheet) + 1)}.xml`;
  await hosts.personDoes({
    inFile: (bytes) => withParts(bytes, { [part]: (xml) => rowsMoved(xml, rows) }),
    inExcel: ({ workbook }) => {
      const { cells } = workbook.sheetNamed(sheet);
      const former = new Map<string, { value: string | number | boolean }>();
      const used = cells.used(true);
      for (const { row: at, column, cell } of used ? cells.within(used) : []) {
        former.set(`${String(at)}:${String(column)}`, { value: cell.value });
        cell.value = "";
      }
      rows.forEach(({ from, typed }, at) => {
        for (let column = 0; column < 16; column += 1) {
          const value =
            typed.get(column) ??
            (from === null ? undefined : former.get(`${String(from)}:${String(column)}`)?.value);
          if (value !== undefined && value !== "") cells.ensure(at, column).value = value;
        }
      });
    },
  });
}

/** A worksheet part with its rows in another order and other words in some cells. */
function rowsMoved(xml: string, rows: readonly MovedRow[]): string {
  const data = /<sheetData>([^]*)<\/sheetData>/.exec(xml)?.[1] ?? "";
  const former = new Map<number, Map<number, string>>();
  for (const [, number = "", content = ""] of data.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>([^]*?)<\/row>)/g)) {
    const cells = new Map<number, string>();
    for (const [cell, letters = ""] of content.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>[^]*?<\/c>)/g)) {
      cells.set(letters.charCodeAt(0) - 65, cell);
    }
    former.set(Number(number) - 1, cells);
  }
  const lines = rows.map(({ from, typed }, at) => {
    const cells = new Map(from === null ? [] : former.get(from));
    for (const [column, text] of typed) {
      cells.set(column, `<c r="A1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);
    }
    const ordered = [...cells].sort(([one], [other]) => one - other);
    const placed = ordered.map(([column, cell]) =>
      cell.replace(/r="[A-Z]+\d+"/, `r="${String.fromCharCode(65 + column)}${String(at + 1)}"`),
    );
    return `<row r="${String(at + 1)}">${placed.join("")}</row>`;
  });
  return xml
    .replace(/<sheetData>[^]*<\/sheetData>/, () => `<sheetData>${lines.join("")}</sheetData>`)
    .replace(/<hyperlinks>[^]*<\/hyperlinks>/, "");
}

test("a report right after it was written has no change by hand and is current, in both hosts", async () => {
  for (const path of formPaths.filter((one) => !one.includes("/23-"))) {
    const hosts = await BothHosts.open(readBytes(path));
    await hosts.mustApply((await planOf(hosts)).plan);
    const { file, excel } = await hosts.snapshots();
    for (const workbook of [file, excel])
      expect(stateOf(workbook)).toMatchObject({ state: "current", edits: [] });
  }
});

test(`of ${String(RUNS)} random doings of a person none is lost without a question, in both hosts`, async () => {
  let asked = 0;
  let runs = 0;
  const unasked: Scene[] = [];
  const form = readBytes(FORM);
  await fc.assert(
    fc.asyncProperty(scene, async (doing) => {
      const hosts = await BothHosts.open(form);
      await hosts.mustApply((await planOf(hosts)).plan);
      await personDoes(hosts, doing);
      const { file, excel } = await hosts.snapshots();
      const left = textsOf(file, doing.sheet);
      expect(trimmed(textsOf(excel, doing.sheet))).toEqual(trimmed(left));

      const { plan } = await planOf(hosts);
      const lost = wouldReplace(file, plan);
      expect(wouldReplace(excel, plan)).toEqual(lost);
      const asks = lost.length > 0;
      runs += 1;
      if (asks) asked += 1;
      else unasked.push(doing);
      expect(lost.filter(({ sheet }) => sheet !== doing.sheet)).toEqual([]);
      const named = new Set(lost.map(({ now }) => now));
      expect(typedWords(left).filter((text) => asks && !named.has(text))).toEqual([]);

      await hosts.mustApply(asks ? keepingFormer(plan, file, lost, "zh-CN") : plan);
      const after = await hosts.snapshots();
      for (const workbook of [after.file, after.excel]) {
        // Where nothing was asked the sheet says all the same what it said: nothing of the person's is gone.
        const stays = asks ? `${doing.sheet}(旧1)` : doing.sheet;
        expect(filled(textsOf(workbook, stays))).toEqual(filled(left));
        expect(ownedSheets(workbook)).toContain(stays);
        expect(stateOf(workbook)).toMatchObject({ state: "current", edits: [] });
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(runs).toBe(RUNS);
  expect(asked + unasked.length).toBe(RUNS);
  expect(asked).toBeGreaterThan(RUNS * 0.8);
});

function typedWords(texts: readonly (readonly string[])[]): readonly string[] {
  return texts.flat().filter((text) => text.startsWith("手写"));
}

function filled(texts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return trimmed(texts).filter((cells) => cells.length > 0);
}

/** Without blank cells and rows at the ends, which programs may leave out. */
function trimmed(texts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const rows = texts.map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== "") + 1));
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
}
