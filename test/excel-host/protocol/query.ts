import { ApiError } from "./errors";
import { type AnyClass, documentedName, type HostObject, NULL_OBJECT, wireName } from "./object-class";
import type { QueryInfo } from "./wire";

type Loaded = Record<string, unknown>;

/** Where the classes of objects are found; throws for an unknown one. */
export type ClassLookup = (className: string) => AnyClass;

/** What a client needs to know of an object to use it later: its identity and, when kept, its reference. */
export function identityOf(object: HostObject, classOf: ClassLookup): Loaded | null {
  if (object === NULL_OBJECT) return null;
  const identity: Loaded = { ...classOf(object.className).identity?.(object.target) };
  if (object.referenceId !== undefined) identity["_ReferenceId"] = object.referenceId;
  return identity;
}

/** Answers a `load`: the properties asked for, nested where they lie behind navigations. */
export function loadObject(object: HostObject, query: QueryInfo, classOf: ClassLookup): Loaded | null {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split(/[/.]/));
  return new Query(classOf, query.Top, query.Skip ?? 0).load(object, wanted.length > 0 ? wanted : [["*"]]);
}

class Query {
  constructor(
    private readonly classOf: ClassLookup,
    private readonly top: number | undefined,
    private readonly skip: number,
  ) {}

  load(object: HostObject, paths: readonly (readonly string[])[]): Loaded | null {
    if (object === NULL_OBJECT) return null;
    const type = this.classOf(object.className);
    return type.items ? this.loadCollection(object, type, paths) : this.loadSingle(object, type, paths);
  }

  private loadSingle(object: HostObject, type: AnyClass, paths: readonly (readonly string[])[]): Loaded {
    const loaded: Loaded = { ...identityOf(object, this.classOf) };
    const behind = new Map<string, string[][]>();
    for (const [first = "*", ...rest] of paths) {
      const name = documentedName(first);
      if (name === "*") {
        for (const [each, property] of Object.entries(type.properties)) {
          loaded[wireName(each)] = property.get(object.target);
        }
      } else if (name === "_ReferenceId") {
        continue;
      } else if (type.properties[name] && rest.length === 0) {
        loaded[wireName(name)] = type.properties[name].get(object.target);
      } else if (type.navigations[name]) {
        behind.set(name, [...(behind.get(name) ?? []), rest.length > 0 ? rest : ["*"]]);
      } else {
        throw unknownProperty(type, name);
      }
    }
    for (const [name, rest] of behind) {
      const next = type.navigations[name]?.(object.target);
      loaded[wireName(name)] = next ? this.load(next, rest) : null;
    }
    return loaded;
  }

  private loadCollection(object: HostObject, type: AnyClass, paths: readonly (readonly string[])[]): Loaded {
    const loaded: Loaded = {};
    const ofItems: string[][] = [];
    for (const path of paths) {
      const [first = "*", ...rest] = path;
      const own = rest.length === 0 ? type.properties[documentedName(first)] : undefined;
      if (own) loaded[wireName(first)] = own.get(object.target);
      else ofItems.push(first === "items" ? (rest.length > 0 ? rest : ["*"]) : [...path]);
    }
    if (ofItems.length === 0) return loaded;
    const end = this.top === undefined ? undefined : this.skip + this.top;
    const items = type.items?.(object.target).slice(this.skip, end) ?? [];
    loaded["_Items"] = items.map((item, index) => ({
      _Index: index + this.skip,
      ...this.load(item, ofItems),
    }));
    if (items.length === 0) this.checkItemNames(type, ofItems);
    return loaded;
  }

  /** A wrong name must be found even where there is no element to read it from. */
  private checkItemNames(type: AnyClass, paths: readonly (readonly string[])[]): void {
    if (type.itemClass === undefined) return;
    const item = this.classOf(type.itemClass);
    for (const [first = "*"] of paths) {
      const name = documentedName(first);
      if (name === "*" || item.properties[name] || item.navigations[name]) continue;
      throw unknownProperty(item, name);
    }
  }
}

/** Excel refuses unknown names; what Excel knows and the host does not looks the same here, so the message says so. */
function unknownProperty(type: AnyClass, name: string): ApiError {
  return new ApiError(
    "InvalidArgument",
    `${type.name}.${name} cannot be loaded: Excel or the test host does not know it`,
    `${type.name}.${name}`,
  );
}
