import { nativeZlib } from "./native-zlib";

/** What archives need of a zlib. */
export interface Zlib {
  /** The checksum of bytes that follow others with the checksum `before`; not negative. */
  crc32(bytes: Uint8Array, before: number): number;
  /** Inflates into at most so many bytes. @throws for bytes that cannot be inflated, or into more */
  inflate(data: Uint8Array, most: number): Uint8Array;
  deflate(content: Uint8Array, level: 4 | 6): Uint8Array;
}

/**
 * Node's zlib, which takes a fraction of the time that scripts take; in a browser one of scripts, which is loaded only there:
 * it makes its tables as soon as it is.
 */
export async function platformZlib(): Promise<Zlib> {
  const native = nativeZlib();
  if (native === undefined) return (await import("./scripted-zlib")).scriptedZlib;
  return {
    crc32: (bytes, before) => native.crc32(bytes, before),
    inflate: (data, most) => native.inflateRawSync(data, { maxOutputLength: most }),
    deflate: (content, level) => native.deflateRawSync(content, { level }),
  };
}
