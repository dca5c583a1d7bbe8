declare module "s3rver" {
  import type { Server } from "node:http";

  /** As much of s3rver, which has no types, as is used here. */
  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly configureBuckets: readonly { readonly name: string }[];
    });
    readonly httpServer: Server;
    readonly store: { deleteObject(bucket: string, key: string): Promise<void> };
    readonly logger: { silent: boolean };
    run(): Promise<{ readonly port: number }>;
  }
}
