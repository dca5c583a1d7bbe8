import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Mounts a file system of its own at a folder; only root may, and some kernels do not keep to its size.
 *
 * @returns whether it is there and takes no more than it should
 */
export function mountSmall(folder: string, kilobytes: number): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  const probe = join(folder, "probe");
  try {
    writeFileSync(probe, Buffer.alloc(4 * kilobytes * 1024));
  } catch {
    rmSync(probe, { force: true });
    return true;
  }
  unmount(folder);
  return false;
}

/** Takes a file system away, also from under those who read it. */
export function unmount(folder: string): void {
  execFileSync("umount", ["--lazy", folder]);
}

/** Appends to a file until the disk takes no more. */
export function fillUp(file: string, most = 8 * 1024): void {
  try {
    for (let written = 0; written < most; written += 4) appendFileSync(file, Buffer.alloc(4096, 1));
  } catch {
    return;
  }
}
