import type { CellRange } from "../../../src/core/workbook/a1";
import { type BorderKey, type BorderModel, withFeature } from "../model/format";
import { type Arguments, asColor, oneOf } from "../protocol/arguments";
import { itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, type Property } from "../protocol/object-class";
import { readOnly } from "./fields";
import { BORDER_STYLES, BORDER_WEIGHTS } from "./format-words";
import { requireAllowed } from "./guards";
import { type AreasTarget, BorderTarget } from "./targets";
import { same } from "./uniform";

/** Sides in the order of `Excel.BorderIndex`. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

/** The cells of an area that a side of it touches, and which of their borders. */
function touched(side: string, area: CellRange): readonly { area: CellRange; key: BorderKey }[] {
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, key: "borderTop" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, key: "borderBottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, key: "borderLeft" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, key: "borderRight" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [
        { area: { ...area, bottom: area.bottom - 1 }, key: "borderBottom" },
        { area: { ...area, top: area.top + 1 }, key: "borderTop" },
      ];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [
        { area: { ...area, right: area.right - 1 }, key: "borderRight" },
        { area: { ...area, left: area.left + 1 }, key: "borderLeft" },
      ];
    case "DiagonalDown":
      return [{ area, key: "diagonalDown" }];
    default:
      return [{ area, key: "diagonalUp" }];
  }
}

/** The line of a side, `undefined` where it differs between cells. */
function lineOf(of: BorderTarget): BorderModel | null | undefined {
  const lines = of.areas.flatMap((area) =>
    touched(of.side, area).flatMap((part) =>
      of.sheet.cells.formats(part.area).map((format) => format[part.key]),
    ),
  );
  const [first = null, ...rest] = lines;
  return rest.every((line) => same(line, first)) ? first : undefined;
}

function changeLine(of: BorderTarget, change: (line: BorderModel | null) => BorderModel | null): void {
  requireAllowed(of.sheet, "allowFormatCells");
  for (const area of of.areas) {
    for (const part of touched(of.side, area)) {
      of.sheet.cells.reformat(part.area, (format) => {
        const line = change(format[part.key]);
        return same(line, format[part.key]) ? format : withFeature(format, part.key, line);
      });
    }
  }
}

/** [belief] Setting a colour or a weight where there is no line draws a continuous thin one. */
const THIN: BorderModel = { style: "Continuous", weight: "Thin", color: "#000000" };

function border(
  key: keyof BorderModel,
  check: (value: unknown) => string,
  none: string,
): Property<BorderTarget> {
  return {
    get: (of) => {
      const line = lineOf(of);
      return line === undefined ? null : (line?.[key] ?? none);
    },
    set: (of, value) => {
      const checked = check(value);
      const remove = key === "style" && checked === "None";
      changeLine(of, (line) => (remove ? null : { ...(line ?? THIN), [key]: checked }));
    },
  };
}

export const rangeBorderClass = defineClass<Excel.RangeBorder, BorderTarget>("RangeBorder", {
  exists: (of) => of.exists,
  properties: {
    sideIndex: readOnly((of) => of.side),
    style: border("style", oneOf(BORDER_STYLES), "None"),
    weight: border("weight", oneOf(BORDER_WEIGHTS), "Thin"),
    color: border("color", asColor, "#000000"),
  },
});

function borderOf(of: AreasTarget, side: string): HostObject {
  return new HostObject("RangeBorder", new BorderTarget(of, side));
}

export const rangeBorderCollectionClass = defineClass<Excel.RangeBorderCollection, AreasTarget>(
  "RangeBorderCollection",
  {
    exists: (of) => of.exists,
    properties: { count: readOnly(() => SIDES.length) },
    items: (of) => SIDES.map((side) => borderOf(of, side)),
    itemClass: "RangeBorder",
    item: (of, args: Arguments) => borderOf(of, oneOf(SIDES)(args.text(0))),
    methods: {
      getItemAt: (of, args) => {
        const side = SIDES[args.integer(0)];
        if (side === undefined) throw itemNotFound();
        return borderOf(of, side);
      },
    },
  },
);
