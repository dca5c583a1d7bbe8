"use strict";

const { strToU8, zipSync } = require("fflate");

/** Takes the place of exceljs' archive: parts come as text, and go out together. They are packed for good later. */
class ZipWriter {
  parts = {};
  listeners = {};

  /** @throws TypeError of a part that is no text: pictures, which no template has */
  append(text, { name }) {
    if (typeof text !== "string") throw new TypeError(`${name} is no text`);
    this.parts[name] = strToU8(text);
  }

  pipe(stream) {
    this.stream = stream;
  }

  on(event, listener) {
    this.listeners[event] = listener;
  }

  finalize() {
    this.stream.write(zipSync(this.parts, { level: 0 }));
    this.listeners.finish();
  }
}

module.exports = { ZipWriter };
