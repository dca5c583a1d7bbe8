import type { WordSource } from "./parsed-name";

/** What a name is parsed by. */
export interface NameInput {
  /** As printed. */
  readonly name: string;
  /** Unit of the actual (`次`, `%`, `万亩`), empty where there is none. */
  readonly unit: string;
  /** What the actual is: a number, a day, a range (5-6月), a state (已完成), or other words. */
  readonly value: "number" | "day" | "range" | "state" | "words";
  /** The state's word where the value is one: `已完成`. */
  readonly state?: string;
  /** Name of the reporting unit; it acts where the name begins with it. */
  readonly unitName?: string;
  /** Texts of the same form that may hold the writer's own verb, in the order in which they are asked. */
  readonly texts?: readonly { readonly text: string; readonly from: WordSource }[];
}
