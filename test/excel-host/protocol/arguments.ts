import { invalidArgument } from "./errors";
import { HostObject } from "./object-class";

/**
 * The arguments of a call. Readers throw InvalidArgument for what Excel would refuse; missing arguments arrive as
 * `null` or not at all.
 */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return asText(this.at(index));
  }

  optionalText(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index);
  }

  integer(index: number): number {
    return asInteger(this.at(index));
  }

  optionalInteger(index: number): number | undefined {
    return this.at(index) === undefined ? undefined : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.at(index);
    return value === undefined ? false : asBoolean(value);
  }

  /** One of some words, or the first when it is missing. */
  choice<T extends string>(index: number, words: readonly [T, ...T[]]): T {
    const value = this.at(index);
    return value === undefined ? words[0] : oneOf(words)(value);
  }

  /** A record of options; empty when it is missing. */
  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.at(index) ?? {});
  }

  /** The target of an object of this class, or `undefined` for anything else. */
  target<T>(index: number, type: abstract new (...args: never) => T): T | undefined {
    const value = this.at(index);
    return value instanceof HostObject && value.target instanceof type ? value.target : undefined;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return Object.fromEntries(Object.entries(value));
}

/** A number between two bounds, both included. */
export function numberBetween(low: number, high: number): (value: unknown) => number {
  return (value) => {
    const number = asNumber(value);
    if (number < low || number > high) throw invalidArgument();
    return number;
  };
}

/** A number, or `""` for automatic. */
export function asNumberOrAutomatic(value: unknown): number | "" {
  return value === "" ? "" : asNumber(value);
}

/** A colour as `#RRGGBB` in capitals, from `#rrggbb`, `rrggbb` or a name that HTML knows (a few are listed). */
export function asColor(value: unknown): string {
  const text = asText(value);
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? NAMED_COLORS[text.toLowerCase()];
  if (digits === undefined) throw invalidArgument();
  return `#${digits.toUpperCase()}`;
}

/** As {@link asColor}, with `""` for none. */
export function asColorOrNone(value: unknown): string {
  return value === "" ? "" : asColor(value);
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
};

/** One of some words; Excel takes them in any case [belief]. */
export function oneOf<T extends string>(words: readonly T[]): (value: unknown) => T {
  return (value) => {
    const wanted = asText(value).toLowerCase();
    const word = words.find((candidate) => candidate.toLowerCase() === wanted);
    if (word === undefined) throw invalidArgument();
    return word;
  };
}
