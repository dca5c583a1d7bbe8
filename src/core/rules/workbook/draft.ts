import type { CellRef } from "../../workbook/a1";
import type { PackSheetProblem } from "./problems";
import { cellIn, type ReadRow, type ReadTable, type Report } from "./read-table";
import { PACK_TABLES, TARGET_RULES, TEXT_LISTS } from "./tables";

type Tree = Record<string, unknown>;

/** Where a part of a pack stands, and what it is called there. */
interface Place {
  readonly at: CellRef;
  readonly field: string;
}

/** A pack in the making, as JSON, that knows of each part from which cell it came. */
export class PackDraft {
  readonly json: Tree = {};
  readonly #places = new Map<string, Place>();

  constructor(private readonly report: Report) {}

  /** Sets the value of a path. */
  set(path: string, value: unknown, at: CellRef, field: string): void {
    this.#places.set(path, { at, field });
    if (path === "appliesTo") {
      // The conditions stand in lines of their own.
      if (value === false) this.json[path] = null;
      return;
    }
    if (path.startsWith("appliesTo.") && this.json["appliesTo"] === null) return;
    const parents = path.split(".").slice(0, -1);
    const node = parents.reduce((parent, key) => childOf(parent, key), this.json);
    node[path.slice(path.lastIndexOf(".") + 1)] = value;
  }

  /** The total of the pack, for limits that may not exceed it. */
  get total(): string {
    const { scoring } = this.json as { readonly scoring?: { readonly total?: unknown } };
    return typeof scoring?.total === "string" ? scoring.total : "100";
  }

  /** The cell of a path, or of the nearest part that it lies in. */
  placeOf(path: string): Place {
    const keys = path.split(".");
    for (let length = keys.length; length > 0; length -= 1) {
      const place = this.#places.get(keys.slice(0, length).join("."));
      if (place) return place;
    }
    return this.#places.values().next().value ?? { at: { sheet: "", row: 0, column: 0 }, field: path };
  }

  /** Adds all lists. */
  addTables(tables: ReadonlyMap<string, ReadTable>): void {
    const rows = (id: string): readonly ReadRow[] => tables.get(id)?.rows ?? [];
    const place = (path: string, id: string): void => {
      const table = PACK_TABLES.find((one) => one.id === id);
      const at = tables.get(id)?.at;
      if (table && at) this.#places.set(path, { at, field: table.name });
    };
    for (const list of Object.values(TEXT_LISTS)) {
      place(list, "texts");
      const own = rows("texts").filter(({ values }) => values["list"] === list);
      this.json[list] = own.map(({ values }) => values["text"]);
    }
    place("levels", "levels");
    this.#addLevels(rows);
    const scoring = childOf(this.json, "scoring");
    this.#addRules(scoring, rows);
    const lists = [
      ["scoring.bareByLevel", "bareByLevel"],
      ["scoring.caps", "caps"],
      ["grades", "grades"],
      ["lexicon.heads", "heads"],
      ["lexicon.pins", "pins"],
    ] as const;
    for (const [path, id] of lists) {
      place(path, id);
      this.#addList(path, rows(id));
    }
    place("scoring.tiers", "tiers");
    const tiers = rows("tiers").map((row): ReadRow => {
      const { "zh-CN": zh, en, ...tier } = row.values;
      return { ...row, values: { name: { "zh-CN": zh, en }, ...tier } };
    });
    this.#addList("scoring.tiers", tiers);
    this.#addScorecard(scoring, rows);
    for (const id of ["severities", "headers"] as const) {
      place(id, id);
      this.json[id] = this.#recordOf(rows(id));
    }
    const lexicon = childOf(this.json, "lexicon");
    const words = (id: string, fits: (row: ReadRow) => boolean) =>
      rows(id).flatMap((row) => (fits(row) ? [row.values["word"]] : []));
    for (const [list, where] of [
      ["verbs", "any"],
      ["frontVerbs", "front"],
    ] as const) {
      place(`lexicon.${list}`, "verbs");
      lexicon[list] = words("verbs", ({ values }) => values["place"] === where);
    }
    place("lexicon.nouns", "nouns");
    lexicon["nouns"] = words("nouns", () => true);
  }

  /** Sets a list, and remembers the cells of its entries. */
  #addList(path: string, rows: readonly ReadRow[]): void {
    rows.forEach(({ at, cells }, index) => {
      this.#places.set(`${path}.${String(index)}`, { at, field: this.placeOf(path).field });
      for (const [key, cell] of Object.entries(cells)) {
        this.#places.set(`${path}.${String(index)}.${key}`, { at: cell, field: key });
      }
    });
    this.set(
      path,
      rows.map(({ values }) => values),
      this.placeOf(path).at,
      this.placeOf(path).field,
    );
  }

  #addLevels(rows: (id: string) => readonly ReadRow[]): void {
    const levels = distinctRows(rows("levels"), ["name"], this.report);
    const level2 = distinctRows(rows("level2"), ["parent", "name"], this.report);
    const names = levels.map(({ values }) => String(values["name"]));
    for (const row of level2) {
      const { parent } = row.values;
      if (names.includes(String(parent))) continue;
      this.#unknown("unknown-level", cellIn(row, "parent"), "所属一级指标", parent, names);
    }
    const of = (parent: unknown) => level2.filter(({ values }) => values["parent"] === parent);
    for (const row of rows("commonIndicators")) {
      const { parent, level2: inside } = row.values;
      const known = of(parent).map(({ values }) => String(values["name"]));
      if (known.includes(String(inside))) continue;
      this.#unknown("unknown-level2", cellIn(row, "level2"), "所属二级指标", inside, known);
    }
    this.json["levels"] = levels.map(({ values, at }, index) => {
      this.#places.set(`levels.${String(index)}`, { at, field: String(values["name"]) });
      const inner = of(values["name"]).map((row, place) => {
        const path = `levels.${String(index)}.level2.${String(place)}`;
        this.#places.set(path, { at: row.at, field: String(row.values["name"]) });
        const { parent, ...level } = row.values;
        const own = rows("commonIndicators").filter(
          (one) => one.values["parent"] === parent && one.values["level2"] === level["name"],
        );
        const indicators = own.map(({ values: one }) => ({ name: one["name"], points: one["points"] }));
        return indicators.length === 0 ? level : { ...level, indicators };
      });
      return { ...values, level2: inner };
    });
  }

  /** Methods, thresholds and bands by the kind of target. */
  #addRules(scoring: Tree, rows: (id: string) => readonly ReadRow[]): void {
    const methods = distinctRows(rows("methods"), ["rule"], this.report);
    for (const rule of TARGET_RULES) {
      const row = methods.find(({ values }) => values["rule"] === rule);
      const own = rows("bands").filter(({ values }) => values["use"] === rule);
      if (!row) continue;
      this.#places.set(`scoring.${rule}`, { at: row.at, field: rule });
      if (own[0]) this.#places.set(`scoring.${rule}.bands`, { at: own[0].at, field: "分档" });
      this.#places.set(`scoring.${rule}.method`, { at: cellIn(row, "method"), field: "计分方法" });
      scoring[rule] = {
        method: row.values["method"],
        passThreshold: row.values["passThreshold"],
        bands: bandsOf(own),
      };
    }
    const own = rows("bands").filter(({ values }) => values["use"] === "budget");
    const budget = own[0]?.at;
    if (budget) this.#places.set("budget.bands", { at: budget, field: "分档" });
    childOf(this.json, "budget")["bands"] = bandsOf(own);
    const groupOf = ({ values }: ReadRow): unknown => values["group"];
    const bands = rows("levelBands");
    const heads = bands.filter(
      (row, index) => bands.findIndex((one) => groupOf(one) === groupOf(row)) === index,
    );
    scoring["levelBands"] = heads.map((head, index) => {
      const group = groupOf(head);
      const members = bands.filter((row) => groupOf(row) === group);
      const said = members.flatMap(({ values }) => values["levels"] as readonly string[]);
      this.#places.set(`scoring.levelBands.${String(index)}`, { at: head.at, field: "按级别分档" });
      if (said.length === 0) {
        const at = cellIn(head, "levels");
        this.report({ kind: "no-levels", at, field: "级别名称含有", value: String(group), expected: [] });
      }
      return { levels: said, bands: bandsOf(members) };
    });
  }

  #addScorecard(scoring: Tree, rows: (id: string) => readonly ReadRow[]): void {
    const rules = distinctRows(rows("scorecard"), ["number"], this.report);
    const numbers = rules.map(({ values }) => String(values["number"]));
    for (const row of rows("scorecardBands")) {
      const { number } = row.values;
      if (numbers.includes(String(number))) continue;
      this.#unknown("unknown-number", cellIn(row, "number"), "扣分标准序号", number, numbers);
    }
    scoring["scorecard"] = rules.map(({ values, at }, index) => {
      this.#places.set(`scoring.scorecard.${String(index)}`, { at, field: "扣分标准" });
      const { number, ...rule } = values;
      const own = rows("scorecardBands").filter((row) => row.values["number"] === number);
      const bands = own.map((row) => ({ max: row.values["max"], points: row.values["points"] }));
      return { ...rule, bands };
    });
  }

  #recordOf(rows: readonly ReadRow[]): Tree {
    const distinct = distinctRows(rows, ["key"], this.report);
    return Object.fromEntries(distinct.map(({ values }) => [String(values["key"]), values["value"]]));
  }

  #unknown(
    kind: PackSheetProblem["kind"],
    at: CellRef,
    field: string,
    value: unknown,
    expected: readonly string[],
  ): void {
    this.report({ kind, at, field, value: String(value), expected });
  }
}

function bandsOf(rows: readonly ReadRow[]): readonly Tree[] {
  return rows.map(({ values }) => ({ min: values["min"], share: values["share"] }));
}

function childOf(node: Tree, key: string): Tree {
  node[key] ??= {};
  return node[key] as Tree;
}

/** Rows without those that repeat the name of an earlier one, which is a problem. */
function distinctRows(rows: readonly ReadRow[], keys: readonly string[], report: Report): readonly ReadRow[] {
  const seen = new Set<string>();
  return rows.filter(({ values, at }) => {
    const said = keys.map((one) => values[one]);
    const key = JSON.stringify(said);
    const repeats = seen.has(key);
    if (repeats) {
      const value = String(said.at(-1));
      report({ kind: "duplicate-entry", at, field: at.sheet, value, expected: [] });
    }
    seen.add(key);
    return !repeats;
  });
}
