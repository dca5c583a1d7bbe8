import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Bucket } from "../../../../src/apps/cli/bucket/bucket";
import { bucketAddress } from "../../../../src/apps/cli/bucket/bucket-address";
import { expectOneLine, jiyan, temporaryFolder } from "../session";
import { BuiltProgram, until } from "./built-program";
import { hasRedis, RedisServer } from "./redis-server";
import { BUCKET, KEYS, S3Server } from "../bucket/s3-server";

const ROOT = resolve(__dirname, "../../../..");
const FORMS = join(ROOT, "test/fixtures/forms");
const NAMES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));
const path = temporaryFolder();
const redis = new RedisServer(path());
const s3 = new S3Server(path("objects"));
const program = new BuiltProgram(path(), { TMPDIR: path(), ...KEYS });

/** A folder of one machine that no other sees, and what that machine alone makes of it. */
async function delivery(name: string, prefix = name) {
  const folder = path(name, "收到");
  mkdirSync(folder, { recursive: true });
  for (const form of NAMES) cpSync(join(FORMS, form), join(folder, form));
  cpSync(join(FORMS, NAMES[0] ?? ""), join(folder, "再报一次.xlsx"));
  writeFileSync(join(folder, "坏的.xlsx"), "no archive");
  const output = path(name, "汇总.xlsx");
  const forget = (): void => {
    rmSync(path(name, ".jiyan-extracts"), { recursive: true });
    rmSync(output);
  };
  const consolidate = ["consolidate", folder, "-o", output];
  await program.start(consolidate).ended;
  const alone = readFileSync(output);
  forget();
  const queued = ["--queue", redis.socket, "--store", `s3://${BUCKET}/${prefix}`, "--endpoint", s3.endpoint];
  return {
    ...{ alone, output, forget },
    run: () => program.start([...consolidate, ...queued]),
    worker: () => program.start(["work", ...queued, "--threads", "1"]),
  };
}

function objects(prefix: string, kind: string): readonly string[] {
  try {
    return readdirSync(path("objects", BUCKET, prefix, kind), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith("._S3rver_object"));
  } catch {
    return [];
  }
}

(hasRedis ? describe : describe.skip)("workers of a queue over a bucket (needs redis-server)", () => {
  beforeAll(async () => {
    program.build();
    await Promise.all([redis.start(), s3.start()]);
  });

  afterEach(() => {
    program.endAll();
  });

  afterAll(async () => {
    await Promise.all([redis.stop(), s3.stop()]);
  });

  test("make what one machine makes, byte for byte; another machine finds what was read", async () => {
    const { run, worker, output, alone, forget } = await delivery("省 级");
    const workers = [worker(), worker()];
    await Promise.all(workers.map((one) => one.working()));
    const first = await run().ended;
    expect([first.code, first.err]).toEqual([1, ""]);
    expect(readFileSync(output).equals(alone)).toBe(true);
    expect(objects("省 级", "extracts")).toHaveLength(NAMES.length);
    expect(objects("省 级", "files")).toHaveLength(NAMES.length + 1);
    for (const { child } of workers) child.kill("SIGTERM");
    const ended = await Promise.all(workers.map((one) => one.ended));
    expect(ended.map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const counts = ended.map(({ out }) => Number(/读取了(\d+)个文件/.exec(out)?.[1]));
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(NAMES.length + 1);
    // The store of the machine is gone, the bucket is not: only the file that cannot be read is a task again.
    forget();
    const other = worker();
    await other.working();
    const again = await run().ended;
    expect(again.out).toContain("未重新读取");
    expect(readFileSync(output).equals(alone)).toBe(true);
    other.child.kill("SIGTERM");
    expect((await other.ended).out).toContain("读取了1个文件");
  });

  test("are not missed when one is killed over its work: another does it again", async () => {
    const { run, worker, output, alone } = await delivery("killed");
    const first = worker();
    const whole = run();
    await until(() => objects("killed", "extracts").length > 1);
    first.child.kill("SIGKILL");
    worker();
    expect((await whole.ended).code).toBe(1);
    expect(readFileSync(output).equals(alone)).toBe(true);
  });

  test("read what people put into a bucket, over the bucket and over a shared folder, as one machine does", async () => {
    const received = `s3://${BUCKET}/收到`;
    const address = bucketAddress(received, s3.endpoint, KEYS);
    const bucket = address.ok ? await Bucket.at(address.value) : undefined;
    for (const form of NAMES) await bucket?.put(`第 1 批/${form}`, readFileSync(join(FORMS, form)));
    await bucket?.put("坏的.xlsx", Buffer.from("no archive"));
    const made: Buffer[] = [];
    const done: number[] = [];
    const ways = {
      alone: undefined,
      bucket: ["--queue", redis.socket, "--store", `s3://${BUCKET}/read`, "--endpoint", s3.endpoint],
      shared: ["--queue", redis.socket, "--shared", path("shared")],
    };
    for (const [name, way] of Object.entries(ways)) {
      mkdirSync(path("shared", name), { recursive: true });
      const output = path("shared", name, "汇总.xlsx");
      const worker = way && program.start(["work", ...way, "--threads", "1"]);
      await worker?.working();
      const named = [received, "--endpoint", s3.endpoint];
      const { code, err } = await program.start(["consolidate", ...named, "-o", output, ...(way ?? [])])
        .ended;
      expect([name, code, err]).toEqual([name, 1, ""]);
      made.push(readFileSync(output));
      worker?.child.kill("SIGTERM");
      if (worker) done.push(Number(/读取了(\d+)个文件/.exec((await worker.ended).out)?.[1]));
    }
    expect(done).toEqual([NAMES.length + 1, NAMES.length + 1]);
    expect(made.map((bytes) => bytes.equals(made[0] ?? Buffer.of()))).toEqual([true, true, true]);
  });

  test("do not hold up the run when the bucket goes away and comes back empty: it reads itself", async () => {
    const { run, worker, output, alone } = await delivery("gone");
    // One that is there but does nothing: the run waits without a word.
    const idle = worker();
    await idle.working();
    idle.child.kill("SIGSTOP");
    const whole = run();
    await until(() => objects("gone", "files").length === NAMES.length + 1);
    // Held while the bucket is gone, so that it never looks there meanwhile, however long workers take to begin.
    whole.child.kill("SIGSTOP");
    await until(() => s3.isIdle);
    rmSync(path("objects", BUCKET), { recursive: true });
    const other = worker();
    expect((await other.ended).err).toMatch(
      /^jiyan: 存储s3:\/\/forms\/gone不能用：没有这个存储桶。[^\n]*\n$/,
    );
    mkdirSync(path("objects", BUCKET));
    whole.child.kill("SIGCONT");
    // The bucket is back, and empty: what workers cannot find is not theirs to read.
    const last = worker();
    const { code, err } = await whole.ended;
    expect([code, err]).toEqual([1, ""]);
    expect(readFileSync(output).equals(alone)).toBe(true);
    last.child.kill("SIGTERM");
    expect((await last.ended).err).toContain("存储里已经没有它的内容");
  });

  test("do not hold it up when the service ends in the middle", async () => {
    const { run, worker, output, alone } = await delivery("ended");
    await worker().working();
    const whole = run();
    await until(() => objects("ended", "extracts").length > 1);
    await s3.stop();
    const { code, err } = await whole.ended;
    expect(code).toBe(1);
    expect(err).toMatch(
      /^(?:jiyan: 存储s3:\/\/forms\/ended不能用：[^\n]*一分钟之内缺少的内容由本机读取[^\n]*\n)?$/,
    );
    expect(readFileSync(output).equals(alone)).toBe(true);
  });
});

describe("a bucket that cannot be used", () => {
  const consolidate = ["consolidate", FORMS, "-o", path("none.xlsx")];

  test.each([
    ["without a queue", ["--store", "s3://forms/a"], /请用 --queue 指明队列/],
    ["beside a shared folder", ["--store", "s3://forms/a", "--queue", "x", "--shared", "/"], /请去掉一个/],
    ["of a service alone", ["--endpoint", "http://127.0.0.1:1"], /请用 --store s3:\/\/桶\/前缀 指明存储桶/],
    ["that is none", ["--store", "s3://id:secret@forms", "--queue", "x"], /写法是 s3:\/\/桶\/前缀/],
    ["without keys", ["--store", "s3://forms", "--queue", "x"], /请在环境变量里设置/],
  ])("is told in one line: %s", async (_, more, sentence) => {
    expectOneLine(await jiyan([...consolidate, ...more]), sentence);
  });

  test.each([
    [["--endpoint", "http://127.0.0.1:1"], /指明存储桶/],
    [["--store", "s3://forms", "--shared", "/"], /请去掉一个/],
    [["--store", "已读"], /写法是 s3:\/\/桶\/前缀/],
  ])("is told to a worker in one line: %j", async (more, sentence) => {
    expectOneLine(await jiyan(["work", "--queue", "x", ...more]), sentence);
  });
});
