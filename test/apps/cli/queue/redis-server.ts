import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Whether there is a server to start. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A server of this test's own: on a socket in a folder, without a port, keeping nothing on the disk. */
export class RedisServer {
  readonly socket: string;
  #process: ChildProcess | undefined;

  constructor(private readonly folder: string) {
    this.socket = join(folder, "redis.sock");
  }

  async start(): Promise<void> {
    this.#process = spawn(
      "redis-server",
      [
        ...["--port", "0", "--unixsocket", this.socket, "--unixsocketperm", "700", "--dir", this.folder],
        ...["--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction", "--loglevel", "warning"],
      ],
      { stdio: "ignore" },
    );
    while (!existsSync(this.socket)) await pause(20);
  }

  /** Ends the server's process and waits for its end. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    running.kill(signal);
    await ended;
  }
}
