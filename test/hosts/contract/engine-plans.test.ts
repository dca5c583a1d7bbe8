import { readBytes } from "../file/writing/support/files";
import { ENGINE_PLANS } from "./index-of-plans";
import { BothHosts } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { changesBetween } from "./support/picture/differences";
import { expectSameSnapshots } from "./support/snapshots";

describe("a plan of the engine makes the same workbook in both hosts and leaves the person's sheets alone", () => {
  test.each(ENGINE_PLANS.map((plan) => [plan.title, plan] as const))("%s", async (_, { path, make }) => {
    const hosts = await BothHosts.open(readBytes(path));
    const before = hosts.pictures();
    expect(unexplained(before)).toEqual([]);
    const plan = make(await expectSameSnapshots(hosts));

    expect(await hosts.mustApply(plan)).toEqual([]);

    const after = hosts.pictures();
    expect(unexplained(after)).toEqual([]);
    expect(after.excel.order).toEqual([...before.excel.order, ...plan.sheets.map(({ name }) => name)]);
    for (const name of before.file.order) {
      expect(changesBetween(before.file.sheets[name], after.file.sheets[name])).toEqual([]);
      expect(changesBetween(before.excel.sheets[name], after.excel.sheets[name])).toEqual([]);
    }
    // Two different lines in one place would be drawn as each program likes.
    for (const { name } of plan.sheets) {
      expect(
        Object.values(after.file.sheets[name]?.lines ?? {}).filter((line) => line.includes(" and ")),
      ).toEqual([]);
    }
    expect(hosts.host.liveReferences).toBe(0);
    await expectSameSnapshots(hosts);
  });
});
