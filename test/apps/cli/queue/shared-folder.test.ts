import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { belowShared, inShared } from "../../../../src/apps/cli/queue/shared-folder";
import { temporaryFolder } from "../session";

const path = temporaryFolder();

test.each([
  ["a.xlsx", "a.xlsx"],
  ["收到/水利局/自评表.xlsx", "收到/水利局/自评表.xlsx"],
  ["x/../a.xlsx", "a.xlsx"],
  ["..a.xlsx", "..a.xlsx"],
])("tells other machines %s as %s", (below, told) => {
  expect(belowShared(path("shared"), path("shared", below))).toBe(told);
});

test.each([["shared"], ["."], ["shared/../other.xlsx"], ["shared-too/a.xlsx"]])(
  "tells them nothing of %s",
  (outside) => {
    expect(belowShared(path("shared"), path(outside))).toBeUndefined();
  },
);

describe("a path that another machine told", () => {
  beforeAll(() => {
    mkdirSync(path("shared/收到"), { recursive: true });
    mkdirSync(path("elsewhere"));
    writeFileSync(path("elsewhere/secret.xlsx"), "");
    symlinkSync(path("elsewhere"), path("shared/link"));
    symlinkSync(path("elsewhere/secret.xlsx"), path("shared/secret.xlsx"));
    symlinkSync(path("shared/收到"), path("shared/again"));
    symlinkSync(path("shared"), path("mounted"));
  });

  test.each(["收到/a.xlsx", "store/ab/new.json", "again/a.xlsx", "./a.xlsx"])(
    "is %s within the folder",
    async (told) => {
      expect(await inShared(path("shared"), told)).toBe(path("shared", told));
    },
  );

  test("may lie behind a link to the folder itself", async () => {
    expect(await inShared(path("mounted"), "收到/a.xlsx")).toBe(path("mounted/收到/a.xlsx"));
  });

  test.each([
    "../elsewhere/secret.xlsx",
    "/etc/passwd",
    "link/secret.xlsx",
    "secret.xlsx",
    "link/new",
    ".",
    "收到/../..",
  ])("does not lead out of it: %s", async (told) => {
    expect(await inShared(path("shared"), told)).toBeUndefined();
  });
});
