import * as v from "valibot";
import zh from "../../../src/core/vocabulary/lexicon/zh.json";
import { lexiconSchema, lexiconWith } from "../../../src/core/vocabulary/lexicon/lexicon";

test("the built-in lexicon follows its schema and repeats no word", () => {
  const data = v.parse(lexiconSchema, zh);
  for (const list of [data.heads.map(({ word }) => word), data.verbs, data.nouns, data.finishVerbs]) {
    expect(new Set(list).size).toBe(list.length);
  }
});

test("single characters and other words are refused", () => {
  expect(v.is(lexiconSchema, { ...zh, verbs: ["修"] })).toBe(false);
  expect(v.is(lexiconSchema, { ...zh, colours: [] })).toBe(false);
});

test("a pack may add words and pin a clause", () => {
  const lexicon = lexiconWith({
    verbs: ["播报"],
    pins: [{ name: "双报到", verb: "完成", object: "双报到任务" }],
  });
  expect(lexicon.verbAtEnd("气象播报")).toBe("播报");
  expect(lexicon.pinned("双报到")?.object).toBe("双报到任务");
});

test("a compound noun is not cut", () => {
  expect(lexiconWith().verbAtEnd("政府采购")).toBeNull();
});
