import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { transformSync } from "@swc/core";
import { createInstrumenter, readInitialCoverage } from "istanbul-lib-instrument";
import { withMarks } from "../support/branch-marks.cjs";
import { onlyNews } from "../support/coverage-news.cjs";

const ROOT = join(__dirname, "../..");

/** TypeScript as tests run it, with the map to its source. */
function compiled(path: string, source = readFileSync(path, "utf8")) {
  const { code, map = "" } = transformSync(source, {
    filename: path,
    sourceMaps: true,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return { code, map };
}

/** The same with all counters of istanbul. */
function counted({ code, map }: ReturnType<typeof compiled>, path: string): string {
  const instrumenter = createInstrumenter({ esModules: false });
  return instrumenter.instrumentSync(code, path, JSON.parse(map) as object);
}

/** Branches as code has them before it runs: what they are, where they lie, and how many ways they have. */
function branchesOf(code: string): readonly string[] {
  const { branchMap, b } = readInitialCoverage(code)?.coverageData ?? { branchMap: {}, b: {} };
  return Object.entries(branchMap)
    .map(([id, branch]) => JSON.stringify([branch, b[id]]))
    .sort();
}

const FILES = readdirSync(join(ROOT, "src/core"), { withFileTypes: true })
  .filter((one) => one.isFile() && one.name.endsWith(".ts"))
  .map(({ name }) => `src/core/${name}`)
  .concat("src/core/common/decimal.ts", "src/core/evaluation/values.ts", "src/core/reading/header-row.ts");

/** Code with branches of each kind, in places where a mark could change what it does, and the results that it is run for. */
const CODE: readonly (readonly [name: string, body: string, inputs: readonly unknown[]])[] = [
  [
    "an if without blocks before another's else",
    "if (x > 0) if (x > 1) return 2; else return 1; return 0",
    [0, 1, 2],
  ],
  [
    "a chain of ifs",
    "if (x === 0) { return 'a' } else if (x === 1) return 'b'; else if (x === 2) { } return 'c'",
    [0, 1, 3],
  ],
  ["an else without a space", "let y=0;if(x)y=1;else y=2;return y", [0, 1]],
  ["loops in ifs", "let s = ''; if (x) for (const a of [1, 2]) if (a > 1) s += a; return s", [0, 1]],
  [
    "a switch that falls through",
    "let s = ''; switch (x) { case 0: case 1: s += 1; case 2: { s += 2; break; } default: } return s",
    [0, 1, 2, 3],
  ],
  [
    "a switch with an arrow at its end",
    "switch (x) { case (x || 1): return (() => ({ x }))(); } return 5",
    [0, 1],
  ],
  [
    "logical values",
    "return [x && 1 || 'no', x ?? 'none', (x ?? null) || (x && 2), !(x && 1) || x]",
    [0, 1, null, undefined],
  ],
  ["optional chains", "return x?.y?.z && x.y.z() || x?.y || null", [null, {}, { y: 3 }]],
  [
    "default values",
    "const f = (a = x ? 1 : 2, { b = a || 3, ...c } = {}, [d = b] = []) => [a, b, c, d]; return f()",
    [0, 1],
  ],
  [
    "conditions in templates and conditions",
    "return `${x ? `<${x > 1 ? 'a' : 'b'}>` : ''}${x && 2}`",
    [0, 1, 2],
  ],
  [
    "fields and getters of a class",
    "class A { #a = x || 1; static b = x ? 1 : 2; get c() { return this.#a && 5 } } return [new A().c, A.b]",
    [0, 1],
  ],
  ["an object after an arrow", "const f = (y) => y ? { y } : ({}); return f(x)", [0, 1]],
  [
    "names that a condition gives to no function",
    "const f = x ? () => 1 : function () {}; const { g = () => 1 } = {}; return [f(), x || (() => 2)()]",
    [0, 1],
  ],
];

describe("marks of branches", () => {
  test.each(FILES)("%s has the branches of istanbul, each in its place", (file) => {
    const path = join(ROOT, file);
    const code = compiled(path);
    expect(branchesOf(withMarks(code, path))).toEqual(branchesOf(counted(code, path)));
  });

  test.each(CODE)("%s: does the same, and takes the ways that istanbul counts", (name, body, inputs) => {
    for (const count of inputs.keys()) {
      const path = join(ROOT, `${name}-${String(count)}.ts`);
      const code = compiled(path, `export function run(x: any): any { ${body} }`);
      const [whole, marked] = [counted(code, path), withMarks(code, path)];
      expect(branchesOf(marked)).toEqual(branchesOf(whole));
      const places = [code.code, whole, marked].map((text) => resultsOf(text, inputs.slice(0, count + 1)));
      const [plain, ...others] = places;
      expect(others.map(({ results }) => results)).toEqual([plain?.results, plain?.results]);
      const [countedWays, markedWays] = others.map(({ __coverage__ }) => __coverage__ ?? {});
      expect(waysTaken(countedWays)).not.toEqual([]);
      expect(waysTaken(onlyNews(markedWays ?? {}))).toEqual(waysTaken(countedWays));
      expect(onlyNews(markedWays ?? {})).toEqual({});
    }
  });

  test("a module that is loaded once more goes on with its marks", () => {
    const path = join(ROOT, "src/core/years.ts");
    const text = withMarks(compiled(path), path);
    const place: Place = { exports: {}, inputs: [], text };
    runInNewContext("eval(text)", place);
    const first = place.__coverage__?.[path];
    expect(first).toBeDefined();
    runInNewContext("eval(text)", { ...place, exports: {} });
    expect(place.__coverage__?.[path]).toBe(first);
  });
});

/** Runs code for inputs. */
function resultsOf(text: string, inputs: readonly unknown[]): Place {
  const place: Place = { exports: {}, inputs, text };
  place.results = runInNewContext("eval(text);JSON.stringify(inputs.map((x)=>exports.run(x)))", place);
  return place;
}

/** Which ways of which branch were taken, in the order of their places. */
function waysTaken(files: Coverage = {}): readonly string[] {
  return Object.values(files).flatMap(({ b, branchMap }) =>
    Object.entries(b)
      .map(([id, counts]) => JSON.stringify([branchMap[id], counts.map((count) => count > 0)]))
      .sort(),
  );
}

type Coverage = Readonly<
  Record<
    string,
    {
      readonly b: Readonly<Record<string, readonly number[]>>;
      readonly branchMap: Readonly<Record<string, unknown>>;
    }
  >
>;

/** Where code runs, with what it counts. */
interface Place {
  readonly exports: Record<string, unknown>;
  readonly inputs: readonly unknown[];
  readonly text: string;
  results?: unknown;
  readonly __coverage__?: Coverage;
}
