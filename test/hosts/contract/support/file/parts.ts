import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { Element } from "./elements";

export interface Relation {
  readonly id: string;
  /** Last word of the relationship's type, e.g. `drawing`. */
  readonly kind: string;
  readonly part: string;
}

/** The parts of a workbook file, unpacked by another library than the file host's. */
export class Parts {
  private readonly entries: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.entries = unzipSync(bytes);
  }

  has(part: string): boolean {
    return part in this.entries;
  }

  read(part: string): Element {
    const entry = this.entries[part];
    if (!entry) throw new Error(`the file has no part ${part}`);
    return Element.parse(part, strFromU8(entry).replace(/^\uFEFF/, ""));
  }

  /** The first part that a part refers to in this way, or a missing one. */
  related(part: string, kind: string): Element {
    const found = this.relations(part).find((relation) => relation.kind === kind);
    return found ? this.read(found.part) : new Element(undefined);
  }

  relations(part: string): readonly Relation[] {
    const list = posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
    if (!this.has(list)) return [];
    return this.read(list)
      .all("Relationship")
      .map((one) => {
        const target = one.get("Target") ?? "";
        return {
          id: one.get("Id") ?? "",
          kind: posix.basename(one.get("Type") ?? ""),
          part: target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target),
        };
      });
  }
}
