"use strict";

/** webpack loader for a finished bundle: takes out the line that names its source map, which is not shipped. */
module.exports = function withoutSourceMap(source) {
  return source.replace(/\n\/\/# sourceMappingURL=\S+\s*$/u, "\n");
};
