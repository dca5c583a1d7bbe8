#!/usr/bin/env node
import { loadBundle } from "./bundle";

const { processIo, run } = loadBundle();

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
