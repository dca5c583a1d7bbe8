import { createStore } from "zustand/vanilla";
import { ok } from "../../../../src/core/common/result";
import { createJobRunner, type Work } from "../../../../src/apps/taskpane/store/jobs";
import { isBusy, type JobKind, type PaneState } from "../../../../src/apps/taskpane/store/state";
import type { Progress } from "../../../../src/apps/taskpane/workbench/workbench";

/** A runner with jobs that end when they are told to. */
function runner() {
  const state = createStore<PaneState>(() => ({ job: null, failure: null }) as PaneState);
  const jobs = createJobRunner(state);
  const done: JobKind[] = [];
  const start = (kind: JobKind) => {
    let end: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (end = resolve));
    const work: Work = async () => {
      await gate;
      done.push(kind);
      return ok(undefined);
    };
    return {
      carriedOut: jobs.run(kind, work),
      end: () => {
        end();
      },
    };
  };
  return { state, start, done };
}

test("a click that falls into what the pane does by itself is carried out after it", async () => {
  const { state, start, done } = runner();
  const quiet = start("refresh");
  const report = start("report");
  expect(state.getState().job?.kind).toBe("refresh");
  expect(isBusy(state.getState())).toBe(false);
  quiet.end();
  expect(await quiet.carriedOut).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(state.getState().job?.kind).toBe("report");
  expect(isBusy(state.getState())).toBe(true);
  report.end();
  expect(await report.carriedOut).toBe(true);
  expect(done).toEqual(["refresh", "report"]);
});

test("a second click meanwhile is none of its own", async () => {
  const { start, done } = runner();
  const quiet = start("refresh");
  const [first, second] = [start("report"), start("report")];
  expect(await second.carriedOut).toBe(false);
  quiet.end();
  first.end();
  expect(await first.carriedOut).toBe(true);
  expect(done).toEqual(["refresh", "report"]);
});

test("a job of the person's is not waited for, neither by another nor by what the pane does by itself", async () => {
  const { start, done } = runner();
  const report = start("report");
  expect(await start("fix").carriedOut).toBe(false);
  expect(await start("refresh").carriedOut).toBe(false);
  report.end();
  await report.carriedOut;
  expect(done).toEqual(["report"]);
});

describe("a job that is stopped", () => {
  /** A job that reports these steps, one for each call of `next`. */
  function stepping(kind: JobKind, steps: readonly Progress["step"][]) {
    const state = createStore<PaneState>(() => ({ job: null, failure: null }) as PaneState);
    const jobs = createJobRunner(state);
    const told: Progress["step"][] = [];
    let next: () => void = () => undefined;
    const carriedOut = jobs.run(kind, async (progress) => {
      for (const step of steps) {
        await new Promise<void>((resolve) => (next = resolve));
        progress({ step, share: 0.5 });
        told.push(step);
      }
      return ok(undefined);
    });
    const step = async () => {
      next();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { state, jobs, told, step, carriedOut };
  }

  test.each<[kind: JobKind, first: Progress["step"], second: Progress["step"]]>([
    ["assess", "read", "check"],
    ["report", "prepare-sheets", "prepare-sheets"],
  ])("(%s) ends at its next step, and says so", async (kind, first, second) => {
    const { state, jobs, told, step, carriedOut } = stepping(kind, [first, second]);
    await step();
    jobs.stop();
    expect(state.getState().job).toMatchObject({ stopping: true });
    await step();
    expect(await carriedOut).toBe(false);
    expect(told).toEqual([first]);
    expect(state.getState()).toMatchObject({ job: null, failure: { trouble: { code: "cancelled" } } });
  });

  test("goes on to its end once it writes", async () => {
    const { state, jobs, told, step, carriedOut } = stepping("report", ["write-sheets", "finish"]);
    await step();
    jobs.stop();
    expect(state.getState().job?.stopping).toBeUndefined();
    await step();
    expect(await carriedOut).toBe(true);
    expect(told).toEqual(["write-sheets", "finish"]);
  });

  test("is none that edits cells before it reads, and stopping nothing does nothing", async () => {
    const { state, jobs, step, carriedOut } = stepping("fix", ["read"]);
    jobs.stop();
    await step();
    expect(await carriedOut).toBe(true);
    jobs.stop();
    expect(state.getState()).toMatchObject({ job: null, failure: null });
  });
});
