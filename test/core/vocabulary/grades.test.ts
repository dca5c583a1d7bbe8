import { gradeWords } from "../../../src/core/vocabulary/grades";

test.each([
  ["优", ["优"]],
  [" 良 好 ", ["良好"]],
  ["优等", ["优"]],
  ["Excellent", ["excellent"]],
  ["优/Excellent", ["优", "excellent"]],
  ["优 Excellent", ["优", "excellent"]],
  ["良好（Good）", ["良好", "good"]],
  ["Fair | 中", ["fair", "中"]],
  ["差 - Poor", ["差", "poor"]],
])("%s is a grade", (text, words) => {
  expect(gradeWords(text)).toEqual(words);
});

test.each(["", "优/Good", "优化", "中央资金", "Good progress", "优秀率", "/", "自评等级"])(
  "%s is none",
  (text) => {
    expect(gradeWords(text)).toEqual([]);
  },
);
