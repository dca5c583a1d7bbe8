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

  test("can be read in both languages", () => {
    expect([...unreadable(zh, "zh-CN"), ...unreadable(en, "en")]).toEqual([]);
  });
});
