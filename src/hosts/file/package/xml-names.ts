import { SPREADSHEET_NS, STRICT_NS_PREFIX } from "./namespaces";
import { RefusalError } from "./refusal-error";
import { decodeUtf8 } from "./utf8";
import { isAt } from "./xml-bytes";
import type { XmlName } from "./xml-handler";

/** The name of an element with what a scanner asks of it. */
export interface KnownName extends XmlName {
  readonly bytes: Uint8Array;
  readonly isReported: boolean;
}

/** The namespaces that one element declares, and the names resolved while they are the innermost ones. */
interface Scope {
  readonly depth: number;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly names: Map<string, KnownName>;
  /** The names again, each at the place that its bytes lead to; of several for one place the last. */
  readonly quick: (KnownName | undefined)[];
}

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*)?$/u;
/** Nearly all names. It is asked first: engines take milliseconds to make the tables of letters that the other one needs. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const XML_NS = "http://www.w3.org/XML/1998/namespace";
const QUICK_PLACES = 64;

export const NO_NAME: KnownName = {
  qualified: "",
  prefix: "",
  local: "",
  uri: "",
  bytes: new Uint8Array(0),
  isReported: false,
};

/** The names of a part's elements under the namespaces in force. */
export class XmlNames {
  private readonly scopes: Scope[];
  private scope: Scope;

  /**
   * @param part name of the part, for refusals
   * @param everything whether elements of every namespace are reported; otherwise those of SpreadsheetML alone
   */
  constructor(
    private readonly part: string,
    private readonly everything: boolean,
  ) {
    const namespaces = new Map([
      ["", ""],
      ["xml", XML_NS],
    ]);
    this.scope = { depth: 0, namespaces, names: new Map(), quick: [] };
    this.scopes = [this.scope];
  }

  /** Namespaces that the element at a depth declares, by prefix. */
  declare(depth: number, namespaces: ReadonlyMap<string, string>): void {
    this.scope = { depth, namespaces, names: new Map(), quick: [] };
    this.scopes.push(this.scope);
  }

  /** The element at a depth ends, and with it what it declares. */
  leave(depth: number): void {
    if (this.scope.depth !== depth) return;
    this.scopes.pop();
    this.scope = this.scopes.at(-1) ?? this.scope;
  }

  namespaceOf(prefix: string): string | undefined {
    for (let index = this.scopes.length - 1; index >= 0; index -= 1) {
      const namespace = this.scopes[index]?.namespaces.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return undefined;
  }

  /**
   * What the name written in these bytes means here.
   *
   * @throws RefusalError `corrupt-xml` for what is no name or has an unbound prefix, `strict-ooxml`
   */
  find(bytes: Uint8Array, start: number, end: number): KnownName {
    const { scope } = this;
    const place = ((bytes[start] ?? 0) * 7 + (bytes[end - 1] ?? 0) * 3 + end - start) & (QUICK_PLACES - 1);
    const quick = scope.quick[place];
    if (quick?.bytes.length === end - start && isAt(quick.bytes, bytes, start)) return quick;
    const qualified = decodeUtf8(bytes, start, end) ?? "";
    const name = scope.names.get(qualified) ?? this.resolve(qualified, bytes.slice(start, end));
    scope.quick[place] = name;
    return name;
  }

  private resolve(qualified: string, bytes: Uint8Array): KnownName {
    const colon = qualified.indexOf(":");
    const prefix = qualified.slice(0, Math.max(colon, 0));
    const uri = this.namespaceOf(prefix);
    if (uri === undefined || !(PLAIN_NAME.test(qualified) || NAME.test(qualified)))
      throw new RefusalError("corrupt-xml", { part: this.part });
    if (uri.startsWith(STRICT_NS_PREFIX)) throw new RefusalError("strict-ooxml");
    const isReported = this.everything || uri === SPREADSHEET_NS;
    const name = { qualified, prefix, local: interned(qualified.slice(colon + 1)), uri, bytes, isReported };
    this.scope.names.set(qualified, name);
    return name;
  }
}

/** The same text as engines keep the words of a program, which compare with those at once. */
function interned(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}
