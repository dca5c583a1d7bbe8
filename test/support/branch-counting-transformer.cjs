"use strict";

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { createTransformer } = require("@swc/jest");
const { createInstrumenter } = require("istanbul-lib-instrument");

const OWN_CODE = readFileSync(__filename);
/** Counters of statements and functions in instrumented code, each with the comma or semicolon behind it. */
const OTHER_COUNTERS = /\bcov_\w+\(\)\.[sf]\[\d+\]\+\+[,;]?/gu;
/** The places of statements and functions, and their counts. */
const OTHER_MAPS = /,statementMap:\{.*\},fnMap:\{.*\},branchMap:/u;
const OTHER_COUNTS = /,s:\{[^{}]*\},f:\{[^{}]*\},b:\{/u;
/** A counter of a branch: the name of the file's own function, which branch, and which way. */
const COUNTER = /\bcov_(\w+)\(\)\.b\[(\d+)\]\[(\d+)\]\+\+/gu;
/** How many ways each branch has: `b:{"0":[0,0],…}`. */
const COUNTS = /,b:(\{[^{}]*\})/u;
/** The first call of the file's own function, which makes its counters. */
const FIRST_CALL = /\}cov_(\w+)\(\);/u;

/**
 * TypeScript of tests as swc makes it, with counters of branches where coverage is asked for, and of nothing else: the
 * bound is one of branches. With counters of statements and functions, and the places of each, the core has four times
 * the code, and its tests take twice the time. Whether a way was taken is marked, not counted how often: an array of bytes
 * takes a tenth of the time less than istanbul's calls and lists (coverage-news.cjs turns it back into these).
 */
exports.createTransformer = (options) => {
  const plain = createTransformer(options);
  const mapped = createTransformer({ ...options, sourceMaps: true });
  return {
    ...plain,
    canInstrument: true,
    // What was compiled by another state of this file is not taken from the cache.
    getCacheKey: (...source) =>
      createHash("sha1")
        .update(OWN_CODE)
        .update(plain.getCacheKey(...source))
        .digest("hex"),
    process: (source, path, jestOptions) =>
      jestOptions.instrument
        ? { code: withMarks(onlyBranches(withCounters(mapped.process(source, path, jestOptions), path))) }
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

/** Code with counters of branches that marks in `reached`, an array with a byte for each way, in their order, what was taken. */
function withMarks(counted) {
  const starts = new Map();
  let size = 0;
  for (const [branch, ways] of Object.entries(JSON.parse(COUNTS.exec(counted)[1]))) {
    starts.set(branch, size);
    size += ways.length;
  }
  return counted
    .replace(COUNTER, (_, file, branch, way) => `reached_${file}[${starts.get(branch) + Number(way)}]=1`)
    .replace(COUNTS, `$&,reached:new Uint8Array(${size})`)
    .replace(FIRST_CALL, "}const reached_$1=cov_$1().reached;");
}

exports.withCounters = withCounters;
exports.onlyBranches = onlyBranches;
exports.withMarks = withMarks;
