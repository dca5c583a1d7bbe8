import type { Translator } from "../../../core/messages/catalogue";
import type { EngineSession } from "../session/api";
import type { GivenFile } from "../session/bureau/api";
import { ConsolidationScreen } from "./consolidation-screen";
import { DistributionScreen } from "./distribution-screen";
import { MergeScreen } from "./merge-screen";

/** What a bureau works on in the page. */
export type Desk =
  | { readonly kind: "consolidate"; readonly files: readonly GivenFile[] }
  /** `list` was dropped. */
  | { readonly kind: "distribute"; readonly list: File | null }
  /** `files` were dropped last. */
  | { readonly kind: "merge"; readonly files: readonly GivenFile[] };

export interface BureauDeskProps {
  readonly say: Translator;
  readonly session: EngineSession;
  readonly desk: Desk;
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly onBack: () => void;
  readonly onLanguage: () => void;
}

/** A bureau's work in the page: what goes out to units, and what comes back. */
export function BureauDesk({ desk, onFiles, session, ...frame }: BureauDeskProps) {
  switch (desk.kind) {
    case "consolidate":
      return <ConsolidationScreen {...frame} files={desk.files} onFiles={onFiles} />;
    case "distribute":
      return <DistributionScreen {...frame} session={session} dropped={desk.list} />;
    case "merge":
      return <MergeScreen {...frame} dropped={desk.files} />;
  }
}
