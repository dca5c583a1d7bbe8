import {
  materialsOf,
  NO_MATERIALS,
  overallReport,
  type Member,
  type OverallInput,
} from "../../../../src/core/consolidation";
import { plainText } from "../../../../src/core/narrative";
import { textOf as textOfSpans } from "../../../../src/core/narrative/text";
import { slotsOf } from "../../../../src/core/narrative/slots";
import { createNumbering } from "../../../../src/core/publishing";
import { packNamed } from "../../narrative/support/pipeline";
import { GOLDEN_LINES, GOLDEN_POPULATION, GOLDEN_TEXT } from "./golden-members";

const INPUT: OverallInput = {
  locale: "zh-CN",
  pack: packNamed("mof-2020"),
  population: GOLDEN_POPULATION,
  sheet: "各单位自评情况",
  yes: "是",
  no: "否",
  materials: materialsOf(GOLDEN_LINES),
};

/** The text with its headings numbered, without charts. */
function textOf(input: OverallInput): string {
  const numbering = createNumbering(input.locale);
  return plainText(overallReport(input, { annex: false }))
    .replace(/^<.*>\n/gmu, "")
    .replace(/^# /gmu, () => numbering.next(1));
}

function withMembers(
  change: (member: Member, index: number) => Partial<Member>,
  more: Partial<OverallInput["population"]> = {},
): OverallInput {
  const members = GOLDEN_POPULATION.members.map((member, index) => ({ ...member, ...change(member, index) }));
  return { ...INPUT, population: { ...GOLDEN_POPULATION, members, ...more } };
}

const sentences = (text: string): readonly string[] =>
  text
    .split(/(?<=[。：；\n])/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");

test("at least nine of ten sentences are those of the golden report", () => {
  const written = new Set(sentences(textOf(INPUT)));
  const wanted = sentences(GOLDEN_TEXT);
  const missing = wanted.filter((sentence) => !written.has(sentence));
  expect(missing).toEqual([]);
  expect(wanted.length).toBeGreaterThan(20);
});

test("and nothing is said besides", () => {
  const wanted = new Set(sentences(GOLDEN_TEXT));
  expect(sentences(textOf(INPUT)).filter((sentence) => !wanted.has(sentence))).toEqual([]);
});

test("who sent something else than its form is not told as missing, and what cannot be counted is named", () => {
  const names = GOLDEN_POPULATION.members.map(({ unit }) => unit ?? "");
  const nothing = { ...{ year: null, onTime: null, score: null, grade: null, budget: null, executed: null } };
  const told = textOf({
    ...withMembers((member, index) => {
      if (index === 0) return { ...nothing, reported: false, instead: "unusable" };
      if (index === 1) return { ...nothing, reported: false, instead: "other" };
      if (index === 2) return { score: null, grade: null, flawed: true };
      if (index === 3) return { doubtful: true, budget: "15470000", executed: "13844900" };
      if (index === 4) return { unsettled: true };
      if (index === 5) return { budget: null, executed: null };
      if (index === 6) return { ...nothing, reported: false, instead: "blank" };
      return member;
    }),
    instead: { blank: "没有填写", unusable: "不能使用", other: "不是本年度的表" },
  });
  expect(told).toContain(`${names[0]}交来的文件不能使用，未计入报送数。`);
  expect(told).toContain(`${names[1]}交来的工作簿中没有2024年度部门整体支出绩效自评表，未计入报送数。`);
  expect(told).toContain(`${names[2]}的自评总分不完整或有差错，未计入平均得分。`);
  expect(told).toContain(`${names[3]}的金额疑有元和万元混淆，未计入。`);
  expect(told).toContain(`${names[4]}的资金合计与明细不符，未计入。`);
  expect(told).toContain(`${names[5]}没有同时写明全年预算数和执行数，未计入。`);
  expect(told).toContain(`${names[6]}交来的表没有填写，未计入报送数。`);
  const [absent = ""] = /覆盖率[^。]*未报送。/u.exec(told) ?? [];
  for (const name of names.slice(0, 2)) expect(absent).not.toContain(name);
  expect(told).not.toContain("15470000");
});

test("the chart of the rates stands behind the money, the lowest on top", () => {
  const { blocks } = overallReport(INPUT, { annex: false });
  const chart = blocks.find(({ kind }) => kind === "chart");
  expect(blocks[blocks.indexOf(chart!) - 1]?.id).toBe("money.2");
  expect(chart).toMatchObject({ id: "bars", title: [{ text: "各单位预算执行率（%）" }] });
  const bars = chart?.kind === "chart" ? (chart.bars?.items ?? []) : [];
  expect(bars.map(({ name, figure }) => `${name.text}${figure.text}`).slice(0, 2)).toEqual([
    "县自然资源局74.46%",
    "县交通运输局83.31%",
  ]);
  expect(bars).toHaveLength(12);
});

test("the annex of the document has every unit in its own order, its sums those of the text", () => {
  const { blocks } = overallReport(INPUT, { annex: true });
  const table = blocks.at(-1);
  if (table?.kind !== "table") throw new Error("no table");
  expect(table.rows).toHaveLength(13);
  const budget = table.rows.map((row) => (row[3]?.kind === "number" ? Number(row[3].value) : 0));
  expect(budget.reduce((sum, one) => sum + one, 0).toFixed(2)).toBe("112769.00");
  expect(table.rows[12]?.slice(1).every(({ kind }) => kind === "empty")).toBe(true);
});

describe("what is said where", () => {
  test.each<readonly [what: string, input: OverallInput, said: RegExp, unsaid: RegExp | null]>([
    [
      "nobody knows who was asked",
      withMembers(() => ({ onTime: null }), {
        complete: false,
        members: GOLDEN_POPULATION.members.slice(0, 12).map((member) => ({ ...member, onTime: null })),
      }),
      /全县报送自评表的单位12个，应开展自评的单位【请填写：/,
      /覆盖率92|按时/,
    ],
    [
      "all reported in time and every project",
      withMembers((member) => ({
        reported: true,
        onTime: true,
        year: "2024",
        projectsDone: member.projectsDue ?? 0,
      })),
      /应开展自评的单位13个，全部报送。报送单位均按时报送。项目支出应评49个，全部完成自评。/,
      null,
    ],
    [
      "many have the highest score",
      withMembers((member, index) => (member.reported ? { score: index === 0 ? "80" : "90" } : {})),
      /，其中11个单位最高，90\.00分；县教育局最低，80\.00分。/,
      /等11个/,
    ],
    [
      "all are late",
      withMembers((member) => (member.reported ? { onTime: false } : {})),
      /报送单位均未按时报送。/,
      /按时报送0个|逾期/,
    ],
    ["all have one score", withMembers(() => ({ score: "90" })), /12个单位得分均为90\.00分。/, /最高，/],
    [
      "two share the lead",
      withMembers((_, index) => (index === 1 ? { score: "99.20" } : {})),
      /其中县农业农村局、县统计局最高，99\.20分/,
      null,
    ],
    [
      "a form has no total",
      withMembers((_, index) => (index === 0 ? { score: null, grade: null } : {})),
      /11个单位平均得分.*县教育局的自评表未形成总分，未计入平均得分。/,
      null,
    ],
    [
      "nobody has a total",
      withMembers(() => ({ score: null, grade: null })),
      /二、预算执行情况/,
      /平均|等级/,
    ],
    [
      "one alone spent too little",
      withMembers((_, index) => (index === 4 || index === 9 ? { executed: "9800" } : {})),
      /执行率低于90%的单位1个，为县自然资源局74\.46%。/,
      null,
    ],
    [
      "all spent enough",
      withMembers(({ budget }) => ({ executed: budget })),
      /总体执行率100%。各单位执行率均不低于90%。/,
      /不够均衡/,
    ],
    [
      "many spent too little",
      withMembers(({ budget }, index) =>
        budget === null ? {} : { executed: String(Number(budget) * (0.5 + index / 100)) },
      ),
      /低于90%的单位12个，其中最低的为县教育局50\.00%/,
      null,
    ],
    [
      "nobody states money",
      withMembers(() => ({ budget: null, executed: null })),
      /三、存在的共性问题/,
      /万元/,
    ],
    [
      "all explain what they missed and tell the survey",
      withMembers(({ missed }) => ({ explained: missed, survey: true })),
      /二是预算执行不够均衡/,
      /未说明原因。|未注明/,
    ],
    [
      "as many missed as much",
      withMembers(() => ({ missed: 2, explained: 2 })),
      /未完成24项，占11\.16%。二是/,
      /占11\.16%，其中/,
    ],
    [
      "nothing is wrong but that some are missing",
      withMembers(({ missed, budget }) => ({
        missed: 0 * missed,
        explained: 0,
        survey: true,
        executed: budget,
      })),
      /一是部分单位未按要求报送。1个单位未报送自评表。/,
      null,
    ],
    [
      "one alone reported",
      withMembers((_, index) => ({ reported: index === 1, survey: true })),
      /报送1个，覆盖率7\.69%[^]*\n县农业农村局得分93\.15分。\n/,
      /平均得分|等级为|各单位执行率/,
    ],
    [
      "nobody reported, more than can be named",
      withMembers(() => ({ reported: false })),
      /应开展自评的单位13个，报送0个，覆盖率0%，.*县应急管理局等13个单位未报送/,
      /得分|总体执行率|逾期/,
    ],
    [
      "nobody had projects to evaluate",
      withMembers(() => ({ projectsDue: null })),
      /按时报送/,
      /项目支出应评/,
    ],
    ["projects were to be none", withMembers(() => ({ projectsDue: 0 })), /按时报送/, /项目支出应评/],
    [
      "one alone had projects, and evaluated some of them",
      withMembers((_, index) => ({ projectsDue: index === 0 ? 4 : null, projectsDone: 3 })),
      /项目支出应评4个，已评3个，覆盖率75\.00%。/,
      null,
    ],
    [
      "one alone has a grade",
      withMembers(({ grade }, index) => ({ grade: index === 0 ? grade : null })),
      /平均得分/,
      /占100%|没有单位为/,
    ],
    [
      "two alone state money",
      withMembers(({ budget }, index) => ({ budget: index < 2 ? budget : null, executed: "1" })),
      /2个单位/,
      /不低于90%/,
    ],
    [
      "one alone states money, and spent it",
      withMembers((_, index) => ({ budget: index === 0 ? "100" : null, executed: "100" })),
      /总体执行率100%。/,
      /不低于90%|不够均衡/,
    ],
    [
      "an indicator table, which no finance authority asked for",
      withMembers(() => ({}), { kind: "indicator-table", complete: false }),
      /^青岚县2024年度绩效自评总体评价报告/,
      /整体支出|项目支出绩效自评总体/,
    ],
    [
      "no member says of which year it is",
      withMembers(() => ({ year: null }), { year: null }),
      /^青岚县部门整体支出绩效自评总体评价报告/,
      /2024年度部门整体支出绩效/,
    ],
  ])("%s", (_, input, said, unsaid) => {
    const text = textOf(input);
    expect(text).toMatch(said);
    expect(text).not.toMatch(unsaid ?? /(?!)/);
  });

  test("projects are told by their names, of one name by their units", () => {
    const input = withMembers((_, index) => ({ form: index < 2 ? "技能培训" : `项目${index}` }), {
      kind: "project",
      complete: false,
    });
    const text = textOf(input);
    expect(text).toMatch(/项目支出绩效自评总体评价报告/);
    // A name that ends with a digit does not run into the number behind it.
    expect(text).toMatch(/执行率低于90%的项目3个，分别为“项目10”74\.46%/);
    expect(text).toMatch(/其中“项目10”7项、“项目4”5项、县农业农村局技能培训4项/);
  });
});

test("without materials it asks for what only the bureau can say, a measure for each problem", () => {
  const report = overallReport({ ...INPUT, materials: NO_MATERIALS }, { annex: false });
  expect(slotsOf(report).map(({ asks }) => asks)).toEqual([
    "开展绩效自评工作的通知名称和文号",
    "针对“部分年度指标未完成”的措施",
    "针对“偏差原因说明不完整”的措施",
    "针对“满意度依据不足”的措施",
    "针对“预算执行不够均衡”的措施",
    "汇总单位",
    "成文日期",
  ]);
});

test("in English it says the same figures", () => {
  const text = textOf({ ...INPUT, locale: "en", materials: NO_MATERIALS });
  expect(text).toContain("Of 13 units 12 returned their forms (92.31%); 县供销合作社联合社 did not.");
  expect(text).toContain("CNY 1,127,690,000");
  expect(text).toContain("12 units set 215 targets and missed 35 (16.28%)");
});

/** The report on all that went well; the bureau says nothing but what is given. */
function wellDone(materials: Partial<OverallInput["materials"]>): string {
  const members = GOLDEN_POPULATION.members.slice(0, 3).map((member) => ({
    ...member,
    ...{ missed: 0, explained: 0, survey: true, executed: member.budget },
  }));
  const population = { ...GOLDEN_POPULATION, members };
  return textOf({ ...INPUT, population, materials: { ...NO_MATERIALS, ...materials } });
}

test("where there is no problem, neither problems nor steps have a section", () => {
  const text = wellDone({});
  expect(text).toMatch(/二、.*\n[^]*三、/u);
  expect(text).not.toMatch(/共性问题|下一步|【请填写：针对/u);
});

describe("the region is that of who consolidates", () => {
  const at = { sheet: "素材", row: 0, column: 1 };
  test.each<readonly [name: string, title: RegExp, whole: string]>([
    ["青岚县财政局", /^青岚县2024/, "全县应开展"],
    ["云山省财政厅", /^云山省2024/, "全省应开展"],
    ["青岚市财政局", /^青岚市2024/, "全市应开展"],
    ["云山州财政局", /^云山州2024/, "全市应开展|全州应开展"],
    ["蒸湘区财政局", /^蒸湘区2024/, "全区应开展"],
    ["财政局", /^2024/, "\\n应开展"],
  ])("%s", (name, title, whole) => {
    const text = wellDone({ bureau: { text: name, at } });
    expect(text).toMatch(title);
    expect(text).toMatch(new RegExp(whole));
    expect(text).toContain(`\n${name}\n`);
  });

  test("its own name counts before that of a notice, which counts before none", () => {
    const basis = { text: "《青岚县财政局关于开展绩效自评的通知》", at };
    expect(wellDone({ basis })).toMatch(/^青岚县2024/);
    expect(wellDone({ basis, bureau: { text: "云山市财政局", at } })).toMatch(/^云山市2024/);
    expect(wellDone({ basis: { text: "省里的通知", at } })).toMatch(/^2024/);
  });
});

describe("many members", () => {
  const many = (count: number, change: (index: number) => Partial<Member>): OverallInput => {
    const [first] = GOLDEN_POPULATION.members;
    const members = Array.from({ length: count }, (_, index) => ({
      ...first!,
      unit: `第${index}局`,
      ...change(index),
    }));
    return { ...INPUT, population: { ...GOLDEN_POPULATION, members } };
  };

  test("have a chart of the twenty lowest rates", () => {
    const { blocks } = overallReport(
      many(25, (index) => ({ budget: "100", executed: String(60 + index) })),
      { annex: false },
    );
    const chart = blocks.find(({ kind }) => kind === "chart");
    const bars = chart?.kind === "chart" ? (chart.bars?.items ?? []) : [];
    expect(bars.map(({ name }) => name.text)).toEqual(
      Array.from({ length: 20 }, (_, index) => `第${index}局`),
    );
    expect(chart?.kind === "chart" && textOfSpans(chart.title)).toMatch(/最低/);
  });

  test("have an annex up to five hundred, more are a list for the screen", () => {
    const tables = (count: number) =>
      overallReport(
        many(count, () => ({})),
        { annex: true },
      ).blocks.filter(({ kind }) => kind === "table");
    expect(tables(500)).toHaveLength(1);
    expect(tables(501)).toEqual([]);
  });

  test("that are projects without a unit are told by their own names", () => {
    const input = many(6, (index) => ({ unit: null, form: `项目${index}`, score: String(80 + index) }));
    const text = textOf({ ...input, population: { ...input.population, kind: "project", complete: false } });
    expect(text).toMatch(/项目5最高，85\.00分/);
    expect(text).not.toContain("null");
  });
});
