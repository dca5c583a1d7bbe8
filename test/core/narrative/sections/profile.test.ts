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

test("a body that carries the project out beside the one in charge", () => {
  expect(bodies("主管部门", "海口市文旅局", "承担单位", "海口市图书馆")).toBe(
    "项目主管部门为海口市文旅局，由我馆实施。",
  );
});
