import { writtenName } from "../../../src/core/evaluation/written-name";

const at = { sheet: "Sheet1", row: 0, column: 0 };

describe("names of indicators as they were written", () => {
  test.each([
    ["服务覆盖村（社区）", "服务覆盖村(社区)", "服务覆盖村（社区）"],
    ["指标１：服务覆盖村（社区）（５分）", "服务覆盖村(社区)", "服务覆盖村（社区）"],
    ["★ ＧＤＰ增速", "GDP增速", "ＧＤＰ增速"],
    ["服务覆盖村(社区)", "服务覆盖村(社区)", "服务覆盖村(社区)"],
    // What is put together from lines, or had marks without width, is as it was read.
    ["服务覆盖村\n（社区）", "服务覆盖村(社区)", "服务覆盖村(社区)"],
    ["服务\u200b覆盖村（社区）", "服务覆盖村(社区)", "服务覆盖村(社区)"],
  ])("%j", (text, cleanName, written) => {
    expect(writtenName({ name: { text, at }, cleanName })).toBe(written);
  });
});
