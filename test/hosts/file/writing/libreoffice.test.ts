import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { demoPlan } from "./support/demo-plan";
import { apply, difficultPaths, formPaths, readBytes } from "./support/files";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
const describeWithLibreOffice = hasLibreOffice ? describe : describe.skip;

/** Two forms, and of the difficult workbooks one with macros, one from .NET with prefixed names, one with charts. */
const SAMPLE = [
  ...formPaths.slice(0, 2),
  ...difficultPaths.filter((path) => /rich\.xlsm|cx-basic\.xlsx|poi_WithThreeCharts/.test(path)),
];

describeWithLibreOffice("LibreOffice (soffice)", () => {
  test("opens results and finds every series bound to its cells", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jiyan-soffice-"));
    try {
      const names: string[] = [];
      for (const [index, path] of SAMPLE.entries()) {
        const name = `${index}-${basename(path)}`;
        writeFileSync(join(folder, name), (await apply(readBytes(path), demoPlan("Sheet1"))).bytes);
        names.push(name);
      }
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "ods", ...names], {
        cwd: folder,
        stdio: "ignore",
        timeout: 100_000,
      });
      for (const name of names) {
        const parts = readZip(readFileSync(join(folder, name.replace(/\.xls[xm]$/, ".ods"))));
        const charts = [...parts].filter(
          ([part, text]) => /^Object \d+\/content\.xml$/.test(part) && text.includes("绩效自评报告"),
        );
        const bound = charts
          .flatMap(([, text]) => [...text.matchAll(/chart:values-cell-range-address="([^"]*)"/g)])
          .map(([, range]) => range?.replace(/\$?'?绩效自评报告'?\.|\$/g, ""));
        expect({ name, bound: bound.sort() }).toEqual({
          name,
          bound: [
            "B25:B31",
            "B6:B8",
            "C25:C31",
            "C6:C8",
            "D25:D31",
            "D25:D31",
            "D6:D8",
            "E25:E31",
            "E25:E31",
          ],
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

/** Text of the XML parts of an archive, by its central directory. */
function readZip(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    if (name.endsWith(".xml")) parts.set(name, (method === 8 ? inflateRawSync(data) : data).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
