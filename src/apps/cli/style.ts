import pc from "picocolors";
import type { Severity } from "../../core/evaluation/finding";
import type { Io, Sink } from "./io";

/** Colours of a stream; without colours every function returns its text unchanged. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  readonly good: (text: string) => string;
}

/** Colours only on a terminal, and not where NO_COLOR (https://no-color.org) or TERM=dumb forbids them. */
export function styleFor(sink: Sink, env: Io["env"]): Style {
  const forbidden = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  const colors = pc.createColors(sink.isTerminal && !forbidden);
  return {
    bold: colors.bold,
    dim: colors.dim,
    severity: { error: colors.red, warning: colors.yellow, info: colors.cyan },
    good: colors.green,
  };
}
