/** SpreadsheetML elements have a few dozen; looking for doubles among any number would take quadratic time. */
const MAX_ATTRIBUTES = 256;
/** Start and end of the name, start and end of the value. */
const STEP = 4;

/** Where the attributes of one tag stand in the bytes of its part. */
export class AttributePlaces {
  count = 0;
  private readonly places = new Int32Array(MAX_ATTRIBUTES * STEP);

  clear(): void {
    this.count = 0;
  }

  /** @returns `false` for an attribute of a name that is there already, and for one beyond reason */
  add(bytes: Uint8Array, nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): boolean {
    const { count, places } = this;
    if (count >= MAX_ATTRIBUTES) return false;
    for (let index = 0; index < count; index += 1) {
      if (this.isSameName(bytes, index, nameStart, nameEnd)) return false;
    }
    const at = count * STEP;
    places[at] = nameStart;
    places[at + 1] = nameEnd;
    places[at + 2] = valueStart;
    places[at + 3] = valueEnd;
    this.count = count + 1;
    return true;
  }

  /** Position of the attribute with this name of ASCII letters, or -1. */
  indexOf(bytes: Uint8Array, name: string): number {
    for (let index = 0; index < this.count; index += 1) {
      const start = this.nameStart(index);
      if (this.nameEnd(index) - start !== name.length) continue;
      let offset = 0;
      while (offset < name.length && bytes[start + offset] === name.charCodeAt(offset)) offset += 1;
      if (offset === name.length) return index;
    }
    return -1;
  }

  nameStart(index: number): number {
    return this.places[index * STEP] ?? 0;
  }

  nameEnd(index: number): number {
    return this.places[index * STEP + 1] ?? 0;
  }

  valueStart(index: number): number {
    return this.places[index * STEP + 2] ?? 0;
  }

  valueEnd(index: number): number {
    return this.places[index * STEP + 3] ?? 0;
  }

  private isSameName(bytes: Uint8Array, index: number, start: number, end: number): boolean {
    const other = this.nameStart(index);
    if (this.nameEnd(index) - other !== end - start) return false;
    for (let offset = 0; offset < end - start; offset += 1) {
      if (bytes[other + offset] !== bytes[start + offset]) return false;
    }
    return true;
  }
}
