import { createStore } from "zustand/vanilla";
import { ok } from "../../../../src/core/common/result";
import { createJobRunner, type Work } from "../../../../src/apps/taskpane/store/jobs";
import type { JobKind, PaneState } from "../../../../src/apps/taskpane/store/state";

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
  quiet.end();
  expect(await quiet.carriedOut).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(state.getState().job?.kind).toBe("report");
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
