import type { Arguments } from "./arguments";

/**
 * An object of the host: a class of the Excel API over a part of the model. Classes are looked up by name, so that
 * files of classes that lead to each other (a sheet has ranges, a range has a sheet) need not import each other.
 */
export class HostObject {
  /** Set while the client keeps the object across requests. */
  referenceId: string | undefined;

  constructor(
    readonly className: string,
    readonly target: unknown,
  ) {}
}

/** What a path leads to when there is nothing: `…OrNullObject` found none. */
export const NULL_OBJECT = new HostObject("(null)", undefined);

export interface Property<T> {
  get(target: T): unknown;
  /** Absent for properties that only Excel sets. */
  set?(target: T, value: unknown): void;
}

/**
 * Members are declared as methods, whose parameters the compiler compares both ways: classes with different targets fit
 * into one table, and each is only ever called with its own.
 */
interface MemberShapes<T> {
  navigation(target: T): HostObject;
  method(target: T, args: Arguments): unknown;
}

export type Navigation<T> = MemberShapes<T>["navigation"];

/** Returns a {@link HostObject} (or {@link NULL_OBJECT}), a plain value, or nothing. */
export type Method<T> = MemberShapes<T>["method"];

/** A class of the Excel API: its members by their documented names, and what the wire needs beside them. */
export interface ObjectClass<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly navigations: Readonly<Record<string, Navigation<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** Members that the client uses on the wire without documenting them. */
  readonly internals: Readonly<Record<string, Method<T>>>;
  /** Documented names of properties that travel under another name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Elements of a collection. */
  items?(target: T): readonly HostObject[];
  /** Class of the elements of a collection. */
  readonly itemClass?: string;
  /** The element that an indexer path names. Throws ItemNotFound. */
  item?(target: T, args: Arguments): HostObject;
  /** What the client needs to find the object again, e.g. `{Id}`. */
  identity?(target: T): Readonly<Record<string, unknown>>;
  /** False once the object was deleted: every further action on it fails. */
  exists?(target: T): boolean;
  /** True for objects that the client may keep across requests. */
  readonly keepable: boolean;
}

/** Documented members of an API class as the types of office-js give them. */
type Members<Api> = Extract<keyof Api, string>;

export interface ClassSpecification<Api, T> {
  readonly properties?: Readonly<Partial<Record<Members<Api>, Property<T>>>>;
  readonly navigations?: Readonly<Partial<Record<Members<Api>, Navigation<T>>>>;
  readonly methods?: Readonly<Partial<Record<Members<Api>, Method<T>>>>;
  readonly internals?: Readonly<Record<string, Method<T>>>;
  /** Navigations that the client uses on the wire without documenting them. */
  readonly internalNavigations?: Readonly<Record<string, Navigation<T>>>;
  readonly aliases?: Readonly<Record<string, Members<Api>>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly itemClass?: string;
  readonly item?: (target: T, args: Arguments) => HostObject;
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly exists?: (target: T) => boolean;
  readonly keepable?: boolean;
}

/**
 * Describes a class. `Api` is its type in office-js, which makes the compiler refuse members that Excel does not have;
 * `T` is what the members work on.
 */
export function defineClass<Api, T>(name: string, specification: ClassSpecification<Api, T>): ObjectClass<T> {
  return {
    name,
    internals: {},
    aliases: {},
    keepable: false,
    ...specification,
    properties: present(specification.properties),
    navigations: { ...present(specification.navigations), ...specification.internalNavigations },
    methods: present(specification.methods),
  };
}

/** Members as a table by plain names. */
function present<V>(members: Readonly<Partial<Record<string, V>>> | undefined): Readonly<Record<string, V>> {
  const table: Record<string, V> = {};
  for (const [name, member] of Object.entries(members ?? {})) if (member !== undefined) table[name] = member;
  return table;
}

/** A class with its target type forgotten, as the processor holds it. */
export type AnyClass = ObjectClass<unknown>;

/** A member's name on the wire (`GetRange`, `Values`) → its documented name (`getRange`, `values`). */
export function documentedName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The inverse of {@link documentedName}. */
export function wireName(documented: string): string {
  return documented.charAt(0).toUpperCase() + documented.slice(1);
}
