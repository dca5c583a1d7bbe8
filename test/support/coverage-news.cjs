"use strict";

/** Which ways of the branches of each source file the tests of this process have taken so far. */
const known = new Map();

/**
 * The counters of those source files alone in which a way was taken that no test file before has taken, made of the marks that
 * were set (branch-counting-transformer.cjs). Jest copies, sends and merges the counters of all of the core after each of its test
 * files, and that takes longer than most of them; what was taken at least once is the same without those that say nothing
 * new. A file that no test reaches counts, too: it is handed on once as it is.
 */
exports.onlyNews = (files) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(isNews)
      .map(([path, file]) => [path, counted(file)]),
  );

function isNews([path, { reached }]) {
  const former = known.get(path);
  if (former?.every((mark, place) => mark === reached[place])) return false;
  known.set(path, reached.slice());
  return true;
}

/** A file with its marks as istanbul's counters: 1 for a way that was taken. */
function counted({ reached, b: branches, ...file }) {
  let place = 0;
  const countsOf = (ways) => ways.map(() => reached[place++]);
  const b = Object.fromEntries(Object.entries(branches).map(([branch, ways]) => [branch, countsOf(ways)]));
  return { ...file, b };
}
