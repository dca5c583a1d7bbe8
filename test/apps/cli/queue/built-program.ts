import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { installCommandLine } from "../built-command-line";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once a worker takes tasks: it hears signals then, and others see that it is there. */
  readonly working: () => Promise<void>;
}

/** The command line as it is delivered, built into a folder, and what was started of it. */
export class BuiltProgram {
  private readonly running = new Set<ChildProcess>();

  /** @param environment beside that of the tests */
  constructor(
    private readonly folder: string,
    private readonly environment: Readonly<Record<string, string>> = {},
  ) {}

  build(): void {
    installCommandLine(this.folder);
  }

  /** Starts it; messages are Chinese. */
  start(argv: readonly string[]): Started {
    const child = spawn(process.execPath, [join(this.folder, "dist/apps/cli/main.js"), ...argv], {
      env: { ...process.env, LANG: "", LC_ALL: "", NO_COLOR: "1", ...this.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.running.add(child);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const ended = once(child, "close").then(() => {
      this.running.delete(child);
      return { code: child.exitCode, out, err };
    });
    return { child, ended, working: () => until(() => out.includes("已连上队列")) };
  }

  /** Ends what still runs. */
  endAll(): void {
    for (const child of this.running) child.kill("SIGKILL");
  }
}

/** Resolves once the condition holds; a test that never gets there fails by its own limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}
