import { buf } from "crc-32";
import { deflateSync, inflateSync } from "fflate";
import type { Zlib } from "./zlib";

/** Where there is no Node. */
export const scriptedZlib: Zlib = {
  crc32: (bytes, before) => buf(bytes, before) >>> 0,
  inflate: (data, most) => inflateSync(data, { out: new Uint8Array(most) }),
  deflate: (content, level) => deflateSync(content, { level }),
};
