import { useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "../../../core/common/result";
import type { BureauProgress, BureauSession, BureauTrouble } from "../session/bureau/api";
import { connectBureau } from "../session/bureau/connect";
import type { Connection } from "../session/connect";
import { troubleOfFault } from "../store/troubles";

/** Where a piece of work stands. */
export type WorkState<View> =
  | { readonly kind: "idle" | "stopped" }
  /** `progress` is `null` until the first is known. */
  | { readonly kind: "running"; readonly progress: BureauProgress | null }
  | { readonly kind: "done"; readonly view: View }
  | { readonly kind: "trouble"; readonly trouble: BureauTrouble }
  /** A fault of the program; the detail is for those who maintain it. */
  | { readonly kind: "fault"; readonly detail: string };

/** What a worker is asked. */
export type Ask<View> = (
  session: BureauSession,
  onProgress: (progress: BureauProgress) => void,
) => Promise<Result<View, BureauTrouble>>;

export interface Work<View> {
  readonly state: WorkState<View>;
  /** Begins in place of what runs or ran. */
  readonly start: (ask: Ask<View>) => void;
  /** Ends what runs; nothing of it is left. */
  readonly stop: () => void;
  /** As before it was begun; nothing of what runs or ran is shown any more. */
  readonly reset: () => void;
}

/** Work in a worker of its own, which ends with it, and with what shows it. */
export function useWork<View>(): Work<View> {
  const [state, setState] = useState<WorkState<View>>({ kind: "idle" });
  const running = useRef<Connection<BureauSession> | null>(null);
  const end = useCallback(() => {
    running.current?.close();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);
  const start = useCallback(
    (ask: Ask<View>) => {
      end();
      const connection = connectBureau();
      running.current = connection;
      const show = (next: WorkState<View>) => {
        if (running.current === connection) setState(next);
      };
      show({ kind: "running", progress: null });
      const onProgress = (progress: BureauProgress) => {
        show({ kind: "running", progress });
      };
      void ask(connection.session, onProgress)
        .then(
          (made) => {
            show(made.ok ? { kind: "done", view: made.value } : { kind: "trouble", trouble: made.error });
          },
          (fault: unknown) => {
            show({ kind: "fault", detail: troubleOfFault(fault).detail ?? "" });
          },
        )
        .finally(() => {
          if (running.current === connection) end();
        });
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState({ kind: "stopped" });
  }, [end]);
  const reset = useCallback(() => {
    end();
    setState({ kind: "idle" });
  }, [end]);
  return { state, start, stop, reset };
}
