import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { queueName } from "../../../../src/apps/cli/queue/extract-task";
import { programIdentity } from "../../../../src/apps/cli/program-identity";
import { expectOneLine, jiyan, temporaryFolder } from "../session";
import { BuiltProgram, type Started, until } from "./built-program";
import { hasRedis, RedisServer } from "./redis-server";

/** Longer than two looks for tasks of workers that died, and than a task was once a worker's alone. In milliseconds. */
const STARVED = 20_000;
const ROOT = resolve(__dirname, "../../../..");
const FORMS = join(ROOT, "test/fixtures/forms");
const NAMES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));
const path = temporaryFolder();
const server = new RedisServer(path());
const program = new BuiltProgram(path());
const opened = new Set<Redis>();

const worker = (shared: string, ...more: readonly string[]) =>
  program.start(["work", "--queue", server.socket, "--shared", shared, "--threads", "1", ...more]);

interface Delivery {
  readonly shared: string;
  /** What one machine makes of it. */
  readonly alone: Buffer;
  /** A run over the queue. */
  readonly run: (...more: readonly string[]) => Started;
  readonly output: string;
  readonly store: string;
}

/** A shared folder with workbooks that all differ, a double and one that cannot be read. */
async function delivery(name: string, copies: number): Promise<Delivery> {
  const shared = path(name);
  const folder = join(shared, "收到");
  mkdirSync(folder, { recursive: true });
  for (let copy = 0; copy < copies; copy += 1) {
    for (const form of NAMES) {
      const bytes = readFileSync(join(FORMS, form));
      writeFileSync(join(folder, `${copy}-${form}`), withComment(bytes, `copy ${copy}`));
    }
  }
  copyFileSync(join(folder, `0-${NAMES[0] ?? ""}`), join(folder, "再报一次.xlsx"));
  writeFileSync(join(folder, "坏的.xlsx"), "no archive");
  const [output, store] = [join(shared, "汇总.xlsx"), join(shared, "已读")];
  const run = (...more: readonly string[]) =>
    program.start(["consolidate", folder, "-o", output, "--store", store, ...more]);
  await run().ended;
  const alone = readFileSync(output);
  rmSync(store, { recursive: true });
  rmSync(output);
  const queued = ["--queue", server.socket, "--shared", shared];
  return { shared, alone, output, store, run: (...more) => run(...queued, ...more) };
}

/** An archive with a comment at its end. */
function withComment(bytes: Buffer, comment: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const head = Buffer.from(bytes.subarray(0, end + 22));
  head.writeUInt16LE(comment.length, end + 20);
  return Buffer.concat([head, Buffer.from(comment)]);
}

/** How many extracts a store has. */
function extractsIn(store: string): number {
  try {
    return readdirSync(store, { recursive: true }).filter((name) => /[0-9a-f]{64}\.json$/.test(String(name)))
      .length;
  } catch {
    return 0;
  }
}

/** Another worker of the folder, once it takes tasks. */
async function readyWorker(shared: string): Promise<Started> {
  const started = worker(shared);
  await started.working();
  return started;
}

(hasRedis ? describe : describe.skip)("workers of a queue (needs redis-server)", () => {
  beforeAll(async () => {
    program.build();
    await server.start();
  });

  afterEach(() => {
    program.endAll();
    for (const redis of opened) redis.disconnect();
    opened.clear();
  });

  afterAll(async () => {
    await server.stop();
  });

  test("make what one machine makes, byte for byte, and end when they are told to", async () => {
    const { shared, run, output, alone } = await delivery("two", 2);
    const workers = await Promise.all([readyWorker(shared), readyWorker(shared)]);
    const { code, out, err } = await run().ended;
    expect(readFileSync(output).equals(alone)).toBe(true);
    expect([code, err]).toEqual([1, ""]);
    expect(out).not.toContain("未重新读取");
    for (const { child } of workers) child.kill("SIGTERM");
    const ended = await Promise.all(workers.map((one) => one.ended));
    expect(ended.map((one) => [one.code, one.err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const counts = ended.map((one) => Number(/读取了(\d+)个文件/.exec(one.out)?.[1]));
    // The double waits in the queue once, and what no program can read is tried by one worker.
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(2 * NAMES.length + 1);
  });

  test("are not missed when one is killed over its work: another does it again", async () => {
    const { shared, run, output, alone, store } = await delivery("killed", 2);
    const first = worker(shared);
    const whole = run();
    await until(() => extractsIn(store) > 2);
    first.child.kill("SIGKILL");
    worker(shared);
    expect((await whole.ended).code).toBe(1);
    expect(readFileSync(output).equals(alone)).toBe(true);
  });

  test("keep their tasks through a long while without processor time", async () => {
    const { shared, run, output, alone, store } = await delivery("starved", 2);
    const starved = await readyWorker(shared);
    const whole = run();
    await until(() => extractsIn(store) > 2);
    starved.child.kill("SIGSTOP");
    const other = await readyWorker(shared);
    await pause(STARVED);
    starved.child.kill("SIGCONT");
    expect((await whole.ended).code).toBe(1);
    expect(readFileSync(output).equals(alone)).toBe(true);
    for (const { child } of [starved, other]) child.kill("SIGTERM");
    const ended = await Promise.all([starved.ended, other.ended]);
    expect(ended.map((one) => one.err)).toEqual(["", ""]);
    const counts = ended.map((one) => Number(/读取了(\d+)个文件/.exec(one.out)?.[1]));
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(2 * NAMES.length + 1);
  });

  test("go on when connections are cut, and when the server loses all it had", async () => {
    const { shared, run, output, alone, store } = await delivery("cut", 3);
    const { child } = await readyWorker(shared);
    // Nothing is done before the connections are cut: whoever waits for it sees them go.
    child.kill("SIGSTOP");
    const whole = run();
    const control = new Redis(server.socket);
    opened.add(control);
    await until(async () => (await control.dbsize()) > 3 * NAMES.length);
    await control.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    child.kill("SIGCONT");
    await until(() => extractsIn(store) > 8);
    await server.stop("SIGKILL");
    rmSync(server.socket, { force: true });
    await server.start();
    const { code, err } = await whole.ended;
    expect(code).toBe(1);
    expect(readFileSync(output).equals(alone)).toBe(true);
    expect(err).toMatch(/^(?:jiyan: 与队列[^\n]*的连接断开，正在重新连接\n)+$/);
  });

  test("whose store takes nothing give a file up after some attempts, and its line says why", async () => {
    const { shared, run, output, store } = await delivery("full", 1);
    // A file where the folder of the extracts should be.
    writeFileSync(store, "");
    const one = worker(shared, "--drain");
    expect((await one.ended).out).toContain("读取了0个文件");
    const other = worker(shared);
    const { code, err } = await run().ended;
    expect([code, err]).toEqual([2, expect.stringMatching(/个文件都不能用/)]);
    expect(err).toContain("工作进程没能读完");
    other.child.kill("SIGTERM");
    const ended = await other.ended;
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/将再试：.*\n(?:.*\n)*.*不再试：/);
    expect(() => readFileSync(output)).toThrow("ENOENT");
  });

  test("are done without where the server has no memory for the tasks, which is said once", async () => {
    const { shared, run, output, alone } = await delivery("memory", 2);
    const other = await readyWorker(shared);
    const control = new Redis(server.socket);
    opened.add(control);
    await control.config("SET", "maxmemory", "1");
    const { code, err } = await run().ended;
    await control.config("SET", "maxmemory", "0");
    expect(err).toMatch(/^jiyan: 队列[^\n]*的内存已满，放不下的任务由本机读取；请调大该服务的maxmemory\n$/);
    expect(code).toBe(1);
    expect(readFileSync(output).equals(alone)).toBe(true);
    other.child.kill("SIGTERM");
    expect((await other.ended).code).toBe(0);
  });

  test("read nothing outside of the shared folder, whatever stands in the queue", async () => {
    const shared = path("closed");
    mkdirSync(shared);
    copyFileSync(join(FORMS, NAMES[0] ?? ""), path("secret.xlsx"));
    symlinkSync(path(), join(shared, "link"));
    const redis = new Redis(server.socket, { maxRetriesPerRequest: null });
    opened.add(redis);
    const queue = new Queue(queueName(programIdentity(path("dist/apps/cli/bundle"))), {
      connection: redis,
    });
    const task = { store: "已读", locale: "zh-CN", pack: null };
    const pack = "0".repeat(64);
    await queue.addBulk([
      { name: "extract", data: { ...task, file: "../secret.xlsx" } },
      { name: "extract", data: { ...task, file: path("secret.xlsx") } },
      { name: "extract", data: { ...task, file: "link/secret.xlsx" } },
      { name: "extract", data: { ...task, file: "a.xlsx", store: "../elsewhere" } },
      { name: "extract", data: { ...task, file: "a.xlsx", pack } },
      { name: "extract", data: { file: 7 } },
    ]);
    const { code, err } = await worker(shared, "--drain").ended;
    expect(code).toBe(1);
    expect(err.match(/不在共用的文件夹里/g)).toHaveLength(4);
    expect(err).toContain("找不到汇总时指定的规则包");
    expect(err).toContain("不是本程序的任务");
    expect(err.match(/不再试/g)).toHaveLength(6);
    expect(readdirSync(shared)).toEqual(["link"]);
  });
});

describe("a queue that cannot be used", () => {
  test("is told in one line, without the password in its address", async () => {
    const sentence = /^jiyan: 连不上队列redis:\/\/127\.0\.0\.1:1\/0：没有程序在这个地址上等候。/;
    expectOneLine(await jiyan(["work", "--queue", "redis://user:secret@127.0.0.1:1/0"]), sentence);
    const consolidate = ["consolidate", FORMS, "-o", path("none.xlsx"), "--shared", "/"];
    expectOneLine(await jiyan([...consolidate, "--queue", "redis://127.0.0.1:1/0"]), sentence);
    expectOneLine(await jiyan([...consolidate, "--queue", path("none.sock")]), /没有这个套接字/);
  });

  test("is not asked where the workers could not see the files", async () => {
    const argv = ["consolidate", FORMS, "-o", path("none.xlsx"), "--queue", path("none.sock")];
    expectOneLine(await jiyan([...argv, "--shared", path("elsewhere")]), /不在共用的文件夹“.*elsewhere”里/);
  });

  test.each(["0", "1.5", "257", "viele"])("takes no number of threads such as %s", async (threads) => {
    expectOneLine(
      await jiyan(["work", "--queue", path("none.sock"), "--threads", threads]),
      /应是1至256的整数，不能是/,
    );
  });
});
