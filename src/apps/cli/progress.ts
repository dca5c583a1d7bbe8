import { Writable } from "node:stream";
import { Presets, SingleBar } from "cli-progress";
import type { Io, Sink } from "./io";

/** Says how far long work has come. */
export interface Progress {
  /** The next step begins. */
  readonly step: (label: string) => void;
  /** How much of the present step is done, from 0 to 1. */
  readonly within: (share: number) => void;
  readonly done: () => void;
}

/** Tells nobody. */
export const SILENT: Progress = { step: () => undefined, within: () => undefined, done: () => undefined };

/** Milliseconds that work may take before a bar appears. */
const PATIENCE = 500;

/**
 * A bar on stderr while work takes longer than half a second. Only where stderr is a terminal, and not for output
 * that programs read. Between two calls of its functions the engine works without a break, so the bar moves when it
 * is called and has no clock of its own.
 */
export function progressOf(io: Io, steps: number, quiet = false): Progress {
  if (quiet || !io.err.isTerminal) return SILENT;
  const begun = performance.now();
  const bar = new SingleBar(
    {
      format: "{bar} {percentage}% {label}",
      clearOnComplete: true,
      hideCursor: true,
      barsize: 20,
      fps: 50,
      stream: streamOf(io.err),
    },
    Presets.shades_classic,
  );
  let [finished, label] = [-1, ""];
  const show = (share: number): void => {
    if (!bar.isActive && performance.now() - begun < PATIENCE) return;
    const value = Math.max(0, finished) + share;
    if (bar.isActive) bar.update(value, { label });
    else bar.start(steps, value, { label });
  };
  return {
    step: (next) => {
      finished += 1;
      label = next;
      show(0);
    },
    within: (share) => {
      show(Math.min(1, share));
    },
    done: () => {
      bar.stop();
    },
  };
}

/** The terminal as the stream that the bar draws on. */
function streamOf({ write, columns }: Sink): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, callback) => {
      write(String(chunk));
      callback();
    },
  });
  return Object.assign(stream, { isTTY: true, columns });
}
