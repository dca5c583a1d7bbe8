import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { transformSync } from "@swc/core";
import { onlyBranches, withCounters, withMarks } from "../support/branch-counting-transformer.cjs";
import { onlyNews } from "../support/coverage-news.cjs";

const ROOT = join(__dirname, "../..");

/** What one file of the core looks like with all counters of istanbul. */
function instrumented(file: string): string {
  const path = join(ROOT, file);
  const { code, map = "" } = transformSync(readFileSync(path, "utf8"), {
    filename: path,
    sourceMaps: true,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return withCounters({ code, map }, path);
}

const FILES = [
  "src/core/years.ts",
  "src/core/engine.ts",
  "src/core/common/decimal.ts",
  "src/core/evaluation/values.ts",
];

describe("counters of branches alone", () => {
  test.each(FILES)("%s keeps every counter and place of a branch, and no other", (file) => {
    const all = instrumented(file);
    const branches = onlyBranches(all);
    const counters = (code: string, kind: string) =>
      code.match(new RegExp(String.raw`\(\)\.${kind}\[[\d\]\[]+\+\+`, "gu")) ?? [];
    expect(counters(branches, "b")).toEqual(counters(all, "b"));
    expect(counters(all, "s")).not.toEqual([]);
    expect([...counters(branches, "s"), ...counters(branches, "f")]).toEqual([]);
    const places = (code: string) => /branchMap:.*?,s:/u.exec(code)?.[0];
    expect(places(branches)).toBe(places(all));
  });

  test.each(FILES)("%s has a mark for each counter, in their order", (file) => {
    const counted = onlyBranches(instrumented(file));
    const ways = Object.entries(JSON.parse(/,b:(\{[^{}]*\})/u.exec(counted)?.[1] ?? "") as Counts).flatMap(
      ([branch, counts]) => counts.map((_, way) => `${branch}:${String(way)}`),
    );
    const counters = [...counted.matchAll(/\(\)\.b\[(\d+)\]\[(\d+)\]\+\+/gu)].map(
      ([, one, other]) => `${one}:${other}`,
    );
    const marked = withMarks(counted);
    const marks = [...marked.matchAll(/\breached_\w+\[(\d+)\]=1/gu)].map(([, place]) => ways[Number(place)]);
    expect(marks).toEqual(counters);
    expect(marked).toContain(`reached:new Uint8Array(${String(ways.length)})`);
    expect(marked).not.toMatch(/\(\)\.b\[/u);
  });

  test("code says the same with both, and with marks, when it runs", () => {
    const all = instrumented("src/core/years.ts");
    const [whole, counted, marked] = [all, onlyBranches(all), withMarks(onlyBranches(all))].map((code) => {
      const place: Place = { exports: {} };
      runInNewContext(`${code};exports.yearsOf([{year:null},{year:{text:"2024"},kind:"project"}])`, place);
      return place.__coverage__ ?? {};
    });
    const countsOf = (files: Place["__coverage__"] = {}) => Object.values(files).map(({ b }) => b);
    expect(countsOf(whole)).toHaveLength(1);
    expect(JSON.stringify(countsOf(whole))).toMatch(/[1-9]/u);
    expect(JSON.stringify(countsOf(counted))).toBe(JSON.stringify(countsOf(whole)));
    const taken = (counts: readonly Counts[]) => JSON.stringify(counts).replace(/[1-9]\d*(?=[,\]])/gu, "1");
    expect(taken(countsOf(onlyNews(marked ?? {})))).toBe(taken(countsOf(whole)));
    expect(onlyNews(marked ?? {})).toEqual({});
  });
});

type Counts = Readonly<Record<string, readonly number[]>>;

/** Where code runs, with what it counts. */
interface Place {
  readonly exports: Record<string, unknown>;
  readonly __coverage__?: Record<string, { readonly b: Counts }>;
}
