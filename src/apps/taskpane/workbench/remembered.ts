import * as v from "valibot";
import type { Letter } from "../../../core/document";
import type { OwnRules } from "../session/api";
import { COLUMN_ROLES, type ColumnCorrection } from "../../../core/evaluation/evaluation";
import type { KeyValueStore } from "./browser-store";

/** What a person chose for forms of one signature, beside the columns. */
export interface RememberedChoice {
  readonly packId?: string | undefined;
  readonly rules?: OwnRules | undefined;
  readonly outlineId?: string | undefined;
  /** Ids of report sections left out. */
  readonly without?: readonly string[] | undefined;
  /** Of the letter that reports go out as, what stays the same. */
  readonly letter?: Letter | undefined;
}

/**
 * What a person said of forms of one kind, from one day to the next. Forms are told apart by their signature, so a
 * correction made on one holds for all that were made from the same blank form.
 */
export interface Memory {
  /** What was corrected for forms of this signature; empty where nothing was. */
  recall(signature: string): readonly ColumnCorrection[];
  /** Keeps the corrections of a signature in place of former ones; none forgets them. */
  remember(signature: string, corrections: readonly ColumnCorrection[]): void;
  recallChoice(signature: string): RememberedChoice;
  /** Keeps the choice of a signature in place of the former one. */
  rememberChoice(signature: string, choice: RememberedChoice): void;
}

const entrySchema = v.object({
  signature: v.string(),
  columns: v.optional(
    v.array(
      v.object({
        column: v.pipe(v.number(), v.integer(), v.minValue(0)),
        role: v.picklist(COLUMN_ROLES),
      }),
    ),
    [],
  ),
  packId: v.optional(v.string()),
  rules: v.optional(v.object({ file: v.string(), pack: v.string(), lasting: v.boolean() })),
  outlineId: v.optional(v.string()),
  without: v.optional(v.array(v.string())),
  letter: v.optional(
    v.object({
      issuer: v.optional(v.string()),
      copyTo: v.optional(v.string()),
      printedBy: v.optional(v.string()),
    }),
  ),
});
type Entry = v.InferOutput<typeof entrySchema>;

const KEY = "jiyan.forms.1";
/** Signatures remembered; the ones used longest ago give way. */
const MOST_FORMS = 100;

/**
 * A memory in the browser's storage. Without storage, or with one that refuses, it lasts as long as the pane.
 *
 * @param store the browser's, or `null` where there is none
 * @param prefix put before the key: inside Excel the storage may be shared by pages that must not see each other's
 *   [doc: Office.context.partitionKey]
 */
export function createMemory(store: KeyValueStore | null, prefix = ""): Memory {
  return new StoredMemory(store, `${prefix}${KEY}`);
}

class StoredMemory implements Memory {
  /** What this pane read or was told, by signature; what was told last comes last. Forgotten ones are empty entries. */
  readonly #entries: Map<string, Entry>;

  constructor(
    private readonly store: KeyValueStore | null,
    private readonly key: string,
  ) {
    this.#entries = new Map(this.#read().map((entry) => [entry.signature, entry]));
  }

  recall(signature: string): readonly ColumnCorrection[] {
    return this.#entry(signature).columns;
  }

  remember(signature: string, corrections: readonly ColumnCorrection[]): void {
    const columns = corrections.map(({ column, role }) => ({ column, role }));
    this.#put({ ...this.#entry(signature), columns });
  }

  recallChoice(signature: string): RememberedChoice {
    const { columns: _columns, signature: _signature, ...choice } = this.#entry(signature);
    return choice;
  }

  rememberChoice(signature: string, { without, ...choice }: RememberedChoice): void {
    const { columns } = this.#entry(signature);
    this.#put({ signature, columns, ...choice, without: without && [...without] });
  }

  #entry(signature: string): Entry {
    return this.#entries.get(signature) ?? { signature, columns: [] };
  }

  #put(entry: Entry): void {
    this.#entries.delete(entry.signature);
    this.#entries.set(entry.signature, entry);
    this.#write();
  }

  #read(): readonly Entry[] {
    try {
      const stored = v.safeParse(v.array(v.unknown()), JSON.parse(this.store?.getItem(this.key) ?? "[]"));
      if (!stored.success) return [];
      // What an older or newer version wrote is kept as far as it is understood.
      return stored.output.flatMap((one) => {
        const entry = v.safeParse(entrySchema, one);
        return entry.success ? [entry.output] : [];
      });
    } catch {
      return [];
    }
  }

  #write(): void {
    // Another pane of the same person may have remembered something meanwhile.
    const others = this.#read().filter(({ signature }) => !this.#entries.has(signature));
    const own = [...this.#entries.values()].filter((entry) => !isEmpty(entry));
    const kept = [...others, ...own].slice(-MOST_FORMS);
    try {
      if (kept.length === 0) this.store?.removeItem(this.key);
      else this.store?.setItem(this.key, JSON.stringify(kept));
    } catch {
      // A full or forbidden storage costs the memory of the next day, nothing else.
    }
  }
}

function isEmpty({ columns, packId, rules, outlineId, without = [], letter }: Entry): boolean {
  const chosen = [packId, rules, outlineId, letter].some((one) => one !== undefined);
  return columns.length + without.length === 0 && !chosen;
}
