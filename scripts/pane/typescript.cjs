"use strict";

/** webpack's rule for TypeScript: it is only translated; types are checked by `npm run typecheck`. */
const TYPESCRIPT = {
  test: /\.tsx?$/u,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
};

module.exports = { TYPESCRIPT };
