import { PACKAGE_RELATIONSHIPS_NS } from "../package/namespaces";
import { relationshipsPartOf } from "../package/part-names";
import type { PackageRelationship } from "../package/relationships";
import { attributeOf, childrenNamed, parseXml } from "../package/xml";
import type { PackageDraft } from "./package-draft";
import { relativeTarget } from "./part-paths";
import { prefixOf } from "./element-places";
import { TextEdits } from "./text-edits";
import { XML_DECLARATION, element } from "./xml-writer";

/** A whole `.rels` part for a part of Jiyan's own; ids are `rId1`, `rId2` … in the order of the targets. */
export function relationshipsXml(
  source: string,
  targets: readonly { readonly type: string; readonly part: string }[],
): string {
  const items = targets.map(({ type, part }, index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type: type, Target: relativeTarget(source, part) }),
  );
  return XML_DECLARATION + element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS_NS }, items);
}

/** The relationships of the workbook part, to which sheets and styles are added. */
export class WorkbookRelationships {
  private readonly additions: { id: string; type: string; part: string }[] = [];
  private readonly removals = new Set<string>();
  private readonly ids: Set<string>;

  private constructor(
    private readonly draft: PackageDraft,
    readonly items: readonly PackageRelationship[],
  ) {
    this.ids = new Set(items.map(({ id }) => id));
  }

  static async load(draft: PackageDraft): Promise<WorkbookRelationships> {
    const items = await draft.source.relationships(draft.source.workbookPart);
    return new WorkbookRelationships(draft, items);
  }

  /** The first internal relationship whose type ends so, e.g. `/styles`. */
  ofType(suffix: string): PackageRelationship | undefined {
    return this.items.find(({ type, external }) => type.endsWith(suffix) && !external);
  }

  byId(id: string): PackageRelationship | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** Adds a relationship under the first free id, which is returned. */
  add(type: string, part: string): string {
    let number = this.ids.size + 1;
    while (this.ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    this.ids.add(id);
    this.additions.push({ id, type, part });
    return id;
  }

  remove(id: string): void {
    this.removals.add(id);
  }

  /** Writes the changes, if there are any, into the draft. */
  async save(): Promise<void> {
    const workbookPart = this.draft.source.workbookPart;
    const part = relationshipsPartOf(workbookPart);
    const source = await this.draft.source.text(part);
    const root = parseXml(part, source);
    const edits = new TextEdits(source);
    const prefix = prefixOf(root);
    for (const item of childrenNamed(root, "Relationship")) {
      if (this.removals.has(attributeOf(item, "Id") ?? "")) edits.replace(item.start, item.end, "");
    }
    const added = this.additions.map((item) =>
      element(`${prefix}Relationship`, {
        Id: item.id,
        Type: item.type,
        Target: relativeTarget(workbookPart, item.part),
      }),
    );
    if (added.length > 0) edits.append(root, added.join(""));
    if (edits.changed) this.draft.patch(part, edits.apply());
  }
}
