// Where the TypeScript compiler is that is written in Go. Its package, which goes by another name beside the one that
// webpack and eslint need, exports no path to it.
import { join } from "node:path";

export const COMPILER = join(import.meta.dirname, "../node_modules/typescript-7/bin/tsc");
