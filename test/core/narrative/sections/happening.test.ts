import { projectReport } from "../support/project-report";

const ACCIDENT = { D12: "医疗责任事故发生数", E12: "0起", F12: "1起", H12: 10, H19: null };

test("an event in the place of a cause is told as what happened, and its cause is asked for", () => {
  const text = projectReport({ ...ACCIDENT, I12: "某镇卫生院发生1起输液反应处置不及时事件" });
  expect(text).toContain(
    "发生医疗责任事故1起（目标0起），即某镇卫生院发生1起输液反应处置不及时事件，主要原因是【请填写：",
  );
});

test("an event with its cause is the cause", () => {
  const text = projectReport({ ...ACCIDENT, I12: "因培训不到位，某镇卫生院发生1起输液反应处置不及时事件" });
  expect(text).toContain("发生医疗责任事故1起（目标0起）。主要原因是因培训不到位");
});
