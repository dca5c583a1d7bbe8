import { PACKAGE_RELATIONSHIPS_NS } from "../package/namespaces";
import type { OfficePackage } from "../package/office-package";
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

/** The relationships of a part of the person's, to which others are added: those of the workbook to sheets and styles. */
export class PartRelationships {
  private readonly additions: { id: string; type: string; part: string }[] = [];
  private readonly removals = new Set<string>();
  private readonly ids: Set<string>;

  private constructor(
    private readonly draft: PackageDraft<OfficePackage>,
    private readonly owner: string,
    readonly items: readonly PackageRelationship[],
  ) {
    this.ids = new Set(items.map(({ id }) => id));
  }

  /** @param owner the part that the relationships are of */
  static async load(draft: PackageDraft<OfficePackage>, owner: string): Promise<PartRelationships> {
    return new PartRelationships(draft, owner, await draft.source.relationships(owner));
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
    const part = relationshipsPartOf(this.owner);
    const source = this.draft.source.has(part)
      ? await this.draft.source.text(part)
      : relationshipsXml(this.owner, []);
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
        Target: relativeTarget(this.owner, item.part),
      }),
    );
    if (added.length > 0) edits.append(root, added.join(""));
    if (edits.changed) this.draft.patch(part, edits.apply());
  }
}
