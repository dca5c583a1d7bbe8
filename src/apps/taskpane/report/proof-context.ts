import { createContext, useContext } from "react";
import type { SpanView } from "../session/api";

/** Shows what bears a piece of text out, beside the place where it was pressed. */
export type ShowProof = (span: SpanView, place: HTMLElement) => void;

export const ProofContext = createContext<ShowProof>(() => undefined);

export function useShowProof(): ShowProof {
  return useContext(ProofContext);
}
