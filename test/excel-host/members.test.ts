import { connect, ExcelHost } from ".";
import { CLASSES } from "./objects/registry";
import { wireName } from "./protocol/object-class";

/** What the client's classes say of themselves. */
interface Metadata {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

const { Excel } = connect(new ExcelHost());
const prototypes = Excel as unknown as Record<string, { prototype: Metadata & Record<string, unknown> }>;

/** A member of the root object in Excel on the web, whose class the client keeps to itself. */
const ROOT_IN_WEB = "createAndOpenWorkbook";

/** The prototype, with getters not called. */
function membersOf(name: string): ReadonlySet<string> {
  return new Set(Object.getOwnPropertyNames(prototypes[name]?.prototype ?? {}));
}

const documented = Object.values(CLASSES).filter(({ name }) => name !== "AddinInternalService");

describe.each(documented.map((type) => [type.name, type] as const))("%s of the host", (name, type) => {
  const metadata = prototypes[name]?.prototype;
  const members = membersOf(name);

  it("is a class of the client", () => {
    expect(metadata).toBeDefined();
  });

  it("has only properties that the client has, as writable as there", () => {
    const names = metadata?._scalarPropertyOriginalNames ?? [];
    const writable = metadata?._scalarPropertyUpdateable ?? [];
    const client = new Map(names.map((each, index) => [each, writable[index] ?? false]));
    const host = Object.entries(type.properties).map(([each, property]) => [
      wireName(each),
      "set" in property,
    ]);
    expect(host).toEqual(host.map(([each]) => [each, client.get(String(each))]));
  });

  it("has only navigations and methods that the client has", () => {
    const navigations = new Set(metadata?._navigationPropertyNames ?? []);
    expect(
      Object.keys(type.navigations).filter((each) => !navigations.has(each) && !members.has(each)),
    ).toEqual([]);
    expect(Object.keys(type.methods).filter((each) => !members.has(each))).toEqual([]);
  });

  it("has only undocumented members that the client calls", () => {
    const known = (each: string) => members.has(each) || each === ROOT_IN_WEB;
    expect(Object.keys(type.internals).filter((each) => !known(each))).toEqual([]);
  });
});
