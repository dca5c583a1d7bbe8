import type { Locale } from "../../../../core/common/locale";
import type { Result } from "../../../../core/common/result";
import type { MergeDefinition, MergeScheme } from "../../../../core/merging";
import type { ListGrid } from "../../../../core/distribution";
import type { TemplateKind } from "../../../../hosts/file/templates/request";
import type { FileTrouble, MadeFile } from "../api";

/**
 * What a bureau does with the workbooks of many units. It runs in a worker of its own: whoever stops it ends the worker, so that
 * nothing half-made is left. Everything that crosses is plain data, sentences come in the language that is asked for.
 */
export interface BureauSession {
  /** Makes one workbook of many. `onProgress` is told after each file. */
  consolidate(
    request: ConsolidationRequest,
    onProgress: (progress: BureauProgress) => void,
  ): Promise<Result<ConsolidationView, BureauTrouble>>;
  /** A merge scheme from a file: one that was saved, its workbook, or else an example of the tables to merge. */
  openScheme(request: SchemeRequest): Promise<Result<MergeScheme, BureauTrouble>>;
  /** A scheme to take away: as the file that is opened again, or as a workbook to read and change. */
  saveScheme(scheme: MergeScheme, as: "json" | "workbook", locale: Locale): Promise<MadeFile>;
  /** Merges tables that are no forms into one. `onProgress` is told after each file. */
  merge(
    request: MergeRequest,
    onProgress: (progress: BureauProgress) => void,
  ): Promise<Result<MergeView, BureauTrouble>>;
  /** Makes a workbook for each unit of a list. `onProgress` is told after each unit. */
  distribute(
    request: DistributionRequest,
    onProgress: (progress: BureauProgress) => void,
  ): Promise<Result<DistributionView, BureauTrouble>>;
}

/** The most that one answer holds: of each list of lines, of the units of a list. */
export const BUREAU_LIMITS = { rows: 200, units: 200 } as const;

export interface BureauProgress {
  readonly done: number;
  readonly count: number;
  /** About how long the rest will take. */
  readonly seconds: number;
}

/** A file with its path below what was chosen: `收到/第一批/甲.xlsx`. */
export interface GivenFile {
  readonly path: string;
  /** `null` where the browser could not open it, or not look into the folder that it is. */
  readonly file: File | null;
}

export interface ConsolidationRequest {
  readonly locale: Locale;
  readonly files: readonly GivenFile[];
  readonly beside?: ConsolidationBeside | undefined;
}

/** What a bureau adds to what was handed in; each may be absent. */
export interface ConsolidationBeside {
  /** What was handed in last year, or the consolidated workbook of last year alone. */
  readonly previous?: readonly GivenFile[] | undefined;
  /** The bureau's own words for the report, in a workbook. */
  readonly materials?: File | undefined;
  /** A rule pack that all forms are scored by, JSON or a workbook; absent takes the one that fits each. */
  readonly pack?: File | undefined;
}

/** A table as the consolidated workbook has it, with the columns that a screen has room for. */
export interface TableView {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are left out here. */
  readonly more: number;
}

export interface FileLine {
  readonly path: string;
  readonly reason: string;
}

export interface ConsolidationView {
  readonly workbooks: number;
  readonly forms: number;
  readonly indicators: number;
  readonly findings: number;
  /** Units that were asked; `null` without a manifest. */
  readonly asked: number | null;
  readonly missing: number;
  readonly unreadCount: number;
  readonly ranking: TableView;
  /** What the manifest says of what came back; `null` without one. */
  readonly returns: TableView | null;
  readonly doubles: TableView;
  readonly unread: TableView;
  /** What differs from last year; `null` where nothing was to be compared. */
  readonly yearly: TableView | null;
  /** Forms that one of last year was found for. */
  readonly comparedForms: number;
  /** What does not fit together in the rule pack that was given, with its places. */
  readonly packDoubts: readonly string[];
  /** Files that are no input, with the reason. */
  readonly passedOver: readonly FileLine[];
  /** What the report still asks a person for. */
  readonly slots: readonly string[];
  readonly workbook: MadeFile;
  /** The report as a Word document; `null` where nothing has points. */
  readonly document: MadeFile | null;
}

export interface SchemeRequest {
  readonly locale: Locale;
  readonly file: File;
}

export interface MergeRequest {
  readonly locale: Locale;
  readonly files: readonly GivenFile[];
  readonly definition: MergeDefinition;
}

export interface MergeView {
  readonly workbooks: number;
  readonly rows: number;
  /** Files that were read and do not fit the scheme. */
  readonly unfit: number;
  readonly unreadCount: number;
  /** The first merged rows. */
  readonly merged: TableView;
  /** What became no row: files, places, reasons. */
  readonly leftOut: TableView;
  readonly passedOver: readonly FileLine[];
  readonly workbook: MadeFile;
}

/** Where a list of units comes from: a file, or a sheet that is open. */
export type UnitsSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "sheet"; readonly name: string; readonly grid: ListGrid };

export interface DistributionRequest {
  readonly locale: Locale;
  readonly kind: TemplateKind;
  readonly packId: string;
  readonly rows?: number | undefined;
  readonly year?: string | undefined;
  /** As typed: 2026-03-31. */
  readonly deadline?: string | undefined;
  readonly list: UnitsSource;
  readonly beside?: DistributionBeside | undefined;
}

/** What a bureau adds to a list of units; each may be absent. */
export interface DistributionBeside {
  /** Goal tables of this year: their targets are filled in. */
  readonly goals?: readonly GivenFile[] | undefined;
  /** Last year's workbooks: their targets, where the goal tables have none. */
  readonly previous?: readonly GivenFile[] | undefined;
  /** A rule pack of the bureau's own, JSON or a workbook, in place of `packId`. */
  readonly pack?: File | undefined;
}

export interface DistributionView {
  readonly units: number;
  readonly projects: number;
  readonly problems: readonly { readonly severity: "error" | "warning"; readonly text: string }[];
  /** How the list was understood, as sentences. */
  readonly notes: readonly string[];
  /** What became of targets and could not, with the heading of each list. */
  readonly targets: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** The workbooks with the manifest, as an archive. */
  readonly archive: MadeFile;
}

/** Why nothing came of it. */
export type BureauTrouble = FileTrouble;
