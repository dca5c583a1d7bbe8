import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { transformSync } from "@swc/core";
import { onlyBranches, withCounters } from "../support/branch-counting-transformer.cjs";

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

  test("code counts the same with both when it runs", () => {
    const all = instrumented("src/core/years.ts");
    const counted = [all, onlyBranches(all)].map((code) => {
      const place: { exports: Record<string, unknown>; __coverage__?: Record<string, { b: unknown }> } = {
        exports: {},
      };
      runInNewContext(`${code};exports.yearsOf([{year:null},{year:{text:"2024"},kind:"project"}])`, place);
      return Object.values(place.__coverage__ ?? {}).map(({ b }) => JSON.stringify(b));
    });
    expect(counted[0]).toHaveLength(1);
    expect(counted[0]?.[0]).toMatch(/[1-9]/u);
    expect(counted[1]).toEqual(counted[0]);
  });
});
