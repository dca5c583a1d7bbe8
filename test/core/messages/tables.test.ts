import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";

const FOLDER = join(__dirname, "../../../src/core/messages");
const TABLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".zh-CN.json"))
  .map((name) => name.replace(".zh-CN.json", ""));

function table(name: string, locale: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.${locale}.json`), "utf8")) as Readonly<
    Record<string, string>
  >;
}

/** Ids of messages that break where a person would meet them. */
function unreadable(messages: Readonly<Record<string, string>>, locale: string): readonly string[] {
  return Object.entries(messages).flatMap(([id, source]) => {
    try {
      new IntlMessageFormat(source, locale, undefined, { ignoreTag: true }).getAst();
      return [];
    } catch (error) {
      return [`${id}: ${String(error)}`];
    }
  });
}

describe.each(TABLES)("the messages of %s", (name) => {
  const [zh, en] = [table(name, "zh-CN"), table(name, "en")];

  test("are the same in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test("name no styles of numbers or dates, nor ordinal numbers", () => {
    const all = [...Object.values(zh), ...Object.values(en)];
    expect(all.filter((source) => /\{\w+,\s*(?:number|date|time|selectordinal)\b/.test(source))).toEqual([]);
  });

  test("can be read in both languages", () => {
    expect([...unreadable(zh, "zh-CN"), ...unreadable(en, "en")]).toEqual([]);
  });
});

test.each([
  [
    "cli",
    "cli.check.summary",
    { total: 1, errors: 0, warnings: 1, infos: 1, pack: "P" },
    "0 errors, 1 warning, 1 info.",
  ],
  ["cli", "cli.report.findings", { errors: 1, warnings: 2, infos: 0 }, "1 error, 2 warnings, 0 infos."],
  ["cli", "cli.pack.count", { count: 1 }, "1 problem;"],
  ["findings", "B08.points", { name: "A", score: "0.5", weight: "1", cell: "I2" }, "0.5 of 1 point without"],
  ["findings", "W10", { rows: "1", name: "A", cells: "F2" }, "The satisfaction rate “A” states neither"],
])("one of a kind is one in English: %s %s", (name, id, params, words) => {
  const source = table(name, "en")[id] ?? "";
  expect(String(new IntlMessageFormat(source, "en").format(params))).toContain(words);
});
