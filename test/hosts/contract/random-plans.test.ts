import * as fc from "fast-check";
import { BothHosts } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";
import { randomPlan } from "./support/random-plan";
import { expectSameSnapshots } from "./support/snapshots";

/** One plan after another in the same workbook: each also takes the place of the one before. */
test("plans of all kinds, one over the other, make the same workbook in both hosts", async () => {
  const bytes = await personsWorkbook;
  const plans = fc.array(randomPlan(PERSONS_SHEET), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(plans, async (inTurn) => {
      const hosts = await BothHosts.open(bytes);
      const person = hosts.pictures().excel.sheets[PERSONS_SHEET];
      for (const plan of inTurn) {
        expect(await hosts.mustApply(plan)).toEqual([]);
        expect(unexplained(hosts.pictures())).toEqual([]);
      }
      await expectSameSnapshots(hosts);
      expect(changesBetween(person, hosts.pictures().excel.sheets[PERSONS_SHEET])).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
