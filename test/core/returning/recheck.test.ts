import { assessWorkbook, type Assessment } from "../../../src/core/engine";
import { recheck, statesOf, USUAL_DEMANDS } from "../../../src/core/returning";
import { formatAddress } from "../../../src/core/workbook/a1";
import { blanks, CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";

function assessed(changes: Cells): Assessment {
  const found = assessWorkbook(workbookOf(sheetOf("自评表", { ...CLEAN_PROJECT, ...changes })));
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

/** What a second version shows: items as `state rule`, unasked changes as `kind cell`. */
function compared(first: Cells, later: Cells) {
  const found = recheck(assessed(first), assessed(later), USUAL_DEMANDS, "zh-CN");
  return {
    items: found.items.map(({ state, item }) => `${state} ${item.rule}`),
    unasked: found.unasked.map(({ kind, at }) => `${kind} ${formatAddress(at)}`),
    states: statesOf(found),
  };
}

/** Without its total, and with a rate and points that do not fit the amounts: B05 twice and B10. */
const FAULTY: Cells = { G6: "100%", H6: 10 };

test("what was asked for and done is fixed, and the totals that follow are no matter", () => {
  expect(compared(FAULTY, {})).toEqual({
    items: ["fixed B05", "fixed B05", "fixed B10"],
    unasked: [],
    states: [],
  });
});

test("what was left is open, what came is new", () => {
  const { items, states } = compared(FAULTY, { ...FAULTY, G6: "95.5%", H12: 99 });
  expect(items).toContain("fixed B05");
  expect(items).toContain("open B05");
  expect(items).toContain("new B03");
  expect(states).toHaveLength(items.filter((item) => !item.startsWith("fixed")).length);
});

test("whether anything was changed is known", () => {
  const changed = (later: Cells) =>
    recheck(assessed(FAULTY), assessed(later), USUAL_DEMANDS, "zh-CN").changed;
  expect([changed(FAULTY), changed({ ...FAULTY, H6: 9 })]).toEqual([false, true]);
});

test("a target that nobody asked about is told, also in a row whose points were", () => {
  const first = { F12: "10%", H12: CLEAN_PROJECT["H12"] ?? null };
  const { unasked } = compared(first, { F12: CLEAN_PROJECT["F12"] ?? null, E12: "≥1" });
  expect(unasked).toEqual(["changed E12"]);
});

test.each([
  ["a name", { C3: "别的项目" }, ["changed C3"]],
  ["a weight", { G12: 99 }, ["changed G12"]],
  ["money", { E6: 100 }, []],
  ["a row in between", { A21: "另加的说明", B21: "x" }, ["row-added A21"]],
])("%s: %j", (_, change, expected) => {
  expect(compared(FAULTY, { ...FAULTY, ...change }).unasked).toEqual(expected);
});

describe("where nothing is wrong", () => {
  test.each<[what: string, change: Cells, expected: readonly string[]]>([
    ["nothing is new", {}, []],
    ["a total is nobody's to change", { H19: 99.3 }, ["changed H19"]],
    ["nor are points and their reason", { H14: 9.9, I14: "x" }, ["changed H14", "changed I14"]],
    ["nor is a row that was not there", { B21: "x" }, ["row-added B21"]],
    ["nor a column", { J11: "备注" }, ["column-added J11"]],
  ])("%s: %j", (_, change, expected) => {
    expect(compared({}, change).unasked).toEqual(expected);
  });
});

describe("where one indicator stands twice", () => {
  /** W09, which asks for the build of the table. */
  const twice: Cells = { C13: "数量指标", D13: "养护公路里程" };

  test.each<[what: string, change: Cells, expected: readonly string[]]>([
    ["a row may be put in", { B21: "x" }, []],
    ["a column may be put in", { J11: "备注" }, []],
    ["the name may be another one", { D13: "养护桥梁数量" }, []],
    ["a target in another row may not", { E16: "≥30个" }, ["changed E16"]],
  ])("%s: %j", (_, change, expected) => {
    expect(compared(twice, { ...twice, ...change }).unasked).toEqual(expected);
  });
});

test("what a survey rests on is asked for by its rule alone, and nothing beside it", () => {
  const first = { D18: "沿线群众满意度" };
  expect(compared(first, {}).unasked).toEqual(["changed D18"]);
  expect(compared(first, { ...first, F18: "93%（问卷200份）" }).unasked).toEqual([]);
});

test("in a form without money points and reasons follow their rows all the same", () => {
  const bare = blanks("ABCDEFGHI".split(""), [5, 6, 7, 8]);
  const first = { ...bare, F14: "90%", I14: null };
  expect(compared(first, { ...first, F14: "98%", H14: 9.8, I14: "汛期停工" }).unasked).toEqual([]);
  expect(compared(first, { ...first, E16: "≥30个" }).unasked).toEqual(["changed E16"]);
});

test("an indicator taken out to be rid of its fault is told", () => {
  const blank = Object.fromEntries("ABCDEFGHI".split("").map((column) => [`${column}12`, null]));
  const { unasked } = compared({ H12: 99 }, { H12: 99, ...blank });
  expect(unasked).toEqual([expect.stringMatching(/^row-removed /)]);
});

describe("a target that is only to be written otherwise", () => {
  /** Its unit is missing (W08). */
  const first = { E12: "≥300", F12: "300" };

  test.each([
    ["≥300公里", []],
    ["≥ 300 公里", []],
    ["≥３００公里", []],
    ["≥250公里", ["changed E12"]],
    ["大于300公里，2条路", ["changed E12"]],
    ["按期完成", ["changed E12"]],
  ])("as %s", (E12, expected) => {
    expect(compared(first, { E12, F12: "300公里" }).unasked).toEqual(expected);
  });

  test("takes a number where it had none", () => {
    expect(compared({ E12: "高" }, { E12: "≥300公里" }).unasked).toEqual([]);
  });

  test("may become a percentage", () => {
    const rate = { E13: "≥0.95", F13: "0.962" };
    expect(compared(rate, { E13: "≥95%", F13: "96.2%" }).unasked).toEqual([]);
    expect(compared(rate, { E13: "≥90%", F13: "96.2%" }).unasked).toEqual(["changed E13"]);
  });
});
