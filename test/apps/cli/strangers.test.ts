import { existsSync, readdirSync, rmSync } from "node:fs";
import { describeWithShared, hasShared, shared } from "../../support/shared";
import { jiyan, temporaryFolder } from "./session";

const FILES = hasShared ? readdirSync(shared("workbooks")).filter((name) => /\.xls[xm]$/.test(name)) : [];

describeWithShared("workbooks of strangers, through every command", () => {
  const path = temporaryFolder();

  test.each(FILES)("%s gives a result or one line", async (name) => {
    const file = shared("workbooks", name);
    const output = path(`out${name.slice(name.lastIndexOf("."))}`);
    const commands = [
      ["read", file, "--json"],
      ["check", file, "--annotate", output],
      ["score", file, "--explain"],
      ["report", file, "-o", output],
    ];
    for (const argv of commands) {
      const { code, out, err } = await jiyan(argv);
      expect([0, 1, 2]).toContain(code);
      expect(err).toMatch(code === 2 ? /^jiyan: [^\n]+\n$/ : /^$/);
      expect(out === "").toBe(code === 2);
      expect(existsSync(output)).toBe(code !== 2 && argv.includes(output));
      rmSync(output, { force: true });
    }
  });
});
