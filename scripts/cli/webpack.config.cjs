// Puts the compiled command line and the packages it always needs into one text (docs/adr/0017-command-line-bundle.md).
"use strict";

const { join } = require("node:path");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const ROOT = join(__dirname, "../..");
const COMMAND_LINE = join(process.env.JIYAN_DIST, "apps/cli");
/** Large packages that few commands and files need: each is loaded by its name when one does. */
const LATER = [
  "docx",
  "docx/charts",
  "exceljs",
  "piscina",
  "@duckdb/node-api",
  "bullmq",
  "ioredis",
  "@zip.js/zip.js/index-native.cjs",
];

module.exports = {
  mode: "none",
  target: "node20",
  context: ROOT,
  entry: join(COMMAND_LINE, "bundled.js"),
  output: { path: COMMAND_LINE, filename: "jiyan.bundle.js", library: { type: "commonjs2" } },
  externals: Object.fromEntries(LATER.map((name) => [name, `commonjs ${name}`])),
  // The bundle lies where the modules lay that look for files beside them.
  node: { __dirname: false, __filename: false },
  optimization: {
    minimize: true,
    minimizer: [
      new MinimizerPlugin({
        // Names of functions stay, for whoever reads a stack. In ASCII the text needs half the memory and no decoding.
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: {
          compress: { keep_fnames: true, keep_classnames: true },
          mangle: { keep_fnames: true, keep_classnames: true },
          format: { asciiOnly: true, comments: "some" },
        },
        extractComments: false,
      }),
    ],
  },
  stats: "errors-warnings",
};
