import { parse, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { elementsOf, type MessagePart } from "../../../src/core/messages/parts";

/** Elements without what a parser keeps beside them: places in the text, and what counts as one. */
const plain = (elements: readonly MessageFormatElement[]): unknown =>
  JSON.parse(JSON.stringify(elements, (key, value: unknown) => (key === "location" ? undefined : value)));

describe("the parts of a message, as the build writes them", () => {
  test.each<readonly [string, readonly MessagePart[]]>([
    ["只有文字", ["只有文字"]],
    ["第{row}行", ["第", ["row"], "行"]],
    [
      "{count, plural, one {# cell} other {# cells}}",
      [["count", "count", { one: [0, " cell"], other: [0, " cells"] }]],
    ],
    [
      "{place, select, pane {窗格} other {{name}处}}",
      [["place", "word", { pane: ["窗格"], other: [["name"], "处"] }]],
    ],
    ["", []],
  ])("%s", (message, parts) => {
    expect(plain(elementsOf(parts))).toEqual(plain(parse(message)));
  });
});
