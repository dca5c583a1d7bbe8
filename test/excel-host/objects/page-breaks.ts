import { defineClass, HostObject } from "../protocol/object-class";
import { invalidArgument } from "../protocol/errors";
import { areaArgument } from "./addresses";
import { readOnly } from "./fields";
import { rangeObject, SheetTarget } from "./targets";

/** A page of a sheet that is begun by hand at a row. */
class BreakTarget extends SheetTarget {
  constructor(
    of: SheetTarget,
    readonly row: number,
  ) {
    super(of.book, of.sheet);
  }
}

/** Pages begun by hand; the host has those of rows only. */
export const pageBreakCollectionClass = defineClass<Excel.PageBreakCollection, SheetTarget>(
  "PageBreakCollection",
  {
    exists: (of) => of.exists,
    methods: {
      // [doc] The page begins before the first cell of the range. [belief] Not before the first row.
      add: (of, args) => {
        const { top } = areaArgument(of, args, 0);
        if (top === 0) throw invalidArgument();
        of.sheet.page.rowBreaks = [...new Set([...of.sheet.page.rowBreaks, top])].sort((a, b) => a - b);
        return new HostObject("PageBreak", new BreakTarget(of, top));
      },
      getCount: (of) => of.sheet.page.rowBreaks.length,
      removePageBreaks: (of) => {
        of.sheet.page.rowBreaks = [];
      },
    },
  },
);

export const pageBreakClass = defineClass<Excel.PageBreak, BreakTarget>("PageBreak", {
  exists: (of) => of.exists,
  properties: { rowIndex: readOnly((of) => of.row), columnIndex: readOnly(() => 0) },
  methods: {
    getCellAfterBreak: (of) => rangeObject(of, { top: of.row, left: 0, bottom: of.row, right: 0 }),
  },
});
