import { departmentForm } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";
import { projectReport } from "../support/project-report";

/** The sentence that tells which body is in charge of the project and which carries it out; absent where none does. */
function bodies(A4: string, C4: string, E4 = "", F4 = ""): string | undefined {
  const text = projectReport({ A4, C4, E4, F4 });
  return /项目(?:由[^。]*(?:主管|组织实施)|主管部门为[^。]*)。/u.exec(text)?.[0];
}

test.each([
  ["in charge", "主管部门", "海口市文旅局", "项目由我局主管。"],
  ["signs the form", "部门名称（公章）", "海口市图书馆", undefined],
  ["fills in the form", "编制单位", "海口市图书馆", undefined],
  ["has the name that is asked for", "医院名称", "海口市人民医院", undefined],
  ["carries it out", "承担单位", "海口市图书馆", "项目由我馆组织实施。"],
  ["carries it out, with its code", "项目单位编码及名称", "[308014]海口市图书馆", "项目由我馆组织实施。"],
])("a body that %s", (_what, label, name, said) => {
  expect(bodies(label, name)).toBe(said);
});

test("a document alone is what the project rests on", () => {
  expect(
    projectReport({ A4: "立项依据", C4: "《县城更新行动计划（2022—2024年）》（县府发〔2022〕3号）" }),
  ).toContain("项目依据《县城更新行动计划（2022—2024年）》（县府发〔2022〕3号）立项。");
});

test("duties and staff that a department's form states are told in its words", () => {
  const stated = {
    A3: "部门职能概述",
    C3: "统筹全县医药卫生体制改革。",
    E3: "人员情况",
    F3: "编制46人，在职43人",
  };
  const report = engineReport([departmentForm(stated)], "hunan-ten");
  expect(report).toContain("统筹全县医药卫生体制改革。编制46人，在职43人。");
  expect(report).not.toContain("部门职责、机构设置和人员情况】");
});

test("a body that carries the project out beside the one in charge", () => {
  expect(bodies("主管部门", "海口市文旅局", "承担单位", "海口市图书馆")).toBe(
    "项目主管部门为海口市文旅局，由我馆实施。",
  );
});
