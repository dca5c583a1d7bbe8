import { inOfficialDates } from "../../../../src/core/narrative/spans/dates";
import { isQuoteOf } from "../../../../src/core/narrative/spans/quotes";

test.each<[written: string, official: string]>([
  ["2021.1.1-12.31", "2021年1月1日至12月31日"],
  ["2021.01.05", "2021年1月5日"],
  ["2021/3/8—2022/2/28", "2021年3月8日至2022年2月28日"],
  ["于2021-11-22完工", "于2021年11月22日完工"],
  ["2021年1月1日-12月31日", "2021年1月1日至12月31日"],
  ["5-6月", "5至6月"],
  ["2021.13.1", "2021.13.1"],
  ["2021.1", "2021.1"],
  ["192.168.1.1", "192.168.1.1"],
  ["12021.1.1", "12021.1.1"],
  ["2021.1.1.5", "2021.1.1.5"],
  ["0-6岁", "0-6岁"],
  ["1-6期", "1-6期"],
  ["100%", "100%"],
])("%s is written %s", (written, official) => {
  expect(inOfficialDates(written)).toBe(official);
  expect(isQuoteOf(official, written)).toBe(true);
});
