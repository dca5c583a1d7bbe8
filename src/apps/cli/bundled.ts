/** What the command line's one file holds (docs/adr/0017-command-line-bundle.md): all of `run` and what it needs. */
export { processIo } from "./io";
export { run } from "./run";
export { extractFile } from "./consolidate/extract-file";
