import { connect, ExcelHost } from ".";

describe("connecting", () => {
  it("uses one build in a test file", () => {
    connect(new ExcelHost());
    expect(() => connect(new ExcelHost(), "web")).toThrow("the win32 client is loaded already");
  });

  it("goes to the host that was connected last", async () => {
    const [first, second] = [new ExcelHost(), new ExcelHost()];
    connect(first);
    const { Excel: excel } = connect(second);
    await excel.run(() => Promise.resolve());
    expect([first.counters.trips, second.counters.trips]).toEqual([0, 1]);
  });

  it("ends when it is told to", async () => {
    const host = new ExcelHost();
    const { Excel: excel, disconnect } = connect(host);
    disconnect();
    const answered = excel.run(() => Promise.resolve("answered"));
    const silence = new Promise((resolve) => setTimeout(resolve, 30, "silence"));
    expect(await Promise.race([answered, silence])).toBe("silence");
  });
});
