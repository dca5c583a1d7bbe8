#!/usr/bin/env node
import { compileBundle, loadBundle } from "./bundle";

const { processIo, run } = loadBundle(compileBundle());

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
