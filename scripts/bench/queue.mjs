// Workers of a queue against threads of one process: time with one and with two workers, of the whole run and of its part in
// which workers read; processor time of the machine that asks and of the workers.
//
// A worker with one thread uses more than one core where others are idle: the program's own threads compile and inflate beside
// it. So one worker on two idle cores is faster than a worker of a machine that is busy, and a second one seems to bring
// less. Where `taskset` is there, workers are therefore measured once more with a core each, as they have when all cores read.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { baseParts, workbookOf } from "./consolidate.mjs";

export const title = "Workers of a queue (needs redis-server)";

const WORKBOOKS = 1000;
/** From then on workers are warm: their programs are compiled, as those of workers are that run for days. */
const WARM_FROM = 400;
const MAIN = resolve("dist/apps/cli/main.js");

/** Writes at its end what the process took, threads included. In seconds. */
const COUNTER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeFileSync(process.env.JIYAN_BENCH_CPU, String((user + system) / 1e6));
});`;

/**
 * Prints wall and processor time of threads and of one and two workers, a thread each. The whole run holds work that one machine
 * does alone, whoever reads: it starts, hands out tasks and writes the tables. What workers bring is the rate of reading.
 */
export async function run(print) {
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    print("redis-server is not here.");
    return;
  }
  const root = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
  const folder = join(root, "received");
  mkdirSync(folder);
  const parts = await baseParts();
  for (let number = 1; number <= WORKBOOKS; number += 1) {
    writeFileSync(join(folder, `${number}.xlsx`), workbookOf(parts, number));
  }
  writeFileSync(join(root, "counter.cjs"), COUNTER);
  const socket = join(root, "redis.sock");
  const server = spawn(
    "redis-server",
    ["--port", "0", "--unixsocket", socket, "--dir", root, "--save", "", "--appendonly", "no"],
    { stdio: "ignore" },
  );
  try {
    while (!existsSync(socket)) await pause(20);
    const consolidate = (name, ...more) =>
      started(root, name, [
        "consolidate",
        folder,
        "-o",
        join(root, `${name}.xlsx`),
        "--store",
        join(root, name),
        ...more,
      ]);
    const threads = {
      ...(await timed(consolidate("threads"))),
      theirs: 0,
      rate: rateOf(join(root, "threads")),
    };
    const one = await withWorkers(root, socket, 1, consolidate);
    const two = await withWorkers(root, socket, 2, consolidate);
    const canPin = spawnSync("taskset", ["--version"]).status === 0;
    const pinned = canPin && {
      one: await withWorkers(root, socket, 1, consolidate, "pinned"),
      two: await withWorkers(root, socket, 2, consolidate, "pinned"),
    };
    const same = ["1", "2", ...(pinned ? ["1-pinned", "2-pinned"] : [])].every((name) =>
      readFileSync(join(root, `${name}.xlsx`)).equals(readFileSync(join(root, "threads.xlsx"))),
    );
    print(
      `${WORKBOOKS} workbooks of 30 indicators; the tables are ${same ? "the same bytes" : "NOT THE SAME"}`,
    );
    print(
      "| who reads | whole run, s | read, workbooks/s | CPU of the run, s | CPU of workers, s | CPU of all, s |",
    );
    print("| --- | --- | --- | --- | --- | --- |");
    for (const [name, { wall, cpu, theirs, rate }] of Object.entries({
      "2 threads": threads,
      "1 worker": one,
      "2 workers": two,
      ...(pinned && { "1 worker, a core of its own": pinned.one, "2 workers, a core each": pinned.two }),
    })) {
      const figures = [wall, rate, cpu, theirs, cpu + theirs].map((figure) => figure.toFixed(1));
      print(`| ${[name, ...figures].join(" | ")} |`);
    }
    print(
      `2 workers against 1, whole run: ${(one.wall / two.wall).toFixed(2)} times as fast (figure: ≥ 1.7)`,
    );
    print(`2 workers against 1, reading alone: ${(two.rate / one.rate).toFixed(2)} times as fast`);
    if (pinned) {
      const faster = (rate) => (pinned.two[rate] / pinned.one[rate]).toFixed(2);
      print(`2 workers against 1, a core each, reading alone: ${faster("rate")} times as fast`);
      print(`the same from workbook ${WARM_FROM} on: ${faster("warm")} times as fast`);
    }
    const more = (two.cpu + two.theirs) / threads.cpu;
    print(`2 workers against threads: ${more.toFixed(2)} times the CPU (figure: ≤ 1.3)`);
  } finally {
    server.kill();
    await once(server, "exit");
    rmSync(root, { recursive: true, force: true });
  }
}

/** The built program as a process, whose processor time is counted. @param core the only one that it may use */
function started(root, name, argv, core) {
  const file = join(root, `${name}.cpu`);
  const program = [process.execPath, "-r", join(root, "counter.cjs"), MAIN, ...argv];
  const [command, ...rest] = core === undefined ? program : ["taskset", "-c", String(core), ...program];
  const child = spawn(command, rest, {
    stdio: "ignore",
    env: { ...process.env, JIYAN_BENCH_CPU: file },
  });
  return { child, ended: once(child, "exit").then(() => Number(readFileSync(file, "utf8"))) };
}

async function timed({ ended }) {
  const begun = performance.now();
  const cpu = await ended;
  return { wall: (performance.now() - begun) / 1000, cpu };
}

/**
 * Extracts a second between the first and the last one that were kept: how fast files are read, without what comes before and
 * after.
 *
 * @param from so many of them are left out
 */
function rateOf(store, from = 0) {
  const times = readdirSync(store, { recursive: true })
    .filter((name) => /[0-9a-f]{64}\.json$/.test(name))
    .map((name) => statSync(join(store, name)).mtimeMs)
    .sort((one, other) => one - other)
    .slice(from);
  return ((times.length - 1) * 1000) / (times.at(-1) - times[0]);
}

/** Workers are there before the run begins, as they are in a bureau. */
async function withWorkers(root, socket, count, consolidate, pinned) {
  const name = pinned ? `${count}-${pinned}` : String(count);
  const queue = ["--queue", socket, "--shared", root];
  const workers = Array.from({ length: count }, (_, index) =>
    started(
      root,
      `worker-${name}-${index}`,
      ["work", ...queue, "--threads", "1"],
      pinned ? index : undefined,
    ),
  );
  await pause(2000);
  const { wall, cpu } = await timed(consolidate(name, ...queue));
  for (const { child } of workers) child.kill("SIGTERM");
  const theirs = await Promise.all(workers.map(({ ended }) => ended));
  return {
    ...{ wall, cpu, rate: rateOf(join(root, name)), warm: rateOf(join(root, name), WARM_FROM) },
    theirs: theirs.reduce((sum, one) => sum + one, 0),
  };
}
