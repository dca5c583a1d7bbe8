import { converse, UNDERSTOOD } from "./conversation";

test("the mac build of the client talks to the host as the one for Windows does", async () => {
  expect(await converse("mac")).toEqual({ ...UNDERSTOOD, platform: "Mac" });
});
