import { resolveTarget } from "./part-names";
import { attributeOf, childrenNamed, parseXml } from "./xml";

export interface PackageRelationship {
  readonly id: string;
  readonly type: string;
  /** Resolved part name without leading slash, or the target as written when it is external. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * Reads a `.rels` part.
 *
 * @param source the part the relationships belong to, `""` for the package
 * @throws RefusalError `corrupt-xml`, `dtd`
 */
export function parseRelationships(
  relationshipsPart: string,
  xml: string,
  source: string,
): readonly PackageRelationship[] {
  return childrenNamed(parseXml(relationshipsPart, xml), "Relationship").map((element) => {
    const target = attributeOf(element, "Target") ?? "";
    const external = attributeOf(element, "TargetMode") === "External";
    return {
      id: attributeOf(element, "Id") ?? "",
      type: attributeOf(element, "Type") ?? "",
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}
