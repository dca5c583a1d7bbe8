import { copyFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ReturnOutput } from "../../../src/apps/cli/json/return";
import { MANIFEST_FILE } from "../../../src/core/distribution";
import { form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const SHEET = "部门整体支出自评表";
const UNITS = ["水利局", "林业局", "教育局", "民政局", "统计局", "交通局"].map((name) => `青岚县${name}`);
const FILLED = { D16: "培训人次", E16: "≥", F16: 300, G16: "人", H16: 312, I16: 50 };

type Cells = Readonly<Record<string, string | number | { readonly formula: string }>>;

/** Types into cells of the sheet as a person would, all else as it was. */
function typed(file: string, cells: Cells): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const names = [
    ...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet [^>]*name="([^"]+)"[^>]*r:id="([^"]+)"/g),
  ];
  const id = names.find(([, name]) => name === SHEET)?.[2] ?? "";
  const relationships = strFromU8(parts["xl/_rels/workbook.xml.rels"]!);
  const relation = [...relationships.matchAll(/<Relationship [^>]*>/g)].find(([one]) =>
    one.includes(`Id="${id}"`),
  );
  const part = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation?.[0] ?? "")?.[1] ?? ""}`;
  let xml = strFromU8(parts[part]!);
  for (const [address, value] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, "s");
    const content =
      typeof value === "object"
        ? `><f>${value.formula}</f><v>1</v>`
        : typeof value === "number"
          ? `><v>${value}</v>`
          : ` t="inlineStr"><is><t>${value}</t></is>`;
    expect(xml).toMatch(cell);
    xml = xml.replace(cell, (_, style: string) => `<c r="${address}"${style}${content}</c>`);
  }
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

interface Told {
  readonly returns: {
    readonly asked: number;
    readonly issues: readonly { readonly kind: string; readonly count: number }[];
  } | null;
}

/** What came back: as it should, with a label and a formula changed, late, twice, of another distribution, and not at all. */
async function distributed() {
  const [units, sent, received] = [path("单位.csv"), path("下发"), path("收到")];
  writeFileSync(units, ["单位编码,单位名称", ...UNITS.map((name, at) => `00${at},${name}`)].join("\n"));
  const options = ["--units", units, "-o", sent, "--year", "2025", "--deadline", "2026-03-31"];
  expect((await jiyan(["distribute", ...options])).code).toBe(0);
  mkdirSync(received);
  const send = (at: number, cells: Cells, day = "2026-03-01", name = `${at}.xlsx`): void => {
    const file = join(received, name);
    writeFileSync(file, typed(join(sent, `00${at}${UNITS[at] ?? ""}.xlsx`), { ...FILLED, ...cells }));
    utimesSync(file, new Date(day), new Date(day));
  };
  send(0, {});
  send(1, { D15: "指标名称", J17: { formula: "I17" }, I43: 100 });
  send(2, {}, "2026-05-01");
  send(3, {});
  send(3, { H16: 311 }, "2026-03-02", "再交.xlsx");
  copyFileSync(form("27-liangping-linye-bumen-2022"), join(received, "别处.xlsx"));
  writeFileSync(join(received, `004${UNITS[4] ?? ""}.xlsx`), "broken");
  utimesSync(join(received, `004${UNITS[4] ?? ""}.xlsx`), new Date("2026-03-01"), new Date("2026-03-01"));
  return { sent, received };
}

test("what came back is held against the manifest", async () => {
  const { sent, received } = await distributed();
  const output = path("汇总.xlsx");
  const { out } = await jiyan(["consolidate", received, "-o", output, "--manifest", sent, "--json"]);
  const { returns } = JSON.parse(out) as Told;
  expect(returns?.asked).toBe(UNITS.length);
  expect(Object.fromEntries(returns?.issues.map(({ kind, count }) => [kind, count]) ?? [])).toEqual({
    missing: 1,
    unread: 1,
    late: 1,
    double: 1,
    stranger: 1,
    "label-renamed": 1,
    "formula-changed": 1,
    "formula-replaced": 1,
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(output);
  const rows: string[] = [];
  workbook.getWorksheet("报送核对")?.eachRow((row) => {
    rows.push([1, 3, 4, 5, 6].map((column) => row.getCell(column).text).join("|"));
  });
  expect(rows).toContain(`未交|${UNITS[5] ?? ""}|||`);
  expect(
    rows.some((row) =>
      /^改动了固定文字\|青岚县林业局\|三级指标\|指标名称\|\[.*1\.xlsx\]部门整体支出自评表!D15$/.test(row),
    ),
  ).toBe(true);
  const lines: string[] = [];
  workbook.getWorksheet("总体评价报告")?.eachRow((row) => lines.push(row.getCell(1).text));
  const text = lines.join("\n");
  expect(text).toContain(
    "应开展自评的单位6个，报送4个，覆盖率66.67%，青岚县交通局未报送。青岚县统计局交来的文件不能使用，未计入报送数。",
  );
  expect(text).toContain("报送单位中，按时报送3个，青岚县教育局逾期。");

  // The manifest is found in the folder by itself; without any there is no such sheet.
  copyFileSync(join(sent, MANIFEST_FILE), join(received, MANIFEST_FILE));
  const found = await jiyan(["consolidate", received, "-o", output]);
  expect(found.out).toMatch(/对照下发清单：应交6个单位，未交1个，列出8处，见工作表“报送核对”。/);
  rmSync(join(received, MANIFEST_FILE));
  const without = await jiyan(["consolidate", received, "-o", output, "--json"]);
  expect((JSON.parse(without.out) as Told).returns).toBeNull();
});

test("a whole set that comes back filled in shows no change, however many projects a unit has", async () => {
  const [units, sent, received] = [path("全套.csv"), path("全套"), path("收全套")];
  writeFileSync(
    units,
    "单位名称,项目名称\n青岚县水利局,灌渠\n青岚县水利局,水库\n青岚县林业局,造林\n青岚县统计局,\n",
  );
  await jiyan(["distribute", "--units", units, "--template", "department-set", "--year", "2025", "-o", sent]);
  mkdirSync(received);
  for (const name of ["青岚县水利局", "青岚县林业局", "青岚县统计局"]) {
    const signed = { ...FILLED, A46: "填表人：李明" };
    writeFileSync(join(received, `${name}.xlsx`), typed(join(sent, `${name}.xlsx`), signed));
  }
  const { out } = await jiyan([
    "consolidate",
    received,
    "-o",
    path("全套.xlsx"),
    "--manifest",
    sent,
    "--json",
  ]);
  expect((JSON.parse(out) as Told).returns).toEqual({ asked: 3, issues: [] });
  // The sheet that says how to fill in is no report.
  const checked = await jiyan(["check", join(received, "青岚县水利局.xlsx"), "--json"]);
  expect(checked.out).not.toContain("填表说明!");
});

test("a workbook that is not as it was distributed goes back, and is looked at again by the manifest", async () => {
  const [units, sent, received, back] = ["单位2.csv", "下发2", "收到2", "退回2"].map((name) =>
    path(name),
  ) as [string, string, string, string];
  writeFileSync(units, ["单位名称", ...UNITS.slice(0, 3)].join("\n"));
  await jiyan(["distribute", "--units", units, "-o", sent, "--year", "2025", "--deadline", "2026-03-31"]);
  mkdirSync(received);
  const [good = "", changed = "", resaved = ""] = UNITS;
  const hand = (name: string, cells: Cells): void => {
    writeFileSync(join(received, `${name}.xlsx`), typed(join(sent, `${name}.xlsx`), { ...FILLED, ...cells }));
  };
  hand(good, {});
  hand(changed, { D15: "指标名称", I43: 100 });
  // A program that keeps names of cells alone saved it: it is known all the same, and nothing in it is changed.
  hand(resaved, {});
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(received, `${resaved}.xlsx`));
  await workbook.xlsx.writeFile(join(received, `${resaved}.xlsx`));

  const run = async (...argv: readonly string[]) => {
    const session = await jiyan(["return", ...argv, "--rules", "模板", "--json"]);
    const lines = session.out.trim().split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as ReturnOutput);
  };
  const told = ({ file, outcome, items }: ReturnOutput) => [
    basename(file, ".xlsx"),
    outcome,
    ...items.map(({ rule, state }) => `${state} ${rule}`),
  ];
  const asked = ["--manifest", sent, "-o", back, "--date", "2026-03-10"];
  const byName = (one: readonly string[], other: readonly string[]) =>
    (one[0] ?? "").localeCompare(other[0] ?? "");
  expect((await run(received, ...asked)).map(told).sort(byName)).toEqual(
    [
      [good, "accepted"],
      [changed, "returned", "open template-label-renamed", "open template-formula-replaced"],
      [resaved, "accepted"],
    ].sort(byName),
  );
  const letter = strFromU8(
    unzipSync(new Uint8Array(readFileSync(join(back, changed, "退回意见.docx"))))["word/document.xml"]!,
  );
  expect(letter.replace(/<[^>]+>/g, "")).toMatch(
    /请于2026年3月31日前改正并重新报送。.*表中固定的文字“三级指标”改成了“指标名称”。/s,
  );

  // One of the two is put right.
  const again = path("再收2");
  mkdirSync(again);
  writeFileSync(
    join(again, `${changed}.xlsx`),
    typed(join(received, `${changed}.xlsx`), { D15: "三级指标" }),
  );
  expect((await run(again, ...asked, "--only", "returned")).map(told)).toEqual([
    [changed, "again", "fixed template-label-renamed", "open template-formula-replaced"],
  ]);
});
