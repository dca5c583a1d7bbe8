import { CONTENT_TYPES_PART } from "../package/namespaces";
import type { OfficePackage } from "../package/office-package";
import { partKey } from "../package/part-names";
import { attributeOf, childrenNamed, parseXml } from "../package/xml";
import type { PackageDraft } from "./package-draft";
import { prefixOf } from "./element-places";
import { TextEdits } from "./text-edits";
import { element } from "./xml-writer";

const MAIN = "application/vnd.openxmlformats-officedocument";

export const CONTENT_TYPE = {
  worksheet: `${MAIN}.spreadsheetml.worksheet+xml`,
  styles: `${MAIN}.spreadsheetml.styles+xml`,
  drawing: `${MAIN}.drawing+xml`,
  chart: `${MAIN}.drawingml.chart+xml`,
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/**
 * Brings `[Content_Types].xml` in line with the parts: an override for each part in `types`, none for parts that
 * are gone. Some packages list their relationship parts one by one and have no default for them; they get one.
 */
export async function patchContentTypes(
  draft: PackageDraft<OfficePackage>,
  types: ReadonlyMap<string, string>,
): Promise<void> {
  const { added, removed } = draft.touched();
  const source = await draft.source.text(CONTENT_TYPES_PART);
  const root = parseXml(CONTENT_TYPES_PART, source);
  const edits = new TextEdits(source);
  const prefix = prefixOf(root);
  const wanted = new Map([...types].map(([part, type]) => [partKey(part), { part, type }]));
  const gone = new Set(removed.map(partKey));

  for (const override of childrenNamed(root, "Override")) {
    const key = partKey((attributeOf(override, "PartName") ?? "").replace(/^\//, ""));
    const want = wanted.get(key);
    if (want) edits.setAttribute(override, "ContentType", want.type);
    else if (gone.has(key)) edits.replace(override.start, override.end, "");
    wanted.delete(key);
  }
  const defaults = childrenNamed(root, "Default");
  const relationshipsAdded = added.some((part) => part.endsWith(".rels"));
  if (
    relationshipsAdded &&
    !defaults.some((one) => attributeOf(one, "Extension")?.toLowerCase() === "rels")
  ) {
    const rels = element(`${prefix}Default`, { Extension: "rels", ContentType: CONTENT_TYPE.relationships });
    edits.insert(root.openEnd, rels);
  }
  const overrides = [...wanted.values()].map(({ part, type }) =>
    element(`${prefix}Override`, { PartName: `/${part}`, ContentType: type }),
  );
  if (overrides.length > 0) edits.append(root, overrides.join(""));
  if (edits.changed) draft.patch(CONTENT_TYPES_PART, edits.apply());
}
