import type { ColumnMapping } from "../evaluation/evaluation";
import type { ColumnProfile } from "./column-profile";
import { pointsIn } from "./contents-beside";
import { columnOf, given, type Step } from "./content-step";

/** The scale that a heading states: 评分（1-5分）, 五分制, Rating (1-5), out of 5. */
const SCALE = /(?<!\d)1\s*[-–—~～至到]\s*(5|10)(?!\d)|(?:[五5]|十|10)\s*[分级]制|out\s+of\s+(?:5|10)(?!\d)/i;
/** A heading of ratings. */
const RATING = /评级|星级|\brating\b/i;
/** Cells that tell what a column holds, and the most that a rating is where no scale is stated. */
const LEAST_CELLS = 2;
const HIGHEST = 5;
const WIDEST_SCALE = 10;

function areRatings({ filled }: ColumnProfile, highest: number): boolean {
  return (
    filled.length >= LEAST_CELLS &&
    filled.every((cell) => {
      const number = pointsIn(cell);
      return number !== null && number >= 1 && number <= highest;
    })
  );
}

/**
 * Ratings on a scale say how each row was judged; they are no points, of which a row may have as many as its weight: 评分（1-5分）
 * beside 权重40%. Where every row has the top of the scale for its points, they are.
 */
export const ratingsNoPoints: Step = (mapping, { profile }) => {
  const free = columnOf(mapping, "status") === undefined;
  const weight = columnOf(mapping, "weight");
  const found = mapping.find(({ role, says, header, column }) => {
    const stated = SCALE.test(header);
    const open = role === "ignored" && (says === undefined || says === "status");
    if (role === "score" && stated)
      return areRatings(profile(column), WIDEST_SCALE) && !arePointsOf(weight, profile);
    return open && free && (stated || RATING.test(header)) && areRatings(profile(column), HIGHEST);
  });
  if (found === undefined) return mapping;
  return mapping.map((entry) => {
    if (entry !== found) return entry;
    return free ? given(entry, "status") : { ...given(entry, "ignored"), says: "score" };
  });
};

/** Whether the points to be had are those of a scale: 5 in each row. */
function arePointsOf(weight: ColumnMapping | undefined, profile: (column: number) => ColumnProfile): boolean {
  if (weight === undefined) return false;
  const full = profile(weight.column).filled.map(pointsIn);
  return full.length > 0 && full.every((points) => points === HIGHEST || points === WIDEST_SCALE);
}
