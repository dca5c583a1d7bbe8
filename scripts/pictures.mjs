// Takes a picture of every state of the pane and the page, in every width, theme and language, into test-output.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(process.execPath, [jest, "test/browser/looks", "--selectProjects", "browser"], {
  stdio: "inherit",
  env: { ...process.env, JIYAN_PICTURES: "1" },
});
process.exitCode = status ?? 1;
