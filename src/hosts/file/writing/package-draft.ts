import { partKey, relationshipsPartOf } from "../package/part-names";
import type { OfficePackage } from "../package/office-package";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";

/** Names of the parts that writing touched. All others are copied with their compressed bytes. */
export interface TouchedParts {
  readonly added: readonly string[];
  /** Jiyan's own parts, written anew. */
  readonly replaced: readonly string[];
  /** Parts of the person's in which something was inserted or exchanged. */
  readonly patched: readonly string[];
  readonly removed: readonly string[];
}

interface DraftedPart {
  readonly name: string;
  readonly content: string | Uint8Array | null;
  readonly patch: boolean;
}

/** The changes to a package before they are written. */
export class PackageDraft<Source extends OfficePackage = SpreadsheetPackage> {
  private readonly changes = new Map<string, DraftedPart>();

  constructor(readonly source: Source) {}

  has(part: string): boolean {
    const change = this.changes.get(partKey(part));
    return change ? change.content !== null : this.source.has(part);
  }

  /** The text of a part as it will be written. */
  async text(part: string): Promise<string> {
    const content = this.changes.get(partKey(part))?.content;
    return typeof content === "string" ? content : this.source.text(part);
  }

  /** A whole part of Jiyan's own. */
  put(part: string, content: string | Uint8Array): void {
    this.changes.set(partKey(part), { name: part, content, patch: false });
  }

  /** A part of the person's with changes in it. Whatever encoding it had, it is written as UTF-8. */
  patch(part: string, content: string): void {
    const declared = content.replace(/^(<\?xml[^>]*?\bencoding\s*=\s*["'])[^"']*/, "$1UTF-8");
    this.changes.set(partKey(part), { name: part, content: declared, patch: true });
  }

  /** Takes a part out, with its relationships. */
  remove(part: string): void {
    this.drop(part);
    this.removeRelationships(part);
  }

  removeRelationships(part: string): void {
    this.drop(relationshipsPartOf(part));
  }

  private drop(name: string): void {
    if (this.has(name)) this.changes.set(partKey(name), { name, content: null, patch: false });
  }

  /** The first free name `<stem><number><extension>`, numbers from 1; part names are unique without case. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  touched(): TouchedParts {
    const parts = { added: [], replaced: [], patched: [], removed: [] } as Record<
      keyof TouchedParts,
      string[]
    >;
    for (const { name, content, patch } of this.changes.values()) {
      const existed = this.source.has(name);
      if (content === null) {
        if (existed) parts.removed.push(name);
      } else if (!existed) parts.added.push(name);
      else parts[patch ? "patched" : "replaced"].push(name);
    }
    return parts;
  }

  write(): Uint8Array {
    const changes = new Map<string, DraftedPart["content"]>();
    for (const { name, content } of this.changes.values()) changes.set(name, content);
    return this.source.write(changes);
  }
}
