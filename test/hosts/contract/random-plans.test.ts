import * as fc from "fast-check";
import { BothHosts, type WayOfWriting } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";
import { randomPlan } from "./support/random-plan";
import { expectSameSnapshots } from "./support/snapshots";

/** A plan and how Excel gets it. */
const written = fc.record({
  plan: randomPlan(PERSONS_SHEET),
  way: fc.constantFrom<WayOfWriting>("at-once", "made-ready"),
});

/** One plan after another in the same workbook: each also takes the place of the one before. */
test("plans of all kinds, one over the other, make the same workbook in both hosts", async () => {
  const bytes = await personsWorkbook;
  const plans = fc.array(written, { minLength: 2, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(plans, async (inTurn) => {
      const hosts = await BothHosts.open(bytes);
      const person = hosts.pictures().excel.sheets[PERSONS_SHEET];
      for (const { plan, way } of inTurn) {
        expect(await hosts.mustApply(plan, way)).toEqual([]);
        expect(unexplained(hosts.pictures())).toEqual([]);
      }
      await expectSameSnapshots(hosts);
      expect(changesBetween(person, hosts.pictures().excel.sheets[PERSONS_SHEET])).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
