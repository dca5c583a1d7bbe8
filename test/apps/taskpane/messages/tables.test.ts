import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import bureauEn from "../../../../src/apps/taskpane/messages/bureau.en.json";
import bureauZh from "../../../../src/apps/taskpane/messages/bureau.zh-CN.json";
import paneEn from "../../../../src/apps/taskpane/messages/pane.en.json";
import paneZh from "../../../../src/apps/taskpane/messages/pane.zh-CN.json";
import rulesEn from "../../../../src/apps/taskpane/messages/rules.en.json";
import rulesZh from "../../../../src/apps/taskpane/messages/rules.zh-CN.json";
import sessionEn from "../../../../src/apps/taskpane/messages/session.en.json";
import sessionZh from "../../../../src/apps/taskpane/messages/session.zh-CN.json";
import templateEn from "../../../../src/apps/taskpane/messages/template.en.json";
import templateZh from "../../../../src/apps/taskpane/messages/template.zh-CN.json";

/** Messages that the sources name by themselves; those of the session are partly named by the core. */
const zh = { ...paneZh, ...bureauZh, ...rulesZh, ...templateZh };
const en = { ...paneEn, ...bureauEn, ...rulesEn, ...templateEn };

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Parts of a message that take no value: literals, and `#`, by the numbers that ICU parsers give them. */
const NAMELESS: ReadonlySet<number> = new Set([0, 7]);

const TABLES: readonly [string, Readonly<Record<string, string>>][] = [
  ["zh-CN", { ...zh, ...sessionZh }],
  ["en", { ...en, ...sessionEn }],
];
const SOURCES = join(__dirname, "../../../../src/apps/taskpane");

/** Names of the values that a message takes. */
function paramsOf(source: string, locale: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ("value" in element && !NAMELESS.has(element.type)) names.add(element.value);
      if ("options" in element) for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(new IntlMessageFormat(source, locale, undefined, { ignoreTag: true }).getAst());
  return names;
}

/** Ids in the sources: plain ones, and as patterns those that are put together. */
function idsInSources(): { readonly plain: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const plain = new Set<string>();
  const patterns = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(SOURCES, file), "utf8");
    for (const [, id] of text.matchAll(/"((?:pane|bureau|rules)\.[\w.-]+)"/g))
      if (id !== undefined) plain.add(id);
    for (const [, id] of text.matchAll(/`((?:pane|bureau|rules)\.(?:\$\{[^}]*\}|[^`\s$])+)`/g)) {
      // Comments speak of ids too: `pane.trouble.<code>`.
      if (id?.includes("${")) patterns.add(id);
    }
  }
  return {
    plain,
    patterns: [...patterns].map((id) => {
      // What is put in stands for some characters, or for none where the expression has an empty text.
      const parts = id.split(/(\$\{[^}]*\})/).map((part) => {
        if (!part.startsWith("${")) return part.replaceAll(".", "\\.");
        return part.includes('""') ? "[\\w-]*" : "[\\w-]+";
      });
      return new RegExp(`^${parts.join("")}$`);
    }),
  };
}

test("both languages have the same messages in the same order", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  expect(Object.keys(sessionEn)).toEqual(Object.keys(sessionZh));
});

test.each(Object.keys({ ...zh, ...sessionZh }))("%s takes the same values in both languages", (id) => {
  const [first, second] = TABLES.map(([locale, table]) => paramsOf(table[id] ?? "", locale));
  expect(second).toEqual(first);
});

test("every message that the pane names is there, and none is there for nothing", () => {
  const { plain, patterns } = idsInSources();
  const ids = Object.keys(zh);
  expect([...plain].filter((id) => !ids.includes(id))).toEqual([]);
  expect(patterns.filter((pattern) => !ids.some((id) => pattern.test(id)))).toEqual([]);
  expect(ids.filter((id) => !plain.has(id) && !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
});

/** Latin words that a Chinese sentence may hold: names of products, keys, formats and files. */
const NAMES =
  /Excel|Word|Microsoft 365|WPS|CSV|JSON|MB|https:\/\/|jiyan-manifest\.json|jiyan distribute|office\.js|Enter|Esc|Tab|\.xls[xm]|\.docx|PDF|English|Home|End|Page(?: (?:Up|Down))?/g;

test.each(Object.entries({ ...zh, ...sessionZh }))(
  "%s has no English in the Chinese sentence",
  (_id, source) => {
    const words = source
      .replace(/\{\w+, (?:select|plural),/g, "")
      .replace(/\b[\w-]+ \{/g, "{")
      .replace(/\{\w+\}/g, "")
      .replace(NAMES, "");
    expect(words).not.toMatch(/[A-Za-z]{2,}/);
  },
);
