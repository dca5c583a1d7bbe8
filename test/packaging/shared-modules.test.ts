import Environment from "../support/shared-modules-environment.cjs";

/** The environment for a test file of a project. */
function environmentOf(project: string): Environment {
  const projectConfig = { id: project, testEnvironmentOptions: {}, globals: {}, fakeTimers: {} };
  return new Environment({ globalConfig: {}, projectConfig }, { console, docblockPragmas: {}, testPath: "" });
}

describe("the environment that test files have in common", () => {
  test("is one for all files of a project, and another for another project", () => {
    expect(environmentOf("one")).toBe(environmentOf("one"));
    expect(environmentOf("one")).not.toBe(environmentOf("other"));
  });

  test("has global names, variables and the process as at first after each file", async () => {
    const environment = environmentOf("left behind");
    const { global } = environment;
    const [{ setTimeout: timer, process: sandboxed }, symbol] = [global, Symbol("left")];
    const exitOf = () => Object.getOwnPropertyDescriptor(sandboxed, "exit");
    const exit = exitOf();
    const { HOME: home } = sandboxed.env;
    Object.assign(global, { leftBehind: 1, [symbol]: 2, setTimeout: () => 0 });
    Reflect.deleteProperty(global, "queueMicrotask");
    Object.assign(sandboxed, { exit: () => undefined });
    Object.assign(sandboxed.env, { HOME: "elsewhere", JIYAN_LEFT_BEHIND: "1" });
    await environment.teardown();
    expect(Reflect.ownKeys(global)).not.toContain("leftBehind");
    expect(Reflect.ownKeys(global)).not.toContain(symbol);
    expect(global.setTimeout).toBe(timer);
    expect(typeof global.queueMicrotask).toBe("function");
    expect(exitOf()).toEqual(exit);
    expect(sandboxed.env["HOME"]).toBe(home);
    expect(sandboxed.env["JIYAN_LEFT_BEHIND"]).toBeUndefined();
  });

  test("hands on counters with something new in them alone, and keeps all", async () => {
    const environment = environmentOf("counted");
    const file = (...marks: number[]) => ({ b: { 0: [0, 0] }, reached: Uint8Array.from(marks) });
    const [one, other] = [file(1, 0), file(0, 0)];
    Object.assign(environment.global, { __coverage__: { one, other } });
    environment.handleTestEvent({ name: "run_finish" });
    expect(environment.global.__coverage__).toEqual({
      one: { b: { 0: [1, 0] } },
      other: { b: { 0: [0, 0] } },
    });
    await environment.teardown();
    one.reached[0] = 1;
    other.reached[1] = 1;
    environment.handleTestEvent({ name: "run_finish" });
    expect(environment.global.__coverage__).toEqual({ other: { b: { 0: [0, 1] } } });
    await environment.teardown();
    expect(environment.global.__coverage__).toEqual({ one, other });
  });
});

describe("modules that test files have in common", () => {
  test("are loaded by a test file for itself after jest.resetModules", async () => {
    const years = await import("../../src/core/years");
    expect(await import("../../src/core/years")).toBe(years);
    jest.resetModules();
    const own = await import("../../src/core/years");
    expect(own).not.toBe(years);
  });
});
