import { useCallback, useState } from "react";
import type { Desk } from "../bureau/bureau-desk";
import type { GivenFile } from "../session/bureau/api";
import type { Dropped } from "./pick-file";

/** What goes to a bureau's work: a drop, or files that were chosen there. */
type Given = Dropped | { readonly kind: "files"; readonly files: readonly GivenFile[] };

/** Work that nothing was given to yet. */
const FRESH: Readonly<Record<Desk["kind"], Desk>> = {
  consolidate: { kind: "consolidate", files: [] },
  distribute: { kind: "distribute", list: null },
  merge: { kind: "merge", files: [] },
};

/** A bureau's work in the page, in front of the workbook that is open, where there is one. */
export function useDesk() {
  const [desk, setDesk] = useState<Desk | null>(null);
  const show = useCallback((kind: Desk["kind"]) => {
    setDesk(FRESH[kind]);
  }, []);
  const close = useCallback(() => {
    setDesk(null);
  }, []);
  const front = desk?.kind;
  /** @returns whether it is taken: several files always, a single one by work that is in front */
  const take = useCallback(
    (given: Given): boolean => {
      if (given.kind === "file" && front === undefined) return false;
      if (given.kind === "file" && front === "distribute") {
        setDesk({ kind: "distribute", list: given.file });
        return true;
      }
      void filesOf(given).then(({ files, withFiles }) => {
        setDesk((now) =>
          now?.kind === "merge"
            ? { kind: "merge", files }
            : {
                kind: "consolidate",
                files: withFiles(now?.kind === "consolidate" ? now.files : [], files),
              },
        );
      });
      return true;
    },
    [front],
  );
  return { desk, show, close, take };
}

/** All files of what was given, with the way to put them to others. */
async function filesOf(given: Given) {
  const { droppedFiles, withFiles } = await import("../bureau/collect-files");
  const files =
    given.kind === "files"
      ? given.files
      : await droppedFiles(given.kind === "many" ? given.entries : [given.file]);
  return { files, withFiles };
}
