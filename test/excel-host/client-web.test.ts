import { converse, UNDERSTOOD } from "./conversation";

test("the web build of the client talks to the host as the one for Windows does", async () => {
  expect(await converse("web")).toEqual({ ...UNDERSTOOD, platform: "OfficeOnline" });
});
