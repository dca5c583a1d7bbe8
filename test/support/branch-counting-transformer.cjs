"use strict";

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { createTransformer } = require("@swc/jest");
const { withMarks } = require("./branch-marks.cjs");

const OWN_CODE = [__filename, require.resolve("./branch-marks.cjs")].map((file) => readFileSync(file));

/**
 * TypeScript of tests as swc makes it, with marks of branches where coverage is asked for, and of nothing else: the bound is
 * one of branches. With istanbul's counters of statements and functions as well, and the places of each, the core has four
 * times the code, and its tests take twice the time; and istanbul needs longer to put them in than all modules need to load.
 */
exports.createTransformer = (options) => {
  const plain = createTransformer(options);
  const mapped = createTransformer({ ...options, sourceMaps: true });
  return {
    ...plain,
    canInstrument: true,
    // What was compiled by another state of this code is not taken from the cache.
    getCacheKey: (...source) => {
      const key = createHash("sha1");
      for (const code of OWN_CODE) key.update(code);
      return key.update(plain.getCacheKey(...source)).digest("hex");
    },
    process: (source, path, jestOptions) =>
      jestOptions.instrument
        ? { code: withMarks(mapped.process(source, path, jestOptions), path) }
        : plain.process(source, path, jestOptions),
  };
};
