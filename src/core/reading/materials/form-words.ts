import type { Evaluation } from "../../evaluation/evaluation";
import type { Material, MaterialTopic } from "../../evaluation/materials";
import { topicOf } from "./topics";

/** What tables of base data ask for in words, for the report and not for the table itself. */
const ASKED_IN_BASE_DATA: ReadonlySet<MaterialTopic> = new Set<MaterialTopic>(["thrift"]);

/** Words that a person wrote into a table of base data (厉行节约保障措施), as entries like those of a sheet of materials. */
export function wordsInBaseData(evaluations: readonly Evaluation[]): readonly Material[] {
  return evaluations
    .filter(({ kind }) => kind === "base-data")
    .flatMap(({ info }) => info)
    .flatMap(({ label, value, role }) => {
      const topic = role === null ? topicOf(label.text) : null;
      return topic !== null && ASKED_IN_BASE_DATA.has(topic) ? [{ topic, label, text: value }] : [];
    });
}
