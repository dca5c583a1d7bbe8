/** As much of Node's zlib as is used here, where no types of Node are known. */
export interface NativeZlib {
  crc32(data: Uint8Array, before: number): number;
  inflateRawSync(data: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
  deflateRawSync(data: Uint8Array, options: { readonly level: number }): Uint8Array;
  createInflateRaw(options: { readonly chunkSize: number }): NativeInflater;
}

/** A stream that takes compressed bytes and hands out inflated ones. */
export interface NativeInflater extends AsyncIterable<Uint8Array, undefined> {
  end(data: Uint8Array): void;
}

interface Node {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/** Node's zlib; `undefined` in a browser. */
export function nativeZlib(): NativeZlib | undefined {
  return (globalThis as Node).process?.getBuiltinModule?.("node:zlib") as NativeZlib | undefined;
}
