import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, openSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { form, temporaryFolder } from "./session";

const ROOT = resolve(__dirname, "../../..");
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
  cpSync(join(ROOT, "package.json"), path("package.json"));
  symlinkSync(join(ROOT, "node_modules"), path("node_modules"));
  execFileSync(process.execPath, [
    join(ROOT, "node_modules/typescript/bin/tsc"),
    ...["-p", join(ROOT, "tsconfig.build.json"), "--outDir", path("dist"), "--declaration", "false"],
  ]);
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

  test.each(["--json", ""])("is quiet when its reader goes away: read %s", (option) => {
    const command = `"${process.execPath}" "${path("dist/apps/cli/main.js")}" read "${form("05-jishan-zhaidian-gongwei-2021")}" ${option} | head -c 10`;
    const { stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(stderr).toBe("");
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
