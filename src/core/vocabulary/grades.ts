import { squeeze } from "./characters";

/** Words for grades, best first; those of one row mean the same. */
const RANKS: readonly (readonly string[])[] = [
  ["优", "优秀", "excellent", "outstanding"],
  ["良", "良好", "good"],
  ["中", "中等", "合格", "一般", "fair", "satisfactory", "average"],
  ["差", "较差", "不合格", "poor", "unsatisfactory"],
];
/** Between the words of two languages: `优/Excellent`, `优 (Excellent)`, `优Excellent`. */
const BETWEEN = /[/|()、,·\-—]+|(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/u;

function rankOf(word: string): number {
  return RANKS.findIndex((words) => words.includes(word));
}

/** A grade with its label, in brackets perhaps: `(自评等级:优)`. */
const LABELLED = /^\(?(?:自评|评价|绩效|综合)*(?:等级|等次)(?:为|[:：]|\))([^()]+)\)?$/;

/**
 * The words of a text that is a grade and nothing else, in lower case: `优`, `良好`, `优等`, `优/Excellent`. Empty for other
 * texts, and where two words mean different grades.
 */
export function gradeWords(text: string): readonly string[] {
  const words = squeeze(text)
    .replace(LABELLED, "$1")
    .toLowerCase()
    .split(BETWEEN)
    .map((word) => word.replace(/(?<=^[优良中差])[等级]$/, ""))
    .filter((word) => word !== "");
  const [first] = words;
  const rank = first === undefined ? -1 : rankOf(first);
  return rank >= 0 && words.every((word) => rankOf(word) === rank) ? words : [];
}
