/** A cell of a planted form. */
export type PlantedCell = string | number | null;

/** The forms of one unit in two years, and what a comparison has to tell: a flag, and the indicator that it is about. */
export interface PlantedYears {
  readonly unit: string;
  readonly last: readonly (readonly PlantedCell[])[];
  readonly now: readonly (readonly PlantedCell[])[];
  readonly expected: readonly (readonly [flag: string, name: string | null])[];
}

export function plantedYears(number: number): PlantedYears;
