/** Places in a text, from places among its UTF-8 bytes. Asked in ascending order, as a scanner comes upon them. */
export class TextPlaces {
  private byte = 0;
  private place = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** UTF-16 units before a byte that begins a character; not before one that was asked for already. */
  of(byte: number): number {
    const { bytes } = this;
    let { place } = this;
    for (let position = this.byte; position < byte; position += 1) {
      const code = bytes[position] ?? 0;
      // Bytes after the first of a character count nothing; characters of four bytes are two units.
      if ((code & 0xc0) !== 0x80) place += code >= 0xf0 ? 2 : 1;
    }
    this.byte = byte;
    this.place = place;
    return place;
  }
}
