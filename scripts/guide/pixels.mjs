// Pictures as rows of pixels: read from what pdftoppm and Chromium give, cut to what shows something.
import { inflateSync } from "node:zlib";

/** @typedef {{ width: number, height: number, pixels: Buffer }} Picture three bytes (red, green, blue) a pixel */

/** A picture of pdftoppm (binary PPM, 8 bits a channel). */
export function readPpm(bytes) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

const SIGNATURE_LENGTH = 8;
const CHANNELS = { 2: 3, 6: 4 };

/** A screenshot of Chromium: PNG of 8 bits a channel, not interlaced (PNG, third edition, sections 5 and 9). */
export function readPng(bytes) {
  const data = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE_LENGTH; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const part = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (kind === "IHDR") {
      [width, height, channels] = [part.readUInt32BE(0), part.readUInt32BE(4), CHANNELS[part[9]]];
    }
    if (kind === "IDAT") data.push(part);
  }
  return withoutAlpha(unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels), {
    width,
    height,
    channels,
  });
}

/** Undoes the filter of each line. */
function unfiltered(lines, length, height, channels) {
  const pixels = Buffer.alloc(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (length + 1)];
    for (let at = 0; at < length; at += 1) {
      const place = row * length + at;
      const left = at < channels ? 0 : pixels[place - channels];
      const above = row === 0 ? 0 : pixels[place - length];
      const corner = at < channels || row === 0 ? 0 : pixels[place - length - channels];
      pixels[place] = lines[row * (length + 1) + 1 + at] + predicted(filter, left, above, corner);
    }
  }
  return pixels;
}

function predicted(filter, left, above, corner) {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function withoutAlpha(bytes, { width, height, channels }) {
  if (channels === 3) return { width, height, pixels: bytes };
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index += 1) {
    bytes.copy(pixels, index * 3, index * channels, index * channels + 3);
  }
  return { width, height, pixels };
}

/** A picture without the white around what it shows, but for a margin. */
export function trimmed(picture, margin = 12) {
  const { width, height, pixels } = picture;
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3;
      if (pixels[at] === 255 && pixels[at + 1] === 255 && pixels[at + 2] === 255) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  if (bottom < 0) return picture;
  return cut(picture, {
    top: Math.max(0, top - margin),
    bottom: Math.min(height, bottom + 1 + margin),
    left: Math.max(0, left - margin),
    right: Math.min(width, right + 1 + margin),
  });
}

/** The upper part of a picture that is higher than a guide has room for. */
export function shortened(picture, height) {
  return picture.height <= height
    ? picture
    : cut(picture, { top: 0, bottom: height, left: 0, right: picture.width });
}

function cut({ width, pixels }, { top, bottom, left, right }) {
  const rows = [];
  for (let row = top; row < bottom; row += 1) {
    rows.push(pixels.subarray((row * width + left) * 3, (row * width + right) * 3));
  }
  return { width: right - left, height: bottom - top, pixels: Buffer.concat(rows) };
}
