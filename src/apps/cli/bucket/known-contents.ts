import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeSmall } from "../consolidate/extract-store";
import type { InputObject } from "./bucket-inputs";

/** A line: what tells a version of an object, and the hash of its bytes. */
const LINE = /^([0-9a-f]{64}) ([0-9a-f]{64})$/;

/** Which content a version of an object has, so that what did not change is not fetched again. */
export class KnownContents {
  readonly #known: Map<string, string>;

  private constructor(
    private readonly path: string,
    known: ReadonlyMap<string, string>,
  ) {
    this.#known = new Map(known);
  }

  /** What former runs have found out, kept in the folder of the extracts. */
  static async of(store: string): Promise<KnownContents> {
    const path = join(store, "objects");
    const text = await readFile(path, "utf8").catch(() => "");
    const lines = text.split("\n").map((line) => LINE.exec(line));
    return new KnownContents(
      path,
      new Map(lines.flatMap((line) => (line ? [[line[1] ?? "", line[2] ?? ""]] : []))),
    );
  }

  /** The hash of an object's bytes; `undefined` where nobody has read this version. */
  get(object: Pick<InputObject, "url" | "name" | "etag">): string | undefined {
    return this.#known.get(versionOf(object));
  }

  /** A version without a mark is not known again. */
  add(object: Pick<InputObject, "url" | "name" | "etag">, content: string): void {
    if (object.etag !== "") this.#known.set(versionOf(object), content);
  }

  /** @throws NodeJS.ErrnoException of a disk that does not take it */
  async keep(): Promise<void> {
    await writeSmall(this.path, [...this.#known].map((pair) => `${pair.join(" ")}\n`).join(""));
  }
}

function versionOf({ url, name, etag }: Pick<InputObject, "url" | "name" | "etag">): string {
  return createHash("sha256")
    .update(JSON.stringify([url, name, etag]))
    .digest("hex");
}
