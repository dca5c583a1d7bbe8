import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import manifest from "../../../../package.json";
import { VERSION } from "../../../../src/apps/taskpane/session/version";

const SOURCES = join(__dirname, "../../../../src");
/** Imports that are carried out when the module is loaded; types vanish, `import()` waits. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^;]*?from\s+"([^"]+)";|^import\s+"([^"]+)";/gm;

/** Every module that is loaded with an entry: files relative to the sources, packages by name. */
function loadedWith(entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, from, alone] of readFileSync(join(SOURCES, file), "utf8").matchAll(IMPORT)) {
      const target = from ?? alone ?? "";
      if (!target.startsWith(".")) loaded.add(target);
      else if (!target.endsWith(".json")) visit(fileOf(join(dirname(join(SOURCES, file)), target)));
    }
  };
  visit(entry);
  return loaded;
}

function fileOf(module: string): string {
  const found = [module, `${module}.ts`, `${module}.tsx`, join(module, "index.ts")].find(
    (path) => /\.tsx?$/.test(path) && existsSync(path),
  );
  if (found === undefined) throw new Error(`No module ${module}`);
  return relative(SOURCES, found);
}

const PACKAGE_CODE =
  /^hosts\/file\/(?:package|writing|reading\/(?!number-format))|^hosts\/file\/templates\/(?!request)/;

test("the worker starts without what reads and writes .xlsx files", () => {
  const loaded = [...loadedWith("apps/taskpane/session/worker.ts")];
  expect(loaded).toContain("core/engine.ts");
  expect(loaded.filter((module) => PACKAGE_CODE.test(module))).toEqual([]);
  const packages = loaded.filter((module) => !module.endsWith(".ts"));
  expect(packages.filter((name) => /exceljs|crc-32|zip\.js|fflate/.test(name))).toEqual([]);
});

test("the pane's end of the session brings no engine into the page", () => {
  const loaded = [...loadedWith("apps/taskpane/session/connect.ts")];
  expect(loaded.filter((module) => module.startsWith("core/") || module.startsWith("hosts/"))).toEqual([]);
});

test("the file host imports nothing of Node, so it runs in a worker", () => {
  for (const entry of ["reading/index.ts", "writing/index.ts", "templates/index.ts"]) {
    const loaded = [...loadedWith(`hosts/file/${entry}`)];
    expect(
      loaded.filter((module) => /^(?:node:|fs|path|buffer|stream|util|crypto|zlib)/.test(module)),
    ).toEqual([]);
  }
});

test("the version is that of the package", () => {
  expect(VERSION).toBe(manifest.version);
});
