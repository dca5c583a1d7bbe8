import type { Worksheet } from "exceljs";
import { LOCALES, type Locale } from "../../../../src/core/common/locale";
import { assessWorkbook, type Assessment } from "../../../../src/core/engine";
import { PACKS, type RulePack } from "../../../../src/core/rules";
import { formatAddress } from "../../../../src/core/workbook/a1";
import { cellOf } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { buildTemplate } from "../../../../src/hosts/file/templates";
import { finishPackage } from "../../../../src/hosts/file/templates/finish-package";
import { templateTranslator } from "../../../../src/hosts/file/templates/messages";
import { describeWithLibreOffice, recalculate } from "../../../support/libreoffice";
import { formSheet, indicatorRows, loadWorkbook } from "./filled";

type Kind = "project" | "department";
/** How a form is filled in: all targets met, one missed with its reason, or some actuals still blank. */
type Filling = "met" | "missed" | "blank";

const FILLINGS: readonly Filling[] = ["met", "missed", "blank"];
// Every template is filled in once in each language; the other fillings differ in nothing that a language changes.
const CASES = PACKS.flatMap((pack) =>
  (["project", "department"] as const).flatMap((kind) =>
    LOCALES.flatMap((locale) => FILLINGS.map((filling) => ({ pack, kind, locale, filling }))),
  ),
).filter(({ locale, filling }) => locale === "zh-CN" || filling === "missed");

/** The value of the cell beside the label, as the head of a form has them. */
function answer(sheet: Worksheet, label: string, value: string): void {
  sheet.eachRow((row) => {
    row.eachCell((cell, column) => {
      if (cell.value !== label || cell.master.address !== cell.address) return;
      let next = column + 1;
      while (row.getCell(next).master.address === cell.address) next += 1;
      row.getCell(next).value = value;
    });
  });
}

/** Amounts of the lines that can be typed in: the same for budget and spending, in every breakdown. */
function fillMoney(sheet: Worksheet): void {
  const first = new Set<string>();
  sheet.eachRow((row) => {
    const open = ["D", "E", "G"].every((column) => {
      const cell = row.getCell(column);
      return cell.style.numFmt === "#,##0.00####" && cell.style.protection?.locked === false;
    });
    if (!open) return;
    // One line of each breakdown holds the money; the others are 0.
    const group = String(
      row.getCell("B").master.address === `B${row.number}` ? row.number : row.getCell("B").master.address,
    );
    const key =
      row.getCell("B").isMerged && row.getCell("C").master.address === row.getCell("C").address
        ? group
        : "fund";
    const amount = first.has(key) ? 0 : 523.6;
    first.add(key);
    for (const column of ["D", "E", "G"]) row.getCell(column).value = amount;
  });
}

/** Points of a level divided among its rows, to the cent, the last row taking what is left. */
function shares(points: number, count: number): readonly number[] {
  const each = Math.floor((points / count) * 100) / 100;
  return Array.from({ length: count }, (_, index) =>
    index < count - 1 ? each : Math.round((points - each * (count - 1)) * 100) / 100,
  );
}

function fillRows(sheet: Worksheet, pack: RulePack, filling: Filling): void {
  const rows = indicatorRows(sheet);
  const levels = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const label = row.getCell("B").master.text;
    levels.set(label, [...(levels.get(label) ?? []), index]);
  });
  const free = Number(pack.scoring.total) - Number(pack.budget.points);
  const fixed = pack.levels.reduce((sum, { points }) => sum + Number(points ?? 0), 0);
  const open = pack.levels.filter(({ points }) => points === null).length;
  [...levels].forEach(([, indexes], group) => {
    const points = pack.levels[group] ? Number(pack.levels[group].points ?? (free - fixed) / open) : free;
    shares(points, indexes.length).forEach((weight, place) => {
      const number = indexes[place] ?? 0;
      const row = rows[number];
      if (!row) return;
      const given = typeof row.getCell("D").value === "string" && row.getCell("D").value !== "";
      if (!given) {
        row.getCell("D").value = `事项${String.fromCharCode(0x7532 + number)}数量${number}`;
        row.getCell("E").value = "≥";
        row.getCell("F").value = 40 + number;
        row.getCell("G").value = "件";
        const missed = filling === "missed" && number === 0;
        row.getCell("H").value = missed ? 20 : 40 + number;
        if (missed) row.getCell("K").value = "雨季较长，推迟开工，次年3月底前完工";
      } else {
        row.getCell("D").value = null;
        for (const column of ["E", "F", "G"]) row.getCell(column).value = null;
        row.getCell("D").value = `补充事项${number}数量`;
        row.getCell("E").value = "≥";
        row.getCell("F").value = 40 + number;
        row.getCell("G").value = "件";
        row.getCell("H").value = 40 + number;
      }
      if (filling === "blank" && number % 4 === 1) row.getCell("H").value = null;
      row.getCell("I").value = weight;
    });
  });
}

async function filled(kind: Kind, pack: RulePack, locale: Locale, filling: Filling): Promise<Uint8Array> {
  const say = templateTranslator(locale);
  const workbook = await loadWorkbook(await buildTemplate({ kind, pack, locale, rows: 1, year: "2025" }));
  const sheet = formSheet(workbook, kind);
  answer(sheet, say("info.project"), "农村公路养护");
  for (const label of ["info.department", "info.implementing-unit", "info.unit-name"])
    answer(sheet, say(label), "临江县交通运输局");
  sheet.eachRow((row) => {
    const label = row.getCell("A").master.value;
    if (label !== say("goals.title") || row.getCell("A").master.row === String(row.number)) return;
    if (row.getCell("B").value !== null) return;
    row.getCell("B").value = "养护农村公路300公里，完成各项年度任务。";
    row.getCell("G").value = "养护农村公路312公里，各项任务在11月底前做完。";
  });
  fillMoney(sheet);
  fillRows(sheet, pack, filling);
  return finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), `${kind}/${pack.id}/1.0.0`, [2]);
}

/** Rules that say that something is wrong, beside reminders to look. */
const REMINDERS = /^W0[24]$|^W10$|^W06$/;
const CORRECTING = /^(?:B0[3456]|B1[026]|W16)$/;

describeWithLibreOffice("a template filled in as its guide says", () => {
  let results: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const forms: Uint8Array[] = [];
    for (const { kind, pack, locale, filling } of CASES)
      forms.push(await filled(kind, pack, locale, filling));
    results = await recalculate(forms);
  }, 600_000);

  async function assessed(index: number): Promise<Assessment> {
    const read = await readWorkbook(results[index] ?? new Uint8Array());
    if (!read.ok) throw new Error(read.error.code);
    const result = assessWorkbook(read.value);
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  }

  test.each(
    CASES.map(({ kind, pack, locale, filling }, index) => [kind, pack.id, locale, filling, index] as const),
  )(
    "%s of %s in %s, %s: read whole, sheet and engine agree, no false advice",
    async (kind, id, locale, filling, index) => {
      const assessment = await assessed(index);
      const { reading, scorecards, findings, workbook, pack } = assessment;
      const [evaluation, ...others] = reading.evaluations;
      expect(others).toEqual([]);
      expect([evaluation?.kind, pack.id, evaluation?.year?.text]).toEqual([kind, id, "2025"]);
      expect(evaluation?.budget?.lines.map(({ view }) => view)).toEqual(
        kind === "project"
          ? ["total", "fund", "fund", "fund"]
          : ["total", "income", "income", "income", "income", "expenditure", "expenditure"],
      );
      expect([evaluation?.goals?.expected?.text, evaluation?.goals?.actual?.text].every(Boolean)).toBe(true);
      expect(evaluation?.total?.score?.value).toBe(scorecards[0]?.total?.points);
      const asks = findings.filter(({ rule, at }) => {
        const first = at[0] && cellOf(workbook, at[0]);
        return CORRECTING.test(rule) && first?.formula !== undefined;
      });
      expect(asks.map(({ rule, at }) => [rule, at.map(formatAddress)])).toEqual([]);
      const said = findings
        .filter(({ rule }) => !REMINDERS.test(rule))
        .map(({ rule, variant }) => `${rule}.${variant ?? ""}`);
      expect([locale, [...new Set(said)]]).toEqual([locale, filling === "blank" ? ["B12.open"] : []]);
    },
  );
});
