"use strict";

const { createTransformer } = require("@swc/jest");
const { createInstrumenter } = require("istanbul-lib-instrument");

/** Counters of statements and functions in instrumented code, each with the comma or semicolon behind it. */
const OTHER_COUNTERS = /\bcov_\w+\(\)\.[sf]\[\d+\]\+\+[,;]?/gu;
/** The places of statements and functions, and their counts. */
const OTHER_MAPS = /,statementMap:\{.*\},fnMap:\{.*\},branchMap:/u;
const OTHER_COUNTS = /,s:\{[^{}]*\},f:\{[^{}]*\},b:\{/u;

/**
 * TypeScript of tests as swc makes it, with counters of branches where coverage is asked for, and of nothing else: the
 * bound is one of branches. With counters of statements and functions, and the places of each, the core has four times
 * the code, and its tests take twice the time.
 */
exports.createTransformer = (options) => {
  const plain = createTransformer(options);
  const mapped = createTransformer({ ...options, sourceMaps: true });
  return {
    ...plain,
    canInstrument: true,
    process: (source, path, jestOptions) =>
      jestOptions.instrument
        ? { code: onlyBranches(withCounters(mapped.process(source, path, jestOptions), path)) }
        : plain.process(source, path, jestOptions),
  };
};

/** Compiled code with istanbul's counters, which tell of the source file at `path`. */
function withCounters({ code, map }, path) {
  const origin = JSON.parse(map);
  delete origin.sourcesContent;
  return createInstrumenter({ esModules: false, compact: true }).instrumentSync(code, path, origin);
}

/** Instrumented code without what counts statements and functions. */
function onlyBranches(instrumented) {
  return instrumented
    .replace(OTHER_MAPS, ",statementMap:{},fnMap:{},branchMap:")
    .replace(OTHER_COUNTS, ",s:{},f:{},b:{")
    .replace(OTHER_COUNTERS, "");
}

exports.withCounters = withCounters;
exports.onlyBranches = onlyBranches;
