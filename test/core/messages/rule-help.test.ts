import { RULES } from "../../../src/core/checking";
import en from "../../../src/core/messages/rule-help.en.json";
import zh from "../../../src/core/messages/rule-help.zh-CN.json";

test.each([
  ["zh-CN", zh],
  ["en", en],
])("every rule is explained with its basis and an example in %s, and nothing else is", (_, table) => {
  const wanted = RULES.flatMap(({ id }) => ["about", "basis", "example"].map((part) => `${id}.${part}`));
  expect(Object.keys(table).sort()).toEqual(wanted.sort());
  expect(Object.values(table).filter((text) => text.trim() === "")).toEqual([]);
});
