import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../../..");
/** Builds by what they were made of. They lie in this checkout: `node_modules` may belong to several. */
const BUILDS = join(ROOT, "test-output/command-line");
const LOCK = join(BUILDS, "lock");
/** All that a build is made of. */
const FOLDERS = ["src", "scripts"];
const FILES = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const PAUSE_MS = 100;

/**
 * Puts the command line as it is delivered into a folder, with the packages beside it. It is built once from the same
 * sources, which takes far longer than most tests of it, and copied for each test file; a `dist` that people built is
 * never taken. Test files that need it at the same time wait for the one that builds.
 */
export function installCommandLine(folder: string): void {
  const build = join(BUILDS, fingerprint());
  while (!existsSync(build)) {
    if (takeLock()) {
      try {
        if (!existsSync(build)) makeBuild(build);
      } finally {
        rmSync(LOCK, { force: true });
      }
    } else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  cpSync(join(build, "dist"), join(folder, "dist"), { recursive: true });
}

/** Builds into a folder of its own, which gets its name when it is complete; former builds go. */
function makeBuild(build: string): void {
  for (const former of readdirSync(BUILDS)) {
    if (former !== "lock") rmSync(join(BUILDS, former), { recursive: true, force: true });
  }
  const unfinished = mkdtempSync(join(BUILDS, "unfinished-"));
  cpSync(join(ROOT, "package.json"), join(unfinished, "package.json"));
  execFileSync(process.execPath, [join(ROOT, "scripts/cli/build.mjs"), join(unfinished, "dist")]);
  renameSync(unfinished, build);
}

/** Whether this process may build now. A lock whose process is gone counts no more. */
function takeLock(): boolean {
  mkdirSync(BUILDS, { recursive: true });
  try {
    const lock = openSync(LOCK, "wx");
    writeSync(lock, String(process.pid));
    closeSync(lock);
    return true;
  } catch {
    if (!isHeld()) rmSync(LOCK, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    const holder = Number(readFileSync(LOCK, "utf8"));
    // The process that has just made the file has not yet written its number.
    return holder === 0 || process.kill(holder, 0);
  } catch {
    return false;
  }
}

/** Tells the sources and the version of Node, whose V8 keeps code of the build, from all others. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...FOLDERS.flatMap(filesBelow), ...FILES]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex");
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
    .sort();
}
