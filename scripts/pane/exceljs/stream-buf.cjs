"use strict";

/** Takes the place of exceljs' stream into memory: it holds what {@link import("./zip-stream.cjs")} hands it. */
module.exports = class StreamBuf {
  write(bytes) {
    this.bytes = bytes;
  }

  read() {
    return this.bytes;
  }
};
