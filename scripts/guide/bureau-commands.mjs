// Commands of the guide for a bureau of which pictures show what they say, in the folder of its year.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";

const CLI = resolve("dist/apps/cli/main.js");
const PORT = 6379;
const QUEUE = `redis://localhost:${PORT}`;
const QUESTION = "select unit, points, grade, errors from forms order by points desc";

/** @typedef {{ command: string, said: string }} Said */

/**
 * What is said where workers read what is consolidated, and where the data are asked.
 *
 * @param {string} folder of {@link liveThroughTheYear}
 * @param {"zh-CN" | "en"} locale
 * @returns {Promise<{ queue: readonly Said[], query: readonly Said[] }>}
 */
export async function commandsSaid(folder, locale) {
  const language = locale === "en" ? ["--locale", "en"] : [];
  const jiyan = (...argv) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv, ...language], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0 && status !== 1) throw new Error(`jiyan ${argv.join(" ")}: ${stderr}`);
    return { command: `jiyan ${argv.map(quoted).join(" ")}`, said: shortened(stdout + stderr) };
  };
  // Nothing is known yet, so that the workers have something to read.
  for (const former of [".jiyan-extracts", "汇总.xlsx", "数据"])
    rmSync(join(folder, former), { recursive: true, force: true });
  const queue = await withQueue(folder, language, () =>
    jiyan("consolidate", "收到/", "-o", "汇总.xlsx", "--queue", QUEUE),
  );
  const data = jiyan("consolidate", "收到/", "-o", "汇总.xlsx", "--parquet", "数据/");
  return { queue, query: [data, jiyan("query", QUESTION, "数据/")] };
}

/** A worker and a queue's server around a command. */
async function withQueue(folder, language, command) {
  const server = spawn("redis-server", ["--port", String(PORT), "--save", "", "--appendonly", "no"], {
    cwd: folder,
  });
  await heard(server, /Ready to accept connections/u);
  const argv = ["work", "--queue", QUEUE];
  const worker = spawn(process.execPath, [CLI, ...argv, ...language], { cwd: folder });
  const said = [];
  worker.stdout.on("data", (text) => said.push(text));
  const ended = once(worker, "exit");
  try {
    await heard(worker, /\n/u);
    const consolidated = command();
    worker.kill("SIGINT");
    await ended;
    return [{ command: `jiyan ${argv.join(" ")}`, said: Buffer.concat(said).toString() }, consolidated];
  } finally {
    server.kill();
    await once(server, "exit");
  }
}

/** Waits until a process has said something; fails where it ends before. */
function heard(child, words) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (more) => {
      text += String(more);
      if (words.test(text)) resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`${child.spawnfile} ended with ${code}: ${text}`));
    });
  });
}

/** What the report still waits for is told in its own part of the guide. */
function shortened(text) {
  return text
    .split("\n")
    .filter((line) => !/^ {2}\S|[:：]$/u.test(line))
    .join("\n");
}

const quoted = (text) => (/[ *]/u.test(text) ? `"${text}"` : text);
