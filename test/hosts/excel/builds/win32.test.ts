import { expectWholeJob } from "../support/whole-job";

test.each(["1.9", "1.17"])(
  "the win32 client with ExcelApi %s reads, writes, edits, selects and watches",
  async (version) => {
    await expectWholeJob("win32", version);
  },
);
