import { readdirSync, writeFileSync } from "node:fs";
import { keepPack, keptPack } from "../../../../src/apps/cli/queue/kept-pack";
import { PACKS } from "../../../../src/core/rules";
import { temporaryFolder } from "../session";

const path = temporaryFolder();

test.each(PACKS.map((pack) => [pack.id, pack] as const))(
  "the pack %s comes back as it was",
  async (_, pack) => {
    expect(await keptPack(path(), await keepPack(path(), pack))).toEqual(pack);
  },
);

test("a pack is kept once", async () => {
  const [pack] = PACKS;
  if (!pack) throw new Error("no pack");
  const hashes = [await keepPack(path("once"), pack), await keepPack(path("once"), pack)];
  expect(new Set(hashes).size).toBe(1);
  expect(readdirSync(path("once", "packs"))).toEqual([`${hashes[0]}.json`]);
});

test("one that is gone, was changed or is none of this program is not taken", async () => {
  const [pack] = PACKS;
  if (!pack) throw new Error("no pack");
  expect(await keptPack(path("none"), "0".repeat(64))).toBeUndefined();
  const hash = await keepPack(path("changed"), pack);
  writeFileSync(path("changed", "packs", `${hash}.json`), JSON.stringify({ ...pack, version: "9.9.9" }));
  expect(await keptPack(path("changed"), hash)).toBeUndefined();
  const other = await keepPack(path("other"), { ...pack, id: "" });
  expect(await keptPack(path("other"), other)).toBeUndefined();
});
