import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import webpack, { type Configuration, type Stats } from "webpack";
import { TYPESCRIPT } from "../../../scripts/pane/typescript.cjs";

const ROOT = resolve(__dirname, "../../..");
const OUTPUT = join(ROOT, "test-output/bundles");

/** One module of the pane with all that it imports, as an ES module for a test page. `path` is below src/apps/taskpane. */
export async function bundle(path: string): Promise<string> {
  const filename = path.replaceAll("/", "-").replace(/\.tsx?$/u, ".js");
  const configuration: Configuration = {
    mode: "production",
    context: ROOT,
    entry: join(ROOT, "src/apps/taskpane", path),
    experiments: { outputModule: true },
    output: { path: OUTPUT, filename, library: { type: "module" } },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [TYPESCRIPT] },
  };
  const run = promisify<Configuration, Stats | undefined>(webpack);
  const stats = await run(configuration);
  if (stats?.hasErrors() ?? true) throw new Error(stats?.toString("errors-only"));
  return readFileSync(join(OUTPUT, filename), "utf8");
}
