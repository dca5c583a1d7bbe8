import type { Letter } from "../../../core/document";
import type { TemplateKind } from "../../../hosts/file/templates/request";

/** Files that a session takes and makes. */

/** Why nothing came of a file. */
export interface FileTrouble {
  readonly text: string;
  /** What the sentence is about, one by one. */
  readonly lines: readonly string[];
}

/** Rules of a person's own: a rule pack, as it was read from a file. */
export interface OwnRules {
  /** Name of the file. */
  readonly file: string;
  /** The pack as JSON. */
  readonly pack: string;
  /** Whether they are short enough to be remembered from one day to the next. */
  readonly lasting: boolean;
}

/** What a file of rules holds. */
export interface RulesFile {
  readonly rules: OwnRules;
  /** What the pack is called, with its version. */
  readonly title: string;
  /** What a person should look at, as sentences: it does not fit together and is used all the same. */
  readonly doubts: readonly string[];
}

export interface WrittenFile {
  /** Names this write for `undoWrite`. */
  readonly step: number;
  /** Names of the sheets written, the one to open first. */
  readonly sheets: readonly string[];
  /** What the person should know, as sentences. */
  readonly notes: readonly string[];
}

/** A file with what was done to it. */
export interface FileState {
  readonly bytes: Uint8Array;
  /** For the name of a copy, in the session's locale: `自评报告`; empty for a file that is as it was opened. */
  readonly suffix: string;
}

/** A new file, with the name that it is handed out under. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What a Word document of the report is made with. */
export interface DocumentChoice {
  readonly letter?: Letter | undefined;
  /** The person's own template as a file; head and imprint are then the template's. */
  readonly template?: Uint8Array | undefined;
  /** Names of documents that are handed out with it: it gets another one. */
  readonly taken?: readonly string[] | undefined;
}

export interface MadeDocument extends MadeFile {
  /** What the person should know of it, as sentences. */
  readonly notes: readonly string[];
}

export interface TemplateChoice {
  readonly kind: TemplateKind;
  readonly packId: string;
  /** Blank rows under each level 2; what lies outside the bounds of a template becomes the nearest bound. */
  readonly rows?: number | undefined;
  /** Four digits; anything else leaves the year to the recipient. */
  readonly year?: string | undefined;
}
