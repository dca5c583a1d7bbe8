"use strict";

const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * Folders whose files run longest, each file for itself, the longest first; but tests in a browser, which are the longest of all,
 * come after some others: they wait for the build of the pane, which begins with the tests.
 */
const SLOW = ["/test/hosts/contract/", "/test/end-to-end/", "/test/browser/", "/test/apps/", "/test/hosts/"];

/**
 * Starts with what takes longest, so that no worker is left with it at the end while the others idle. jest does so by the
 * times of earlier runs; where there are none, as on a fresh clone, it goes by the size of files, and a short file that
 * opens a browser comes last. Here the folder counts first.
 */
module.exports = class SlowestFirstSequencer extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration !== undefined)
      ? sorted
      : [...sorted].sort((one, other) => rankOf(one) - rankOf(other));
  }
};

function rankOf({ path }) {
  const place = SLOW.findIndex((folder) => path.replaceAll("\\", "/").includes(folder));
  return place < 0 ? SLOW.length : place;
}
