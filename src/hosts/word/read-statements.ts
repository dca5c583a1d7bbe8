import type { Result } from "../../core/common/result";
import type { StatementKind } from "../../core/document";
import { DEFAULT_LIMITS } from "../file/package/limits";
import { RefusalError, settle } from "../file/package/refusal-error";
import { decodeUtf8 } from "../file/package/utf8";
import { attributeOf, parseXml, type XmlElement } from "../file/package/xml";
import { inflateAll, type ZipArchive } from "../file/package/zip-archive";
import { openZip } from "../file/package/zip-directory";
import type { Refusal } from "../file/refusal";
import { CUSTOM_PART, readStatementsPart, type ListedStatement } from "./statements-part";
import { xmlWords } from "./words";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DOCUMENT = "word/document.xml";

/** Kinds of statements that are whole blocks of a report. */
const BLOCKS: ReadonlySet<StatementKind> = new Set([
  "title",
  "heading",
  "paragraph",
  "item",
  "table",
  "chart",
] as const);

/** A statement with what now stands at its mark. */
export interface ReadStatement extends ListedStatement {
  /** The words at the mark, without changes that are only proposed; `null` where the mark is gone. */
  readonly now: string | null;
}

/**
 * The statements of a Word document of a report, from the file alone: what was said when it was written, the cells
 * behind it, and what stands there now. Empty for a document that no report was written into.
 */
export function readStatements(bytes: Uint8Array): Promise<Result<readonly ReadStatement[], Refusal>> {
  return settle(async () => {
    const archive = await openZip(bytes, DEFAULT_LIMITS);
    const listed = await listedIn(archive);
    const source = await textOf(archive, DOCUMENT);
    if (source === null) throw new RefusalError("missing-part", { part: DOCUMENT });
    const blocks = new Set(listed.filter(({ kind }) => BLOCKS.has(kind)).map(({ mark }) => mark));
    const texts = markedTexts(parseXml(DOCUMENT, source), blocks);
    return listed.map((statement) => ({ ...statement, now: texts.get(statement.mark) ?? null }));
  });
}

async function listedIn(archive: ZipArchive): Promise<readonly ListedStatement[]> {
  for (const { name } of archive.entries) {
    const source = CUSTOM_PART.test(name) ? await textOf(archive, name) : null;
    const listed = source === null ? null : readStatementsPart(name, source);
    if (listed !== null) return listed;
  }
  return [];
}

async function textOf(archive: ZipArchive, part: string): Promise<string | null> {
  for (const entry of archive.entries) {
    if (entry.name !== part || entry.directory) continue;
    const bytes = await inflateAll(archive, entry);
    const text = decodeUtf8(bytes, 0, bytes.length);
    if (text === undefined) throw new RefusalError("corrupt-xml", { part });
    return text.replace(/^\ufeff/, "");
  }
  return null;
}

/**
 * What stands at each bookmark of a document, by its name: of blocks what follows up to the next block or the end of the
 * paragraph, of others what they enclose. Text that is only proposed to be deleted or moved is left out.
 */
function markedTexts(root: XmlElement, blocks: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const enclosing = new Map<string, string>();
  let block: string | null = null;
  const append = (name: string, text: string): void => {
    texts.set(name, (texts.get(name) ?? "") + text);
  };
  const add = (text: string): void => {
    if (block !== null) append(block, text);
    for (const name of enclosing.values()) append(name, text);
  };
  const walk = (element: XmlElement): void => {
    const kind = element.uri === WORD ? element.local : "";
    if (element.local === "Fallback" || kind === "del" || kind === "moveFrom") return;
    switch (kind) {
      case "bookmarkStart": {
        const name = attributeOf(element, "name", WORD) ?? "";
        append(name, "");
        if (blocks.has(name)) block = name;
        else enclosing.set(attributeOf(element, "id", WORD) ?? "", name);
        return;
      }
      case "bookmarkEnd":
        enclosing.delete(attributeOf(element, "id", WORD) ?? "");
        return;
      case "t":
        add(element.text);
        return;
      case "br":
        add("\n");
        return;
      case "tab":
        add("\t");
        return;
    }
    for (const child of element.children) walk(child);
    if (kind === "p") block = null;
  };
  walk(root);
  return texts;
}

/** Whether the words of a statement are those that were written; lines may break elsewhere. */
export function isAsWritten({ text, now }: ReadStatement): boolean {
  const plain = (words: string) => xmlWords(words).replace(/\s+/gu, "");
  return now !== null && plain(text) === plain(now);
}
