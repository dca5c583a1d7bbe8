import { MessageChannel } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/umd/node-adapter";
import type { EngineSession } from "../../../../src/apps/taskpane/session/api";
import { remoteSession, WorkerFailedError } from "../../../../src/apps/taskpane/session/remote-session";
import { WorkerSession } from "../../../../src/apps/taskpane/session/worker-session";
import { bytesOf, sessionOver, valueOf } from "./support";

const NEVER = new Promise<never>(() => undefined);
const channels: MessageChannel[] = [];

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A session behind a channel, as behind a worker. */
function connect(failure: Promise<never> = NEVER, session: object = new WorkerSession()): EngineSession {
  const channel = new MessageChannel();
  channels.push(channel);
  expose(session, nodeEndpoint(channel.port2));
  return remoteSession(nodeEndpoint(channel.port1), failure);
}

test("everything comes over as it was said on the other side", async () => {
  const far = connect();
  const near = await sessionOver("form 26");
  valueOf(await far.openFile(bytesOf("form 26")));
  expect(await far.assess({})).toEqual(await near.assess({}));
  const all = { offset: 0, limit: 50 };
  expect(await far.findings(all)).toEqual(await near.findings(all));
  expect(await far.fixEdits("all")).toEqual(await near.fixEdits("all"));
  const id = valueOf(await near.assess({})).forms[0]?.id ?? "";
  const tried = [{ at: { sheet: "整体支出自评表", row: 15, column: 5 }, text: "50%" }];
  expect(await far.scores(id, all, tried)).toEqual(await near.scores(id, all, tried));
  expect(await far.explain(id, "total", tried)).toEqual(await near.explain(id, "total", tried));
  await Promise.all([far.setLocale("en"), near.setLocale("en")]);
  expect(await far.report({})).toEqual(await near.report({}));
  expect(await far.plan("report")).toEqual(await near.plan("report"));
  expect(await far.planRows("report", 0, 3, 9)).toEqual(await near.planRows("report", 0, 3, 9));
  expect(await far.grid()).toEqual(await near.grid());
  expect(await far.gridRows(0, 2, 5)).toEqual(await near.gridRows(0, 2, 5));
  expect(await far.packs()).toEqual(await near.packs());
  expect(await far.writeFile("report")).toEqual(await near.writeFile("report"));
  expect(await far.fileBytes()).toEqual(await near.fileBytes());
  expect(await far.undoWrite()).toBe(true);
  const choice = { kind: "work-summary", packId: "kpi" } as const;
  expect(await far.template(choice)).toEqual(await near.template(choice));
  expect(await far.document()).toEqual(await near.document());
});

test("cells of a live program come over too", async () => {
  const far = connect();
  const sheet = {
    name: "表",
    visibility: "visible",
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
  } as const;
  await far.open({ sheets: [sheet], names: [], date1904: false, structureProtected: false });
  const cells = [["甲", 1]];
  const block = {
    sheet: 0,
    top: 0,
    left: 0,
    values: cells,
    text: [["甲", "1"]],
    formulas: cells,
    errors: [],
  };
  await far.add({ ...block, formats: [["General", "General"]] });
  await far.reopenSheet(0, sheet);
  expect(await far.gridRows(0, 0, 9)).toEqual([]);
  expect(await far.linkedSheets()).toEqual([]);
  await expect(far.written("report", [], [])).rejects.toMatchObject({ name: "NotOpenError" });
});

test("a file is handed over, not copied, and progress comes back", async () => {
  const far = connect();
  const bytes = bytesOf("form 05");
  const shares: number[] = [];
  valueOf(await far.openFile(bytes, (share) => shares.push(share)));
  expect(bytes.byteLength).toBe(0);
  // The last call may still be on its way when the answer is there.
  await far.packs();
  expect(shares.at(-1)).toBe(1);
});

test("a fault rejects, and the session goes on", async () => {
  const far = connect();
  await expect(far.grid()).rejects.toMatchObject({ name: "NotOpenError" });
  expect((await far.packs()).length).toBeGreaterThan(0);
});

test("when the worker dies, calls reject instead of waiting forever", async () => {
  let die: (reason: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    die = reject;
  });
  const far = connect(failure, { packs: () => NEVER });
  const waiting = far.packs();
  die(new WorkerFailedError("gone"));
  await expect(waiting).rejects.toThrow(WorkerFailedError);
  await expect(far.grid()).rejects.toThrow(WorkerFailedError);
});
