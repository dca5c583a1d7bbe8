import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { installCommandLine } from "./built-command-line";
import { form, temporaryFolder } from "./session";

const ROOT = resolve(__dirname, "../../..");
const FORMS = join(ROOT, "test/fixtures/forms");
const path = temporaryFolder();

/** The program as a person starts it, built into a folder of its own so that a stale `dist` cannot pass. */
function start(argv: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path("dist/apps/cli/main.js"), ...argv], {
    encoding: "utf8",
    env: { ...process.env, LANG: "", LC_ALL: "", NO_COLOR: "1" },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  installCommandLine(path());
}, 300_000);

describe("the built program", () => {
  test("reports, and makes a template with the library that it loads late", () => {
    const file = form("26-lingling-linye-bumen-2021");
    expect(start(["report", file, "-o", path("out.xlsx")])).toMatchObject({ code: 0, err: "" });
    expect(start(["template", "--kind", "department", "-o", path("t.xlsx")])).toMatchObject({
      code: 0,
      err: "",
    });
    expect(existsSync(path("out.xlsx")) && existsSync(path("t.xlsx"))).toBe(true);
  });

  test("ends with the right code and one line", () => {
    expect(start(["check", form("26-lingling-linye-bumen-2021")]).code).toBe(1);
    const missing = start(["check", path("absent.xlsx")]);
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toMatch(/^jiyan: 找不到文件“.*absent\.xlsx”\n$/);
    expect(start([])).toMatchObject({ code: 2, out: "" });
  });

  test("consolidates with threads as it does without", () => {
    const forms = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));
    const consolidated = (folder: string, copies: number): unknown => {
      mkdirSync(path(folder));
      for (const name of forms) {
        for (let copy = 0; copy < copies; copy += 1)
          cpSync(join(FORMS, name), path(folder, `${copy}-${name}`));
      }
      writeFileSync(path(folder, "坏.xlsx"), "x");
      const { code, out, err } = start(["consolidate", path(folder), "-o", path(`${folder}.xlsx`), "--json"]);
      expect({ code, err }).toEqual({ code: 1, err: "" });
      const {
        workbooks,
        forms: found,
        indicators,
        findings,
        unread,
      } = JSON.parse(out) as Record<string, unknown>;
      return { workbooks, found, indicators, findings, unread: (unread as readonly unknown[]).length };
    };
    expect(consolidated("twice", 2)).toEqual(consolidated("once", 1));
    rmSync(path(".jiyan-extracts"), { recursive: true });
    expect(start(["consolidate", path("twice"), "-o", path("again.xlsx")]).out).toMatch(/重复\d+处/u);
  });

  test("leaves no half workbook when it is interrupted, and goes on from there", async () => {
    mkdirSync(path("many"));
    const bytes = readFileSync(form("26-lingling-linye-bumen-2021"));
    // What follows the archive is not read, and makes each file another one.
    for (let copy = 0; copy < 64; copy += 1) {
      writeFileSync(path("many", `${copy}.xlsx`), Buffer.concat([bytes, Buffer.from(String(copy))]));
    }
    const argv = [path("dist/apps/cli/main.js"), "consolidate", path("many"), "-o", path("many.xlsx")];
    const child = spawn(process.execPath, argv, { stdio: "ignore" });
    const ended = once(child, "exit");
    while (!existsSync(path(".jiyan-extracts"))) await setImmediate();
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(readdirSync(path(".")).filter((name) => /^many\.xlsx|\.tmp$/u.test(name))).toEqual([]);
    const { out } = start(["consolidate", path("many"), "-o", path("many.xlsx"), "--json"]);
    expect(JSON.parse(out)).toMatchObject({ workbooks: 64, unread: [] });
  });

  test("goes on where it was killed, to the same workbook byte for byte", async () => {
    mkdirSync(path("killed"));
    const bytes = readFileSync(form("26-lingling-linye-bumen-2021"));
    for (let copy = 0; copy < 48; copy += 1) {
      writeFileSync(path("killed", `${copy}.xlsx`), Buffer.concat([bytes, Buffer.from(`k${copy}`)]));
    }
    const [output, store] = [path("killed.xlsx"), path("killed-store")];
    const argv = ["consolidate", path("killed"), "-o", output, "--store", store, "--json"];
    const child = spawn(process.execPath, [path("dist/apps/cli/main.js"), ...argv], { stdio: "ignore" });
    const ended = once(child, "exit");
    const kept = (): number =>
      existsSync(store)
        ? readdirSync(store, { recursive: true }).filter((name) => String(name).endsWith(".json")).length
        : 0;
    while (kept() < 5 && child.exitCode === null) await setImmediate();
    child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(existsSync(output)).toBe(false);
    const resumed = JSON.parse(start(argv).out) as { readonly workbooks: number; readonly reused: number };
    expect(resumed.workbooks).toBe(48);
    expect(resumed.reused).toBeGreaterThanOrEqual(5);
    const written = readFileSync(output);
    rmSync(store, { recursive: true });
    start([...argv, "--force"]);
    expect(readFileSync(output).equals(written)).toBe(true);
  });

  test.each(["--json", ""])("is quiet when its reader goes away: read %s", (option) => {
    const command = `"${process.execPath}" "${path("dist/apps/cli/main.js")}" read "${form("05-jishan-zhaidian-gongwei-2021")}" ${option} | head -c 10`;
    const { stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(stderr).toBe("");
  });
});

describe("the bundle of the command line", () => {
  const BUNDLE = "bundle";
  const COMMAND_LINE = "dist/apps/cli";
  const alone = (file: string) => path("alone", COMMAND_LINE, file);
  const node = (...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, LANG: "", LC_ALL: "", NO_COLOR: "1" },
    });
    return `${status}: ${stdout}${stderr}`;
  };
  const reading = () => node(alone("main.js"), "read", form("05-jishan-zhaidian-gongwei-2021"));

  beforeAll(() => {
    mkdirSync(alone(""), { recursive: true });
    for (const file of ["main.js", "bundle.js", "bundle-folder.js", BUNDLE]) {
      cpSync(path(COMMAND_LINE, file), alone(file), { recursive: true });
    }
    writeFileSync(path("alone", "package.json"), JSON.stringify({ version: "9.8.7" }));
  });

  const caches = () => readdirSync(alone(BUNDLE)).filter((name) => name.endsWith(".cache"));

  test("is run from the code that V8 kept of each part when it was built", () => {
    const parts = readdirSync(path(COMMAND_LINE, BUNDLE)).filter((name) => name.endsWith(".js"));
    expect(parts.length).toBeGreaterThan(10);
    const bundle = JSON.stringify(path(COMMAND_LINE, "bundle.js"));
    const rejected = `${JSON.stringify(parts)}.map((part) => require(${bundle}).compilePart("./" + part).cachedDataRejected)`;
    expect(node("-p", `JSON.stringify(${rejected})`)).toBe(`0: ${JSON.stringify(parts.map(() => false))}\n`);
  });

  test("loads the engine for no version and no help", () => {
    const bundle = JSON.stringify(path(COMMAND_LINE, "bundle.js"));
    const loaded = (...argv: readonly string[]) =>
      node(
        "-e",
        `const { compilePart, loadBundle } = require(${bundle});
         const parts = [];
         const { processIo, run } = loadBundle((part) => (parts.push(part), compilePart(part)));
         void run(${JSON.stringify(argv)}, { ...processIo(), out: { write() {}, failure: async () => undefined } })
           .then(() => { console.log(parts.length); });`,
      );
    expect(loaded("--version")).toBe("0: 1\n");
    expect(loaded("report", "--help")).toBe("0: 1\n");
    expect(loaded("outlines")).not.toBe("0: 1\n");
  });

  test("needs neither the modules nor the packages that it was made of", () => {
    expect(node(alone("main.js"), "--version")).toBe("0: 9.8.7\n");
    expect(reading()).toMatch(/^0: 读到1份自评表/u);
  });

  test("does the same where the kept code is of another V8, or missing", () => {
    const before = reading();
    for (const cache of caches()) writeFileSync(alone(join(BUNDLE, cache)), "nothing that V8 knows");
    expect(reading()).toBe(before);
    for (const cache of caches()) rmSync(alone(join(BUNDLE, cache)));
    expect(reading()).toBe(before);
  });
});

(existsSync("/dev/full") ? describe : describe.skip)("standard output on a full disk (/dev/full)", () => {
  test.each([
    ["read", form("05-jishan-zhaidian-gongwei-2021")],
    ["check", form("05-jishan-zhaidian-gongwei-2021")],
    ["score", form("05-jishan-zhaidian-gongwei-2021")],
    ["report", form("05-jishan-zhaidian-gongwei-2021"), "-o", path("full.xlsx")],
    ["template", "--kind", "project", "-o", path("full-template.xlsx")],
    ["packs"],
    ["outlines"],
    ["--help"],
    ["--version"],
  ])("%s says so", (...argv) => {
    const device = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [path("dist/apps/cli/main.js"), ...argv], {
      encoding: "utf8",
      stdio: ["ignore", device, "pipe"],
      env: { ...process.env, LANG: "", LC_ALL: "" },
    });
    closeSync(device);
    expect(stderr).toMatch(/^jiyan: 标准输出无法写入（磁盘空间不足）[^\n]*\n$/);
    expect(status).toBe(3);
  });
});
