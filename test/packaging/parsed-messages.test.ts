import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import { parsedMessages } from "../../scripts/pane/parsed-messages.cjs";
import { createTranslator, type MessageParams, type MessageTable } from "../../src/core/messages/catalogue";

const ROOT = join(__dirname, "../..");
const TABLES = ["src/core/messages", "src/apps/taskpane/messages"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => `${folder}/${name}`),
);
const NUMBERS = [0, 1, 2, 5];

/** Values that lead a message through each of its choices. */
function choicesOf(
  elements: readonly MessageFormatElement[],
  into = new Map<string, Set<string | number>>(),
) {
  for (const element of elements) {
    if (isArgumentElement(element)) into.set(element.value, into.get(element.value) ?? new Set(["甲 A"]));
    if (!isPluralElement(element) && !isSelectElement(element)) continue;
    into.set(
      element.value,
      new Set<string | number>(isPluralElement(element) ? NUMBERS : Object.keys(element.options)),
    );
    for (const { value } of Object.values(element.options)) choicesOf(value, into);
  }
  return into;
}

/** Sets of values in which each value of each name comes up. */
function valuesFor(source: string): readonly MessageParams[] {
  const choices = [...choicesOf(parse(source, { ignoreTag: true }))].map(
    ([name, values]) => [name, [...values]] as const,
  );
  const longest = Math.max(1, ...choices.map(([, values]) => values.length));
  return Array.from({ length: longest }, (_, turn) =>
    Object.fromEntries(choices.map(([name, values]) => [name, values[turn % values.length]!])),
  );
}

test("there are tables in both languages", () => {
  expect(TABLES.filter((path) => path.endsWith(".zh-CN.json")).length).toBeGreaterThan(10);
  expect(TABLES.filter((path) => path.endsWith(".en.json")).length).toBeGreaterThan(10);
});

describe.each(TABLES)("%s as the build ships it", (path) => {
  const locale = path.endsWith(".en.json") ? "en" : "zh-CN";
  const text = readFileSync(join(ROOT, path), "utf8");
  const source = JSON.parse(text) as Readonly<Record<string, string>>;
  const shipped = JSON.parse(parsedMessages(text)) as MessageTable;

  test("says the same", () => {
    const [asWritten, asShipped] = [createTranslator(locale, source), createTranslator(locale, shipped)];
    for (const [id, message] of Object.entries(source)) {
      for (const values of valuesFor(message)) expect(asShipped(id, values)).toBe(asWritten(id, values));
    }
    expect(Object.keys(shipped)).toEqual(Object.keys(source));
  });

  test("leaves nothing to a parser, and parses nothing without need", () => {
    const isPlain = (message: string) => !/[{}']/u.test(message.replaceAll(/\{\w+\}/gu, ""));
    for (const [id, message] of Object.entries(source))
      expect([id, typeof shipped[id] === "string"]).toEqual([id, isPlain(message)]);
  });
});
