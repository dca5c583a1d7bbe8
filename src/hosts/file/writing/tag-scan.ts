import { RefusalError } from "../package/refusal-error";

/** A start or end tag by its place in the source. */
export interface ScannedTag {
  readonly name: string;
  /** The text between the name and the end of the tag. */
  readonly attributes: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

const TAG = /<([^\s/>=<]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const END_TAG = /<\/([^\s/>]+)\s*>/y;

/**
 * Calls `visit` for every tag of an XML text in order; comments, character data and processing instructions are
 * passed over. `visit` may return a place further on from which to continue. Ten times as fast as a parser that
 * reports everything, which is what changing a cell among a hundred thousand rows needs.
 *
 * @throws RefusalError `corrupt-xml` for text that is no tag where one begins, or tags that do not match; `dtd`
 */
export function scanTags(part: string, source: string, visit: (tag: ScannedTag) => number | undefined): void {
  const corrupt = () => new RefusalError("corrupt-xml", { part });
  const open: string[] = [];
  let at = source.indexOf("<");
  while (at >= 0) {
    const passed = passOver(source, at);
    if (passed === "dtd") throw new RefusalError("dtd", { part });
    if (passed === "unclosed") throw corrupt();
    let next = passed;
    if (passed === undefined) {
      const tag = tagAt(source, at);
      if (!tag || (tag.kind === "close" && open.pop() !== tag.name)) throw corrupt();
      if (tag.kind === "open") open.push(tag.name);
      next = visit(tag) ?? tag.end;
    }
    at = source.indexOf("<", next);
  }
  if (open.length > 0) throw corrupt();
}

/** Where what begins at `at` ends when it is no element; `undefined` for a tag. */
function passOver(source: string, at: number): number | undefined | "dtd" | "unclosed" {
  const second = source[at + 1];
  if (second !== "!" && second !== "?") return undefined;
  if (source.startsWith("<!DOCTYPE", at)) return "dtd";
  const end = second === "?" ? "?>" : source.startsWith("<![CDATA[", at) ? "]]>" : "-->";
  const found = source.indexOf(end, at);
  return found < 0 ? "unclosed" : found + end.length;
}

function tagAt(source: string, at: number): ScannedTag | undefined {
  const closing = source[at + 1] === "/";
  const pattern = closing ? END_TAG : TAG;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (!match) return undefined;
  const [whole, name = "", attributes = "", slash = ""] = match;
  const kind = closing ? "close" : slash === "" ? "open" : "empty";
  return { name, attributes, kind, start: at, end: at + whole.length };
}

/** Attributes by name, values as they are written. */
export function attributesOf(tag: ScannedTag): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of tag.attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[name] = double ?? single ?? "";
  }
  return attributes;
}
