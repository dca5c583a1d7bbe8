import { Arguments } from "./arguments";
import { ApiError, itemNotFound, notImplemented } from "./errors";
import { type AnyClass, documentedName, HostObject, NULL_OBJECT } from "./object-class";
import { type ClassLookup, identityOf, loadObject } from "./query";
import type { References } from "./references";
import {
  ACTION,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./wire";

/** An action about to be carried out, for fault injection and counters. */
export interface ActionView {
  readonly kind: "instantiate" | "load" | "call" | "set" | "other";
  /** Class of the object, such as `Range`; `(null)` for a null object. */
  readonly className: string;
  /** Documented name of the member: `values`, `merge`; for a load the names joined by commas. */
  readonly member: string;
  /** Place in the request, from 0. */
  readonly index: number;
  /** Number of the request, from 1. */
  readonly request: number;
}

export interface ProcessorOptions {
  /** The object that global paths lead to: the workbook. */
  readonly root: HostObject;
  readonly classOf: ClassLookup;
  readonly references: References;
  /** Services that the client creates by name. */
  readonly services: Readonly<Record<string, HostObject>>;
  /** Called before each action; may throw an ApiError in its place. */
  readonly beforeAction: (action: ActionView) => void;
  /** Told of each method that is carried out, in an action or in the path of an object. */
  readonly onCall?: (member: string) => void;
}

/** Carries out the actions of requests, in order, until one fails. A request is no transaction: what is done stays. */
export class Processor {
  constructor(private readonly options: ProcessorOptions) {}

  /** @param request number of the request, from 1 */
  process(body: RequestBody, request: number): ResponseBody {
    const run = new Run(this.options, body, request);
    return run.answer();
  }
}

/** One request. */
class Run {
  private readonly objects = new Map<number, HostObject>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly options: ProcessorOptions,
    private readonly body: RequestBody,
    private readonly request: number,
  ) {}

  answer(): ResponseBody {
    const error = this.carryOut();
    const traces = this.traceIds.length > 0 ? { TraceIds: this.traceIds } : {};
    return { Results: this.results, ...(error ? { Error: error } : {}), ...traces };
  }

  private carryOut(): ResponseError | undefined {
    for (const [index, action] of this.body.Actions.entries()) {
      if (action.ActionType === ACTION.trace) {
        this.traceIds.push(action.Id);
        this.results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      let location = "";
      try {
        const object = this.resolve(action.ObjectPathId ?? 0);
        location = memberOf(object, action);
        this.options.beforeAction(viewOf(object, action, index, this.request));
        this.results.push({ ActionId: action.Id, Value: this.perform(object, action) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? location,
          HttpStatusCode: error.httpStatus,
          ActionIndex: index,
        };
      }
    }
    return undefined;
  }

  private perform(object: HostObject, action: Action): unknown {
    const { classOf } = this.options;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(this.present(object), classOf);
      case ACTION.query:
      case ACTION.queryAsJson:
        return loadObject(this.present(object), action.QueryInfo ?? {}, classOf);
      case ACTION.method:
        return this.callAction(this.present(object), action);
      case ACTION.setProperty:
        this.set(this.present(object), action.Name ?? "", this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(this.present(object), name, value);
        }
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private callAction(object: HostObject, action: Action): unknown {
    if (object === NULL_OBJECT) return null;
    const name = action.Name ?? "";
    if (name === "_KeepReference") {
      if (!this.options.classOf(object.className).keepable)
        throw notImplemented(`${object.className}.${name}`);
      this.options.references.keep(object);
      return null;
    }
    const result = this.call(object, name, this.argumentsOf(action.ArgumentInfo));
    return result instanceof HostObject ? identityOf(result, this.options.classOf) : (result ?? null);
  }

  private call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    if (object === this.options.root && name.startsWith("_")) {
      const found = this.callReferences(name, values);
      if (found !== undefined) return found;
    }
    const type = this.options.classOf(object.className);
    const member = documentedName(name);
    const method = type.methods[member] ?? type.internals[member];
    if (!method) throw notImplemented(`${type.name}.${member}`);
    this.options.onCall?.(member);
    return located(`${type.name}.${member}`, () => method(object.target, new Arguments(values)));
  }

  /** Calls on the workbook that are about kept objects; `undefined` for any other. [capture] */
  private callReferences(name: string, values: readonly unknown[]): unknown {
    const { references } = this.options;
    const id = typeof values[0] === "string" ? values[0] : "";
    switch (name) {
      case "_RemoveReference":
        references.remove(id);
        return null;
      case "_RemoveAllReferences":
        references.clear();
        return null;
      case "_GetReferenceCount":
        return references.count;
      case "_GetObjectByReferenceId":
      case "_GetRangeForEventByReferenceId":
      case "_GetRangeOrNullObjectForEventByReferenceId":
        return references.get(id) ?? NULL_OBJECT;
      default:
        return undefined;
    }
  }

  /** Excel ignores a set on a null object [capture]; here it is an error, because such code is wrong. */
  private set(object: HostObject, name: string, value: unknown): void {
    if (object === NULL_OBJECT) {
      throw new ApiError("InvalidOperation", `${name} was set on a null object`, name);
    }
    const type = this.options.classOf(object.className);
    const member = type.aliases[name] ?? documentedName(name);
    const property = type.properties[member];
    if (!property?.set) throw notImplemented(`${type.name}.${member} (set)`);
    property.set(object.target, value);
  }

  /** The object unless it was deleted. */
  private present(object: HostObject): HostObject {
    if (object === NULL_OBJECT) return object;
    const type = this.options.classOf(object.className);
    if (type.exists && !type.exists(object.target)) throw itemNotFound();
    return object;
  }

  private resolve(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new ApiError("InvalidObjectPath", `the request has no object path ${id}`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.options.root;
      case PATH.newObject: {
        const service = this.options.services[path.Name];
        if (!service) throw notImplemented(path.Name);
        return service;
      }
      case PATH.referenceId: {
        const kept = this.options.references.get(path.Name);
        if (!kept) throw new ApiError("InvalidReference");
        return kept;
      }
      case PATH.nullObject:
        return NULL_OBJECT;
      default: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent === NULL_OBJECT ? NULL_OBJECT : this.step(this.present(parent), path);
      }
    }
  }

  private step(parent: HostObject, path: ObjectPath): HostObject {
    const type = this.options.classOf(parent.className);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const member = documentedName(path.Name);
        const navigation = type.navigations[member];
        if (!navigation) throw notImplemented(`${type.name}.${member}`);
        return located(`${type.name}.${member}`, () => navigation(parent.target));
      }
      case PATH.indexer:
        return this.index(type, parent, path);
      case PATH.method: {
        const result = this.call(parent, path.Name, this.argumentsOf(path.ArgumentInfo));
        if (!(result instanceof HostObject)) throw notImplemented(`${type.name}.${path.Name} as an object`);
        return result;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private index(type: AnyClass, parent: HostObject, path: ObjectPath): HostObject {
    const args = new Arguments(this.argumentsOf(path.ArgumentInfo));
    const found = located(`${type.name}.getItem`, () => type.item?.(parent.target, args));
    if (!found) throw notImplemented(`${type.name}.getItem`);
    return found;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Arguments with the objects that they refer to in place. */
  private withObjects(values: readonly unknown[], paths: readonly unknown[]): readonly unknown[] {
    return values.map((value, index) => {
      const path = paths[index];
      if (Array.isArray(path)) return this.withObjects(Array.isArray(value) ? value : [], path);
      return typeof path === "number" && path > 0 ? this.resolve(path) : value;
    });
  }
}

/** Adds the member to errors that do not say where they come from. */
function located<R>(member: string, step: () => R): R {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ApiError) || error.location !== undefined) throw error;
    throw new ApiError(error.code, error.message, member);
  }
}

/** `Range.values`: where Excel says an error lies. */
function memberOf(object: HostObject, action: Action): string {
  const member = documentedName(action.Name ?? "");
  return member === "" ? object.className : `${object.className}.${member}`;
}

const KINDS: Readonly<Record<number, ActionView["kind"]>> = {
  [ACTION.instantiate]: "instantiate",
  [ACTION.query]: "load",
  [ACTION.queryAsJson]: "load",
  [ACTION.method]: "call",
  [ACTION.setProperty]: "set",
  [ACTION.update]: "set",
};

function viewOf(object: HostObject, action: Action, index: number, request: number): ActionView {
  const kind = KINDS[action.ActionType] ?? "other";
  const names = kind === "load" ? action.QueryInfo?.Select : Object.keys(action.ObjectState ?? {});
  const member = documentedName(action.Name ?? "") || (names ?? []).join(",");
  return { kind, className: object.className, member, index, request };
}
