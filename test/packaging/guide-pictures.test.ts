import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const PICTURES = join(ROOT, "docs/images/guide");
const GUIDES = [ROOT, join(ROOT, "docs")].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** Files that a guide shows. */
function shownIn(guide: string): readonly string[] {
  return [...readFileSync(guide, "utf8").matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path = ""]) =>
    join(dirname(guide), path),
  );
}

test.each(GUIDES)("%s shows pictures that are there", (guide) => {
  for (const path of shownIn(guide)) expect([path, statSync(path).isFile()]).toEqual([path, true]);
});

test("every picture of the guides is shown in one, and is small", () => {
  const shown = new Set(GUIDES.flatMap(shownIn));
  const made = readdirSync(PICTURES).map((name) => join(PICTURES, name));
  expect(made.length).toBeGreaterThan(0);
  expect(made.filter((path) => !shown.has(path))).toEqual([]);
  expect(made.filter((path) => statSync(path).size > 60_000)).toEqual([]);
});

test("the guides in both languages show the same steps", () => {
  const steps = (name: string, language: string) =>
    shownIn(join(ROOT, name)).map((path) => path.replace(`.${language}.png`, ""));
  expect(steps("docs/pane.md", "en")).toEqual(steps("docs/pane.zh-CN.md", "zh-CN"));
  expect(steps("README.md", "en")).toEqual(steps("README.zh-CN.md", "zh-CN"));
});
