import { once } from "node:events";
import S3rver from "s3rver";

/** The only key that s3rver takes. */
export const KEYS = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" } as const;

export const BUCKET = "forms";

/** An S3 service of this test's own, which keeps its objects in a folder. */
export class S3Server {
  endpoint = "";
  #service: S3rver | undefined;
  #answering = 0;

  constructor(private readonly folder: string) {}

  async start(): Promise<void> {
    this.#service = new S3rver({
      ...{ address: "127.0.0.1", port: 0, silent: true, directory: this.folder },
      configureBuckets: [{ name: BUCKET }],
    });
    // Its own `silent` ends with the service: what was under way then would be told as written nowhere.
    this.#service.logger.silent = true;
    const { port } = await this.#service.run();
    this.#service.httpServer.on("request", (_request, response) => {
      this.#answering += 1;
      response.once("close", () => (this.#answering -= 1));
    });
    this.endpoint = `http://127.0.0.1:${port}`;
  }

  /** Whether every request that came has been answered. */
  get isIdle(): boolean {
    return this.#answering === 0;
  }

  /** Takes an object away. */
  async remove(bucket: string, key: string): Promise<void> {
    await this.#service?.store.deleteObject(bucket, key);
  }

  /** Ends the service, open connections with it. */
  async stop(): Promise<void> {
    const server = this.#service?.httpServer;
    if (server?.listening !== true) return;
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
