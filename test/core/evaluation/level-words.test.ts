import { levelWords } from "../../../src/core/evaluation/level-words";

test.each([
  ["Growinthemid-market", " Grow in the\nmid-market ", "Grow in the mid-market"],
  ["产出指标", "产 出 指 标", "产出指标"],
  ["Outputs", "Outputs (50)", "Outputs"],
])("%s, printed as %j, is told as %s", (name, raw, words) => {
  expect(levelWords({ name, raw })).toBe(words);
});
