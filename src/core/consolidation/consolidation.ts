import type { RulePack } from "../rules";
import type { Distinct } from "./doubles";
import type { Unread } from "./heads";
import type { GivenMaterial } from "./overall";
import type { Population } from "./population";
import type { ReturnIssue } from "./returns";
import type { YearlyFinding } from "./yearly";

/** What a consolidated workbook is made of. */
export interface Consolidation {
  readonly parts: Distinct;
  readonly unread: readonly Unread[];
  /** Whom it is about; `null` where no form has points. */
  readonly population: Population | null;
  /** What the bureau says itself, for the report. */
  readonly materials: readonly GivenMaterial[];
  /** What differs from former times; `null` where nothing was compared. */
  readonly yearly: readonly YearlyFinding[] | null;
  /** What is to be told of what was distributed; `null` without a manifest. */
  readonly returns: readonly ReturnIssue[] | null;
  /** Files in which a unit wrote the name of another one that was asked, and whose they are. */
  readonly misnamed?: ReadonlyMap<string, string> | undefined;
  /** The rules by which the report tells grades and low execution. */
  readonly pack: RulePack;
}
