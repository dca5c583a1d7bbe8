#!/usr/bin/env node
import { processIo } from "./io";
import { run } from "./run";

// A reader that has seen enough closes the pipe (`jiyan read … | head`): no fault, the work itself goes on.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
