import { isBodyName, isInCharge, isManyBodies, withoutCode } from "../../../src/core/vocabulary/bodies";

test.each([
  "江城水务集团有限公司",
  "国营红光农场",
  "临江区人民政府",
  "第六中学",
  "Harrow Vale Ltd",
  "University of Leeds",
])("a body: %s", (name) => {
  expect(isBodyName(name)).toBe(true);
});

test.each(["万元", "林婷", "绩效目标", "120册", "Harbour Lights"])("no body: %s", (name) => {
  expect(isBodyName(name)).toBe(false);
});

test.each([
  ["219001-市图书馆", "市图书馆"],
  ["[308014]国营红光农场", "国营红光农场"],
  ["【052】市水利局", "市水利局"],
  ["308014 国营红光农场", "国营红光农场"],
  ["2队渔场", "2队渔场"],
  [" 市图书馆 ", "市图书馆"],
  ["云河县水利局（327）", "云河县水利局"],
  ["市图书馆[052001]", "市图书馆"],
  ["市图书馆（本级）", "市图书馆（本级）"],
])("the name in %s", (text, name) => {
  expect(withoutCode(text)).toBe(name);
});

test("several bodies, and who is in charge", () => {
  expect(isManyBodies("各乡镇卫生院")).toBe(true);
  expect(isManyBodies("市图书馆")).toBe(false);
  expect(isInCharge("项目主管单位")).toBe(true);
  expect(isInCharge("部门名称（公章）")).toBe(false);
});
