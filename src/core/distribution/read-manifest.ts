import * as v from "valibot";
import { err, ok, type Result } from "../common/result";
import { MANIFEST_FORMAT, manifestSchema, type Manifest } from "./manifest";

/** Why a text is no manifest that can be used. */
export type ManifestProblem =
  | { readonly kind: "no-json" }
  /** `found` is what stands for the version. */
  | { readonly kind: "other-format"; readonly found: string; readonly wanted: string }
  /** Dotted path of the first field that is wrong. */
  | { readonly kind: "wrong-field"; readonly path: string };

/** Reads the text of a manifest. */
export function parseManifest(text: string): Result<Manifest, ManifestProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: "no-json" });
  }
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : undefined;
  if (typeof format === "number" && format !== MANIFEST_FORMAT) {
    return err({ kind: "other-format", found: String(format), wanted: String(MANIFEST_FORMAT) });
  }
  const parsed = v.safeParse(manifestSchema, json);
  if (parsed.success) return ok(parsed.output);
  return err({ kind: "wrong-field", path: v.getDotPath(parsed.issues[0]) ?? "" });
}
