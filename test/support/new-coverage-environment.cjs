"use strict";

const { TestEnvironment } = require("jest-environment-node");

/** Which counters of each source file the tests of this process have raised above nought so far. */
const reached = new Map();

/**
 * Node as jest has it, which hands on the counters of a source file only where a test file reached something new in it.
 * Jest copies, sends and merges the counters of all of the core after each of its test files, and that takes longer than
 * most of them; what was reached at least once is the same without those that say nothing new.
 */
module.exports = class NewCoverageEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    const { __coverage__: files } = this.global;
    if (name !== "run_finish" || files === undefined) return;
    this.global.__coverage__ = Object.fromEntries(Object.entries(files).filter(isNews));
  }
};

function isNews([path, { s: statements, f: functions, b: branches }]) {
  const counts = [statements, functions, branches].flatMap((kind) => Object.values(kind).flat());
  const known = reached.get(path);
  reached.set(
    path,
    counts.map((count, place) => count > 0 || known?.[place] === true),
  );
  // A file that no test reaches counts, too: its counters are handed on once as they are.
  return known === undefined || counts.some((count, place) => count > 0 && known[place] !== true);
}
