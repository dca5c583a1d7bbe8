import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasShared, shared } from "./shared";

/** Debian's Python, the one that `python3-lxml` installs for. */
const PYTHON = "/usr/bin/python3";

/** Whether the package checker (ECMA-376 schemas, relationships, content types) can run here. */
export const hasSchemaCheck = ((): boolean => {
  if (!hasShared) return false;
  try {
    execFileSync(PYTHON, ["-c", "import lxml"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** What the checker finds in each file, by name; nothing in a sound one. */
export function schemaFindings(
  files: ReadonlyMap<string, Uint8Array>,
  extension = "xlsx",
): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-schema-"));
  try {
    const names = [...files.keys()];
    const paths = names.map((name, index) => {
      const path = join(folder, `${index}.${extension}`);
      writeFileSync(path, files.get(name) ?? new Uint8Array());
      return path;
    });
    const output = execFileSync(PYTHON, [shared("tools", "check-ooxml.py"), ...paths], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    return byFile(output, (path) => names[paths.indexOf(path)] ?? path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function byFile(output: string, nameOf: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const findings = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of output.split("\n")) {
    const path = /^(?:OK|FAIL)\s+(.*) \(\d+\)$/.exec(line)?.[1];
    if (path !== undefined) findings.set(nameOf(path), (current = []));
    else if (line.trim() !== "") current.push(line.trim());
  }
  return findings;
}
