/** Opens the sentence of an item that only says what was done, without a number. */
export const WITHIN_THE_YEAR = "年内";
/** Opens the first sentence of facts of an item, where the person's own words have not said it. */
export const ALL_YEAR = "全年";
/** Between the bounds of a range: 5至6月. */
export const TO = "至";
