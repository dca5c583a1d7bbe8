import { parentPort } from "node:worker_threads";
import { compileBundle, loadBundle } from "./bundle";
import type { ExtractJob } from "./consolidate/extract-file";

/** A thread that makes extracts, one after another: a job comes in, its result goes out. */
const { extractFile } = loadBundle(compileBundle());

parentPort?.on("message", (job: ExtractJob) => {
  void extractFile(job).then((result) => {
    parentPort?.postMessage(result);
  });
});
