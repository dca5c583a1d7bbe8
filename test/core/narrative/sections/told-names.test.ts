import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

/** A row of effects that lost points, named by these cells. */
function row(name: string, target: string, changes: Cells = {}): Cells {
  return { D17: name, E17: target, F17: target, H17: 13, H19: 97.35, I17: "资料归档不及时", ...changes };
}

const ENVIRONMENT = { C17: "生态效益指标" };

test.each<[what: string, cells: Cells, told: string]>([
  ["by the words of its target", row("效果显著", "改善沿线出行条件"), "效果显著”（改善沿线出行条件）"],
  ["by its target without the stop", row("良好", "改善沿线出行条件。"), "良好”（改善沿线出行条件）"],
  [
    "by its level where the target is a verdict",
    row("效果显著", "明显", ENVIRONMENT),
    "效果显著”（生态效益）",
  ],
  [
    "by its level where the target holds a number",
    row("效果显著", "改善60公里", ENVIRONMENT),
    "效果显著”（生态效益）",
  ],
  ["as it is where its level has more rows", row("效果显著", "明显", { C17: "社会效益指标" }), "效果显著"],
  ["as it is where it names something", row("出行条件显著", "改善沿线出行条件"), "出行条件显著"],
])("a row with a verdict for its name is told %s", (_what, cells, told) => {
  const problem = /“?([^“。是]+?)”?(?:指标)?扣2分/u.exec(projectReport(cells).split("# 存在的问题")[1] ?? "");
  expect(problem?.[1]).toBe(told);
});
