import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions } from "docx";
import type { StyleRole } from "./style-ids";

/** A paragraph style: its name in Word, its characters and its lines. */
export interface Look {
  readonly name: string;
  readonly run: IRunStylePropertiesOptions;
  readonly paragraph: IParagraphStylePropertiesOptions;
}

/** A style for each role. */
export type Looks = Readonly<Record<StyleRole, Look>>;
