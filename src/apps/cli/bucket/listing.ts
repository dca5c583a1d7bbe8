import {
  childNamed,
  childrenNamed,
  isTrue,
  parseXml,
  type XmlElement,
} from "../../../hosts/file/package/xml";

/** One state of an object: another content has another one. */
export interface Version {
  /** The service's mark of the content. */
  readonly etag: string;
  /** When it was put there. */
  readonly changed: Date;
}

/** An object as a bucket lists it. */
export interface ListedObject extends Version {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** A part of a list of objects. */
export interface ListPage {
  readonly objects: readonly ListedObject[];
  /** What the next part is asked for with; `undefined` where there is none. */
  readonly next: string | undefined;
}

/** The answer to ListObjectsV2; `undefined` for what is none. */
export function pageOf(xml: string): ListPage | undefined {
  try {
    const root = parseXml("ListBucketResult", xml);
    if (root.local !== "ListBucketResult") return undefined;
    const isEncoded = textOf(root, "EncodingType") === "url";
    return {
      objects: childrenNamed(root, "Contents").map((one) => {
        const key = textOf(one, "Key");
        return {
          name: isEncoded ? decoded(key) : key,
          etag: plainEtag(textOf(one, "ETag")),
          changed: new Date(textOf(one, "LastModified")),
          size: Number(textOf(one, "Size")),
        };
      }),
      next: isTrue(textOf(root, "IsTruncated")) ? textOf(root, "NextContinuationToken") : undefined,
    };
  } catch {
    return undefined;
  }
}

/** A mark of content without what services write around it. */
export function plainEtag(etag: string): string {
  return etag.replace(/^W\//, "").replaceAll('"', "");
}

function textOf(element: XmlElement, local: string): string {
  return childNamed(element, local)?.text ?? "";
}

/** A key as services encode it: a space may be a plus. */
function decoded(key: string): string {
  return decodeURIComponent(key.replaceAll("+", "%20"));
}
