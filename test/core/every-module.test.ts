import { readdirSync } from "node:fs";
import { join } from "node:path";

const CORE = join(__dirname, "../../src/core");
const MODULES = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

// Coverage knows of a module once a test has loaded it: with this one, none is left out of the count.
test("every module of the core can be loaded by itself, and says nothing while it is", () => {
  const said = jest.spyOn(console, "log").mockImplementation(() => undefined);
  for (const name of MODULES) expect(() => jest.requireActual<object>(join(CORE, name))).not.toThrow();
  expect(said).not.toHaveBeenCalled();
  expect(MODULES.length).toBeGreaterThan(500);
});
