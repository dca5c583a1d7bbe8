import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { applyPlan } from "../../../../src/hosts/file/writing";
import { relationshipsPartOf } from "../../../../src/hosts/file/package/part-names";
import { hasShared, shared } from "../../../support/shared";
import { demoPlan } from "./support/demo-plan";
import { apply, difficultPaths, formPaths, open, readBytes, readWorkbook } from "./support/files";

const PLAN = demoPlan("Sheet1");
const PYTHON = "/usr/bin/python3";
const hasValidator =
  hasShared && existsSync(PYTHON) && spawnSync(PYTHON, ["-c", "import lxml.etree"]).status === 0;

interface Written {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Every workbook at hand with the demo plan in it, and why the others were refused. */
const written: Written[] = [];
const refused = new Map<string, string>();

beforeAll(async () => {
  for (const path of [...formPaths, ...difficultPaths]) {
    const before = readBytes(path);
    const result = await applyPlan(before, PLAN);
    if (result.ok) written.push({ path, before, after: result.value.bytes });
    else refused.set(basename(path), result.error.code);
  }
}, 120_000);

describe("every workbook at hand", () => {
  test("takes the plan, or is refused for a reason that is known", () => {
    expect(written.length).toBeGreaterThanOrEqual(formPaths.length);
    const reasons = new Set(refused.values());
    reasons.delete("strict-ooxml");
    reasons.delete("corrupt-zip");
    expect([...reasons]).toEqual([]);
    expect(written.length).toBe(formPaths.length + difficultPaths.length - refused.size);
    expect(refused.size).toBeLessThanOrEqual(4);
  });

  test("keeps every part but the four that list sheets, styles and parts byte for byte", async () => {
    const surprises: string[] = [];
    for (const { path, before, after } of written) {
      const [source, target] = [await open(before), await open(after)];
      const allowed = new Set([
        "[Content_Types].xml",
        source.workbookPart,
        relationshipsPartOf(source.workbookPart),
        (await source.relationships(source.workbookPart)).find(({ type }) => type.endsWith("/styles"))
          ?.target,
      ]);
      for (const part of source.partNames.filter((name) => !allowed.has(name))) {
        const same =
          target.has(part) && Buffer.from(await source.bytes(part)).equals(await target.bytes(part));
        if (!same) surprises.push(`${basename(path)} ${part}`);
      }
    }
    expect(surprises).toEqual([]);
  });

  test("stays the same, byte for byte, when the plan is applied again and again", async () => {
    const grown: string[] = [];
    for (const { path, after } of written) {
      const again = await apply(after, PLAN);
      const untouched =
        again.parts.added.length + again.parts.removed.length + again.parts.patched.length === 0;
      if (!untouched || !Buffer.from(again.bytes).equals(after)) grown.push(basename(path));
    }
    expect(grown).toEqual([]);
  });

  test("gives the same bytes each time", async () => {
    for (const { before, after } of written.slice(0, 20)) {
      expect(Buffer.from((await apply(before, PLAN)).bytes).equals(after)).toBe(true);
    }
  });

  test("is read by exceljs wherever exceljs could read it before", async () => {
    const lost: string[] = [];
    let read = 0;
    for (const { path, before, after } of written) {
      const readable = await readWorkbook(before).then(
        () => true,
        () => false,
      );
      if (!readable) continue;
      read += 1;
      const report = (await readWorkbook(after)).getWorksheet("绩效自评报告");
      if (report?.getCell("A2").value !== "一、部门基本情况") lost.push(basename(path));
    }
    expect(lost).toEqual([]);
    expect(read).toBeGreaterThan(written.length / 2);
  });
});

const describeWithValidator = hasValidator ? describe : describe.skip;

describeWithValidator("the schema validator (python3-lxml, ../shared/tools/check-ooxml.py)", () => {
  test("finds nothing in any result that it did not find in the original", () => {
    const folder = mkdtempSync(join(tmpdir(), "jiyan-corpus-"));
    try {
      const files = written.map(({ path, before, after }, index) => {
        const names = {
          before: join(folder, `${index}-before.xlsx`),
          after: join(folder, `${index}-after.xlsx`),
        };
        writeFileSync(names.before, before);
        writeFileSync(names.after, after);
        return { path, ...names };
      });
      const findings = validate(files.flatMap(({ before, after }) => [before, after]));
      const fresh = files.flatMap(({ path, before, after }) => {
        const known = new Set(findings.get(before));
        return (findings.get(after) ?? [])
          .filter((finding) => !known.has(finding))
          .map((finding) => `${basename(path)}: ${finding}`);
      });
      expect(findings.size).toBe(files.length * 2);
      expect(fresh).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

/** Findings by file, without the line they stand in. */
function validate(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const output = execFileSync(PYTHON, [shared("tools", "check-ooxml.py"), ...files], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const findings = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of output.split("\n")) {
    const head = /^(?:OK|FAIL)\s+(.*) \(\d+\)$/.exec(line);
    if (head?.[1] !== undefined) findings.set(head[1], (current = []));
    else if (line.trim() !== "") current.push(line.trim().replace(/:\d+ XSD/, " XSD"));
  }
  return findings;
}
