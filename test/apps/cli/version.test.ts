import { writeFileSync } from "node:fs";
import { programIdentity, programVersion } from "../../../src/apps/cli/version";
import { temporaryFolder } from "./session";

const path = temporaryFolder();

/** A built command line of this text. */
function built(name: string, text: string): string {
  const file = path(name);
  writeFileSync(file, text);
  return file;
}

test("two builds of one version are two programs, equal ones are one", () => {
  const [one, same, other] = [built("a.js", "1"), built("b.js", "1"), built("c.js", "2")].map((file) =>
    programIdentity(file),
  );
  expect(one).toContain(programVersion());
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test("where nothing is built the version says which program it is", () => {
  expect(programIdentity(path("none.js"))).toBe(programVersion());
});
