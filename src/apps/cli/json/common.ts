import * as v from "valibot";
import type { Quantity } from "../../../core/evaluation/quantity";
import { EVALUATION_KINDS, type Sourced, type SourcedNumber } from "../../../core/evaluation/evaluation";
import { formatCellRef, type CellRef } from "../../../core/workbook/a1";

export const kindSchema = v.picklist(EVALUATION_KINDS);

/** A cell: `项目自评表!E14`. */
export const cellSchema = v.string();

/** A text and its cell. */
export const sourcedSchema = v.strictObject({ text: v.string(), at: cellSchema });

/** A number as printed, as a decimal string where it is one, and its cell. */
export const numberSchema = v.strictObject({
  raw: v.string(),
  value: v.nullable(v.string()),
  at: cellSchema,
});

/** Points, a JSON number. */
export const pointsSchema = v.nullable(v.number());

/** A target or actual: what the person sees and how it was understood. */
export const quantitySchema = v.strictObject({
  raw: v.string(),
  comparator: v.nullable(v.picklist(["≥", ">", "=", "<", "≤", "range", "by-date", "qualitative"])),
  value: v.optional(v.string()),
  low: v.optional(v.string()),
  high: v.optional(v.string()),
  date: v.optional(v.string()),
  unit: v.optional(v.string()),
  scale: v.optional(v.string()),
  notes: v.optional(v.array(v.string())),
});

export type QuantityOutput = v.InferOutput<typeof quantitySchema>;

export function cell(at: CellRef): string {
  return formatCellRef(at);
}

export function optionalCell(at: CellRef | undefined): string | null {
  return at === undefined ? null : formatCellRef(at);
}

export function sourced(value: Sourced | null): v.InferOutput<typeof sourcedSchema> | null {
  return value && { text: value.text, at: formatCellRef(value.at) };
}

/** Points as a JSON number: a decimal string of a few digits, which a binary float prints back as it was. */
export function plainNumber(value: string): number;
export function plainNumber(value: string | null): number | null;
export function plainNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export function number(value: SourcedNumber | null): v.InferOutput<typeof numberSchema> | null {
  return value && { raw: value.raw, value: value.value, at: formatCellRef(value.at) };
}

export function quantity(value: Quantity | null): QuantityOutput | null {
  if (value === null) return null;
  const { raw, comparator, notes } = value;
  const known = Object.fromEntries(
    PARTS.flatMap((part) => (value[part] === undefined ? [] : [[part, value[part]]])),
  );
  return { raw, comparator, ...known, ...(notes ? { notes: [...notes] } : {}) };
}

/** Parts of a quantity that are there only where the cell says them. */
const PARTS = ["value", "low", "high", "date", "unit", "scale"] as const;
