import { Presets, SingleBar } from "cli-progress";
import type { Io } from "./io";

/** Says how far long work has come. */
export interface Progress {
  /** The next step begins. */
  readonly step: (label: string) => void;
  readonly done: () => void;
}

const SILENT: Progress = { step: () => undefined, done: () => undefined };

/** A bar on stderr where that is a terminal of this process, nothing elsewhere. */
export function progressOf(io: Io, steps: number): Progress {
  if (!io.err.isTerminal) return SILENT;
  const bar = new SingleBar(
    { format: "{bar} {value}/{total} {label}", clearOnComplete: true, hideCursor: true, barsize: 20 },
    Presets.shades_classic,
  );
  let value = 0;
  bar.start(steps, 0, { label: "" });
  return {
    step: (label) => {
      bar.update(value, { label });
      value += 1;
    },
    done: () => {
      bar.stop();
    },
  };
}
