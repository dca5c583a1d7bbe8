const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Shorter texts are decoded here: a call of the platform's decoder takes longer than they do. */
const SHORT = 96;
const units = new Uint16Array(SHORT);
/** The first so many units; a view for each text would be more garbage than the texts themselves. */
const firstUnits = Array.from({ length: SHORT + 1 }, (_, length) => units.subarray(0, length));

/**
 * The text of UTF-8 bytes from `start` to before `end`; a string of its own that keeps no larger one alive.
 *
 * @returns `undefined` for bytes that are no UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string | undefined {
  const only = end - start === 1 ? (bytes[start] ?? 0) : 0x80;
  if (only < 0x80) return String.fromCharCode(only);
  if (end - start > SHORT) return decodeLong(bytes, start, end);
  let length = 0;
  let position = start;
  while (position < end) {
    const lead = bytes[position] ?? 0;
    if (lead < 0x80) {
      units[length] = lead;
      position += 1;
    } else {
      // Three bytes hold nearly all Chinese characters; whatever is rarer or wrong is left to the platform.
      const second = bytes[position + 1] ?? 0;
      const third = bytes[position + 2] ?? 0;
      const plain = lead > 0xe0 && lead < 0xed && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
      if (!plain || position + 3 > end) return decodeLong(bytes, start, end);
      units[length] = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      position += 3;
    }
    length += 1;
  }
  return String.fromCharCode.apply(null, firstUnits[length] as unknown as number[]);
}

function decodeLong(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch {
    return undefined;
  }
}

/**
 * The same bytes as a plain array: Node hands out its own kind, `Buffer`, and engines compile whatever meets both kinds a
 * second time.
 */
export function plainView(bytes: Uint8Array): Uint8Array {
  return Object.getPrototypeOf(bytes) === Uint8Array.prototype
    ? bytes
    : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
