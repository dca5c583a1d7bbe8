import { unzipSync, zipSync } from "fflate";

const CONTENT_TYPES = "[Content_Types].xml";
/** The part with the text of a document that the library packs. */
export const DOCUMENT = "word/document.xml";

/** The first day that an archive can name, in whatever time zone: entries must not tell when they were made. */
const EARLIEST = new Date(1980, 0, 1);

/**
 * The parts of what the library packed. Names and numbers that it draws by chance or counts over all documents are given
 * again in order, so that the same document has the same bytes.
 */
export function packedParts(packed: Uint8Array): PackedParts {
  const parts = new PackedParts(new Map<string, Uint8Array>(Object.entries(unzipSync(packed))));
  for (const name of parts.names()) if (name.endsWith(".rels")) renameRelationships(parts, name);
  parts.change(DOCUMENT, renumberDrawings);
  for (const name of parts.names()) {
    if (name.endsWith(".xlsx")) parts.put(name, packedAgain(parts.bytes(name)));
  }
  return parts;
}

/** The parts of a package, most of them text. */
export class PackedParts {
  constructor(private readonly parts: Map<string, Uint8Array>) {}

  names(): readonly string[] {
    return [...this.parts.keys()];
  }

  bytes(name: string): Uint8Array {
    const bytes = this.parts.get(name);
    if (bytes === undefined) throw new Error(`The packed document has no part ${name}.`);
    return bytes;
  }

  get(name: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  put(name: string, bytes: Uint8Array): void {
    this.parts.set(name, bytes);
  }

  set(name: string, text: string): void {
    this.parts.set(name, new TextEncoder().encode(text));
  }

  change(name: string, change: (text: string) => string): void {
    this.set(name, change(this.get(name)));
  }

  /** Puts an element at the end of a part's root. */
  append(name: string, root: string, addition: string): void {
    const end = `</${root}>`;
    this.change(name, (text) => {
      const at = text.lastIndexOf(end);
      if (at < 0) throw new Error(`The part ${name} does not end with ${end}.`);
      return text.slice(0, at) + addition + text.slice(at);
    });
  }

  /** All parts in an archive. */
  archive(): Uint8Array {
    return archiveOf(this.parts);
  }
}

/** Relationships that the library named by chance get numbers, in their part and in the one that they belong to. */
function renameRelationships(texts: PackedParts, name: string): void {
  const source = texts.get(name);
  const ids = [...source.matchAll(/\sId="([^"]+)"/g)].map(([, id = ""]) => id);
  const taken = new Set(ids.filter((id) => /^rId\d+$/.test(id)));
  const renamed = new Map<string, string>();
  let number = 1;
  for (const id of ids) {
    if (taken.has(id)) continue;
    while (taken.has(`rId${number}`)) number += 1;
    renamed.set(id, `rId${number++}`);
  }
  if (renamed.size === 0) return;
  const quoted = (text: string) =>
    text.replace(/="([^"]*)"/g, (_, id: string) => `="${renamed.get(id) ?? id}"`);
  texts.set(name, quoted(source));
  texts.change(name.replace("_rels/", "").replace(/\.rels$/, ""), quoted);
}

/** Drawings are numbered in order. */
function renumberDrawings(text: string): string {
  let number = 0;
  return text.replace(/(<wp:docPr\b[^>]*?\sid=")[^"]*(")/g, (_, before: string, after: string) => {
    number += 1;
    return `${before}${number}${after}`;
  });
}

/** The workbook of a chart, without the times of its entries. */
function packedAgain(workbook: Uint8Array): Uint8Array {
  return archiveOf(new Map(Object.entries(unzipSync(workbook))));
}

/**
 * An archive with the list of content types first, as some programs expect, and the others by name. All of it is new and
 * small, so that it is deflated in one go; `hosts/file` has what copies entries of an archive as they are.
 */
function archiveOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const rank = (name: string) => (name === CONTENT_TYPES ? 0 : name === "_rels/.rels" ? 1 : 2);
  const names = [...parts.keys()].filter((name) => !name.endsWith("/"));
  names.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const files = Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()]));
  return zipSync(files, { level: 6, mtime: EARLIEST });
}
