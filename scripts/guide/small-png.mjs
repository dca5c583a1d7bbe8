// Writes pictures as PNG of few colours, small enough for a repository.
import { constants, crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Most colours of a palette of 8 bits, and fewer where the file would still be too large. */
const PALETTES = [256, 96, 48, 24];

/**
 * A picture as PNG with a palette of its most frequent colours, of as many as let it be no larger than `most` bytes.
 *
 * @returns {Buffer}
 * @throws {RangeError} where it is larger with the fewest
 */
export function smallPng(picture, most) {
  for (const colours of PALETTES) {
    const png = withPalette(picture, colours);
    if (png.length <= most) return png;
  }
  throw new RangeError(
    `A picture of ${picture.width} × ${picture.height} does not get as small as ${most} bytes.`,
  );
}

function withPalette({ width, height, pixels }, most) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts.entries()]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, most)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, index) => [colour, index]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const colour = pixels.readUIntBE((row * width + column) * 3, 3);
      let place = places.get(colour);
      if (place === undefined) {
        place = nearest(palette, colour);
        places.set(colour, place);
      }
      lines[row * (width + 1) + 1 + column] = place;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, which names a colour of the palette.
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: constants.Z_BEST_COMPRESSION })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function nearest(palette, colour) {
  let [best, least] = [0, Infinity];
  palette.forEach((one, index) => {
    let distance = 0;
    for (const shift of [16, 8, 0]) distance += (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(kind, data) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
