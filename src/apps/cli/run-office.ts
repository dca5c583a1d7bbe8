import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A folder for the work of LibreOffice, gone when the work is done, also when the program is interrupted. */
export async function inOfficeFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "jiyan-office-"));
  const release = onSignal(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  try {
    return await work(folder);
  } finally {
    release();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Lets LibreOffice convert files and waits until it and all that it started has ended. What it could not convert is simply not
 * there.
 *
 * @param office the program
 * @param folder holds its profile: one that is open would take the work over and end at once
 * @param patience milliseconds after which it is ended
 */
export async function convertWithOffice(
  office: string,
  { folder, format, outputs }: { readonly folder: string; readonly format: string; readonly outputs: string },
  inputs: readonly string[],
  patience: number,
): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  // Loaded where it is needed: few reports are converted.
  const { spawn } = await import("node:child_process");
  const options = [profile, "--headless", "--convert-to", format, "--outdir", outputs, ...inputs];
  return new Promise((resolve) => {
    // A group of its own: the program is a script that starts the one which works.
    const grouped = process.platform !== "win32";
    const child = spawn(office, options, { stdio: "ignore", detached: grouped, windowsHide: true });
    const kill = (): void => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // It has ended meanwhile.
      }
    };
    const release = onSignal(kill);
    const limit = setTimeout(kill, patience);
    const end = (): void => {
      clearTimeout(limit);
      release();
      // What it started may outlive it.
      kill();
      resolve();
    };
    child.once("error", end);
    child.once("close", end);
  });
}

/** Does something when the program is interrupted, which then ends by the signal. @returns ends the watch */
function onSignal(work: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    work();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.prependListener(signal, end);
  return release;
}
