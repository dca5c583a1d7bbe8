import { cellCount, intersection, isEntireColumns, isEntireRows } from "../model/areas";
import { itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT } from "../protocol/object-class";
import { fullAddress } from "./addresses";
import { readOnly } from "./fields";
import { clearAreas, specialCellsOrFail, specialCellsOrNull } from "./range-actions";
import { AreasTarget, rangeAreasObject, rangeObject, worksheetObject } from "./targets";
import type { CellRange } from "../../../src/core/workbook/a1";
import type { Arguments } from "../protocol/arguments";
import { areaArgument } from "./addresses";

function common(of: AreasTarget, args: Arguments): readonly CellRange[] {
  const others = args.target(0, AreasTarget)?.areas ?? [areaArgument(of, args, 0)];
  return of.areas.flatMap((area) =>
    others.map((other) => intersection(area, other)).filter((part) => part !== undefined),
  );
}

export const rangeAreasClass = defineClass<Excel.RangeAreas, AreasTarget>("RangeAreas", {
  keepable: true,
  exists: (of) => of.exists,
  properties: {
    address: readOnly((of) => fullAddress(of.sheet, of.areas)),
    addressLocal: readOnly((of) => fullAddress(of.sheet, of.areas)),
    areaCount: readOnly((of) => of.areas.length),
    cellCount: readOnly((of) => of.areas.reduce((sum, area) => sum + cellCount(area), 0)),
    isEntireRow: readOnly((of) => of.areas.every(isEntireRows)),
    isEntireColumn: readOnly((of) => of.areas.every(isEntireColumns)),
  },
  navigations: {
    areas: (of) => new HostObject("RangeCollection", of),
    format: (of) => new HostObject("RangeFormat", of),
    worksheet: (of) => worksheetObject(of.book, of.sheet),
  },
  methods: {
    clear: clearAreas,
    calculate: () => undefined,
    getIntersectionOrNullObject: (of, args) => {
      const areas = common(of, args);
      return areas.length > 0 ? rangeAreasObject(of, areas) : NULL_OBJECT;
    },
    getSpecialCells: specialCellsOrFail,
    getSpecialCellsOrNullObject: specialCellsOrNull,
    getUsedRangeAreasOrNullObject: (of, args) => {
      const used = of.sheet.cells.used(args.flag(0));
      const areas = of.areas
        .map((area) => used && intersection(area, used))
        .filter((part) => part !== undefined);
      return areas.length > 0 ? rangeAreasObject(of, areas) : NULL_OBJECT;
    },
  },
});

export const rangeCollectionClass = defineClass<Excel.RangeCollection, AreasTarget>("RangeCollection", {
  exists: (of) => of.exists,
  items: (of) => of.areas.map((area) => rangeObject(of, area)),
  itemClass: "Range",
  methods: {
    getCount: (of) => of.areas.length,
    getItemAt: (of, args) => {
      const area = of.areas[args.integer(0)];
      if (!area) throw itemNotFound();
      return rangeObject(of, area);
    },
  },
});
