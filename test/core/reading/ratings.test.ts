import { lines, readRows } from "../../support/form-builder";

/** Role of the column of ratings, and what was read of each row: points and state. */
function rated(
  heading: string,
  weights: readonly (string | number)[] | null,
  ratings: readonly (string | number)[],
) {
  const head = ["考核内容", "目标", "完成情况", heading, ...(weights ? ["权重"] : [])];
  const rows = lines("招商引资额 | ≥5亿元 | 5.2亿元", "项目开工数 | ≥12个 | 10个", "企业满意度 | ≥90% | 93%");
  const { evaluations } = readRows([
    head,
    ...rows.map((row, index) => [...row, ratings[index] ?? "", ...(weights ? [weights[index] ?? ""] : [])]),
  ]);
  const [form] = evaluations;
  return {
    role: form?.mapping.find(({ header }) => header === heading)?.role,
    scores: form?.indicators.map(({ score }) => score?.raw ?? null),
    states: form?.indicators.map(({ status }) => status?.text ?? null),
  };
}

const WEIGHTS = ["40%", "30%", "30%"];

test.each([
  ["评分（1-5分）", WEIGHTS],
  ["评分（五分制）", WEIGHTS],
  ["Score (out of 5)", WEIGHTS],
  ["评级", null],
  ["星级", WEIGHTS],
  ["Manager rating", WEIGHTS],
])("%s holds ratings, no points", (heading, weights) => {
  expect(rated(heading, weights, [4, 2, 5])).toEqual({
    role: "status",
    scores: [null, null, null],
    states: ["4", "2", "5"],
  });
});

test("points of a scale that every row has are points", () => {
  expect(rated("评分（1-5分）", [5, 5, 5], [4, 2, 5])).toMatchObject({
    role: "score",
    scores: ["4", "2", "5"],
  });
});

test.each([
  ["points beyond the scale", "评分（1-5分）", [38, 25, 30], "score"],
  ["numbers beyond the scale", "评级", [40, 20, 30], "ignored"],
  ["words", "评级", ["甲类", "乙类", "丙类"], "ignored"],
])("%s are no ratings", (_what, heading, values, role) => {
  expect(rated(heading, WEIGHTS, values).role).toBe(role);
});

test("beside a column of states ratings are unread", () => {
  const { evaluations } = readRows([
    ["考核内容", "目标", "完成情况", "状态", "评分（1-5分）", "权重"],
    ["招商引资额", "≥5亿元", "5.2亿元", "已完成", 4, "40%"],
    ["项目开工数", "≥12个", "10个", "未完成", 2, "60%"],
  ]);
  expect(evaluations[0]?.mapping.find(({ column }) => column === 4)).toMatchObject({
    role: "ignored",
    says: "score",
  });
});

test.each([
  ["words of how far a row has come", ["已完成", "未完成"], "status"],
  ["rates", ["105%", "75%"], "completion"],
  ["other words", ["已完成", "尚可再议"], "completion"],
])("a column of 进度 over %s", (_what, [one = "", other = ""], role) => {
  const { evaluations } = readRows(
    lines(
      "序号 | 重点任务 | 年度目标 | 完成情况 | 进度 | 责任单位",
      `1 | 新建农村公路 | 120公里 | 126公里 | ${one} | 县交通运输局`,
      `2 | 引进亿元以上项目 | 12个 | 9个 | ${other} | 县投资促进局`,
    ),
  );
  expect(evaluations[0]?.mapping.find(({ header }) => header === "进度")?.role).toBe(role);
});
