"use strict";

const { existsSync, readFileSync } = require("node:fs");
const { BUILD_END } = require("./built-folder");

const PAUSE_MS = 100;

/** Waits for the end of the pane's build, which has begun with the test run; jest calls it before each file of browser tests. */
module.exports = async () => {
  for (;;) {
    const end = existsSync(BUILD_END) ? readFileSync(BUILD_END, "utf8") : "";
    if (end === "0") return;
    if (end !== "") throw new Error("The pane could not be built; what webpack says stands further up.");
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
};
