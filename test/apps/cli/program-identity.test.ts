import { mkdirSync, writeFileSync } from "node:fs";
import { programIdentity } from "../../../src/apps/cli/program-identity";
import { programVersion } from "../../../src/apps/cli/version";
import { temporaryFolder } from "./session";

const path = temporaryFolder();

/** A built command line of these parts. */
function built(name: string, parts: Readonly<Record<string, string>>): string {
  mkdirSync(path(name));
  for (const [part, text] of Object.entries(parts)) writeFileSync(path(name, part), text);
  return path(name);
}

test("two builds of one version are two programs, equal ones are one", () => {
  const first = built("first", { "jiyan.js": "1", "part.js": "2", "part.cache": "V8 here" });
  const same = built("same", { "part.js": "2", "part.cache": "V8 there", "jiyan.js": "1" });
  const other = built("other", { "jiyan.js": "1", "part.js": "3" });
  expect(programIdentity(first)).toContain(programVersion());
  expect(programIdentity(same)).toBe(programIdentity(first));
  expect(programIdentity(other)).not.toBe(programIdentity(first));
});

test("where nothing is built the version says which program it is", () => {
  expect(programIdentity(path("none"))).toBe(programVersion());
});
