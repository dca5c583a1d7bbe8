/** Stands in a cell of a table that has nothing to say: an empty one looks forgotten. */
export const NO_VALUE = "—";
