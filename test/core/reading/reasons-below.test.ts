import { moneyReasonBelow, withReasonsBelow } from "../../../src/core/reading/reasons-below";
import type { Indicator, Note } from "../../../src/core/evaluation/evaluation";

const at = { sheet: "表", row: 20, column: 0 };

const note = (text: string, role: Note["role"] = "footnote"): Note => ({
  role,
  label: null,
  body: { text, at },
});

const rowsOf = (names: readonly string[], reason: string | null = null) =>
  names.map(
    (cleanName, row) =>
      ({
        cleanName,
        direction: null,
        reason: reason === null ? null : { text: reason, at: { ...at, row } },
      }) as unknown as Indicator,
  );

const NAMES = ["公共法律服务站建设", "项目按期完成率", "燃气管网更新改造里程", "法律服务站"];

/** What a note tells of which rows. */
const told = (text: string, names = NAMES) =>
  withReasonsBelow(rowsOf(names), [note(text)]).flatMap(({ cleanName, reason }) =>
    reason ? [[cleanName, reason.text]] : [],
  );

test.each<[text: string, found: readonly (readonly [string, string])[]]>([
  [
    "注：1.公共法律服务站少建2个，原因是选址调整；2025年6月底前建成。2.项目按期完成率未达到目标，主要是暑期高温停工15天。",
    [
      ["公共法律服务站建设", "选址调整；2025年6月底前建成"],
      ["项目按期完成率", "暑期高温停工15天"],
    ],
  ],
  [
    "说明：燃气管网更新改造因暑期高温停工38天未完成。其他指标均已完成。",
    [["燃气管网更新改造里程", "暑期高温停工38天"]],
  ],
  ["备注：暑期高温停工致使项目按期完成率未达到目标。", [["项目按期完成率", "暑期高温停工"]]],
  [
    "项目按期完成率、燃气管网更新改造里程未达到目标，主要原因是暑期高温停工",
    [
      ["项目按期完成率", "暑期高温停工"],
      ["燃气管网更新改造里程", "暑期高温停工"],
    ],
  ],
  ["注：未完成绩效目标或偏离较大的，应说明原因。", []],
  ["注：项目按期完成率由监理单位核定。", []],
  ["注：质量不好，原因是暑期高温停工。", []],
  ["注：项目按期完成率偏低，原因是无", []],
])("%s", (text, found) => {
  expect(told(text)).toEqual(found);
});

test("a name that two rows have means neither", () => {
  expect(told("验收合格率偏低，原因是材料不合格", ["验收合格率", "验收合格率"])).toEqual([]);
});

test("a reason beside the row stands, and boxes of their own are no footnotes", () => {
  const text = "项目按期完成率未达到目标，原因是暑期高温停工";
  const [own] = withReasonsBelow(rowsOf(["项目按期完成率"], "设备到货晚"), [note(text)]);
  expect(own?.reason?.text).toBe("设备到货晚");
  expect(withReasonsBelow(rowsOf(NAMES), [note(text, "problems")])[1]?.reason).toBeNull();
});

test.each([
  ["说明：预算未执行完毕系工程尾款尚未到支付节点。", "工程尾款尚未到支付节点"],
  ["注：全年预算执行率低于序时进度，主要原因是招标延后", "招标延后"],
  ["注：项目按期完成率偏低，原因是高温停工", null],
])("why the money was not spent: %s", (text, cause) => {
  expect(moneyReasonBelow([note(text)])?.text ?? null).toBe(cause);
});
