import type { WorkbookModel } from "../model/workbook";
import { defineClass, HostObject } from "../protocol/object-class";
import { readOnly } from "./fields";

/** What a worksheet function gave. */
export class FunctionTarget {
  constructor(readonly value: number) {}
}

export const functionResultClass = defineClass<Excel.FunctionResult<number>, FunctionTarget>(
  "FunctionResult",
  {
    properties: {
      value: readOnly(({ value }) => value),
      // [doc] Empty when the function gave a value.
      error: readOnly(() => ""),
    },
  },
);

const DAY = 86_400_000;

/** The few worksheet functions that an add-in asks about the workbook itself. The host does not calculate. */
export const functionsClass = defineClass<Excel.Functions, WorkbookModel>("Functions", {
  methods: {
    /** [belief] As `=YEAR(serial)` in a cell: serial 0 is 1900-01-00, which belongs to 1900, or 1904-01-01. */
    year: (book, args) => {
      const epoch = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      const serial = args.integer(0);
      const year = serial < 1 && !book.date1904 ? 1900 : new Date(epoch + serial * DAY).getUTCFullYear();
      return new HostObject("FunctionResult", new FunctionTarget(year));
    },
  },
});
