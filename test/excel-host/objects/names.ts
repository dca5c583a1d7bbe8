import { formatAbsoluteReference } from "../../../src/core/workbook/a1";
import { parseReference } from "../model/areas";
import { applyPrintName, isPrintName } from "../model/print-names";
import type { NameModel } from "../model/sheet";
import { type Arguments, asBoolean, asText } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT } from "../protocol/object-class";
import { field, readOnly } from "./fields";
import type { NamesTarget } from "./targets";
import { NameTarget, rangeObject, RangeTarget, worksheetObject } from "./targets";

function nameObject(of: NamesTarget, name: NameModel): HostObject {
  return new HostObject("NamedItem", new NameTarget(of, name));
}

/** Identity of a name: its scope and the name, as the client hands it back to the indexer. */
function idOf(of: NameTarget): string {
  return of.sheet ? `${of.sheet.id}!${of.name.name}` : of.name.name;
}

function find(of: NamesTarget, key: string): NameModel | undefined {
  const wanted = key.slice(key.lastIndexOf("!") + 1).toLowerCase();
  return of.names.find(({ name }) => name.toLowerCase() === wanted);
}

/** The cells that a name refers to, or `undefined`. */
function rangeOf(of: NameTarget): RangeTarget | undefined {
  const reference = parseReference(of.name.formula);
  const sheet = reference?.sheet === undefined ? of.sheet : of.book.sheet(reference.sheet);
  return reference && sheet ? new RangeTarget(of.book, sheet, reference.area) : undefined;
}

/** [doc] Letters, digits, underscore, full stop and backslash; no cell address; at most 255 characters. */
function checkedName(value: string): string {
  const wrong = !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(value);
  if (wrong || parseReference(value) || /^[rc]$/i.test(value)) throw invalidArgument();
  return value;
}

/** [doc] A name refers to a range, or to a constant or formula written as text with a leading `=`. */
function formulaOf(args: Arguments): string {
  const range = args.target(1, RangeTarget);
  // [belief] Excel leaves out quotes that a name does not need; the host writes all names alike, as files of Jiyan do.
  if (range) return `=${formatAbsoluteReference({ sheet: range.sheet.name, ...range.area })}`;
  const value = args.at(1);
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  const text = args.text(1);
  // [belief] Text without `=` becomes a text constant.
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
}

/** The kind of what a name stands for, in the words of `Excel.NamedItemType`. */
function typeOf(of: NameTarget): string {
  if (rangeOf(of)) return "Range";
  const constant = of.name.formula.slice(1);
  if (/^".*"$/s.test(constant)) return "String";
  if (constant !== "" && Number.isFinite(Number(constant))) return "Double";
  if (/^(true|false)$/i.test(constant)) return "Boolean";
  return constant.startsWith("#REF!") || constant.includes("!#REF!") ? "Error" : "Array";
}

function valueOf(of: NameTarget): unknown {
  const constant = of.name.formula.slice(1);
  switch (typeOf(of)) {
    case "Range":
      return constant;
    case "String":
      return constant.slice(1, -1).replace(/""/g, '"');
    case "Double":
      return Number(constant);
    case "Boolean":
      return constant.toLowerCase() === "true";
    default:
      return constant;
  }
}

const model = (of: NameTarget): NameModel => of.name;

export const namedItemClass = defineClass<Excel.NamedItem, NameTarget>("NamedItem", {
  identity: (of) => ({ _Id: idOf(of) }),
  exists: (of) => of.exists,
  keepable: true,
  properties: {
    name: readOnly((of) => of.name.name),
    type: readOnly(typeOf),
    value: readOnly(valueOf),
    scope: readOnly((of) => (of.sheet ? "Worksheet" : "Workbook")),
    visible: field(model, "visible", asBoolean),
    comment: field(model, "comment", asText),
    formula: field(model, "formula", (value) => {
      const text = asText(value);
      if (!text.startsWith("=")) throw invalidArgument();
      return text;
    }),
  },
  navigations: {
    worksheet: (of) => {
      if (!of.sheet) throw new ApiError("InvalidOperation");
      return worksheetObject(of.book, of.sheet);
    },
    worksheetOrNullObject: (of) => (of.sheet ? worksheetObject(of.book, of.sheet) : NULL_OBJECT),
  },
  methods: {
    delete: (of) => {
      of.names.splice(of.names.indexOf(of.name), 1);
      if (of.sheet && isPrintName(of.name.name)) applyPrintName(of.sheet, of.name.name, undefined);
    },
    getRange: (of) => {
      const range = rangeOf(of);
      if (!range) throw itemNotFound();
      return rangeObject(range, range.area);
    },
    getRangeOrNullObject: (of) => {
      const range = rangeOf(of);
      return range ? rangeObject(range, range.area) : NULL_OBJECT;
    },
  },
});

function add(of: NamesTarget, name: string, formula: string, comment: string): HostObject {
  if (find(of, name)) throw new ApiError("ItemAlreadyExists");
  const model: NameModel = { name: checkedName(name), formula, comment, visible: true };
  of.names.push(model);
  return nameObject(of, model);
}

export const namedItemCollectionClass = defineClass<Excel.NamedItemCollection, NamesTarget>(
  "NamedItemCollection",
  {
    // [doc] The workbook's collection lists names of its own scope only.
    items: (of) => of.names.map((name) => nameObject(of, name)),
    itemClass: "NamedItem",
    item: (of, args) => {
      const name = find(of, args.text(0));
      if (!name) throw itemNotFound();
      return nameObject(of, name);
    },
    methods: {
      add: (of, args) => add(of, args.text(0), formulaOf(args), args.optionalText(2) ?? ""),
      getCount: (of) => of.names.length,
      getItemOrNullObject: (of, args) => {
        const name = find(of, args.text(0));
        return name ? nameObject(of, name) : NULL_OBJECT;
      },
    },
  },
);
