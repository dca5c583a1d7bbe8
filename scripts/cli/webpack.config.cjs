// Puts the command line and the packages it always needs into a few texts: one that is there from the start, and what each
// command needs beside it (docs/adr/0017-command-line-bundle.md).
"use strict";

const { join } = require("node:path");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { TYPESCRIPT } = require("../pane/typescript.cjs");

const ROOT = join(__dirname, "../..");
const COMMAND_LINE = "apps/cli";
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
/** No command of ours is a program of its own, which commander would start. */
const NO_PROGRAMS = { request: "node:child_process", issuer: /[\\/]commander[\\/]/u, instead: "var {}" };
/** A part of its own costs a file to open; less text than this is not worth one. */
const SMALLEST_PART = 10_000;

module.exports = {
  mode: "production",
  target: "node20",
  context: ROOT,
  entry: { jiyan: join(ROOT, "src", COMMAND_LINE, "bundled.ts") },
  output: {
    path: join(process.env.JIYAN_DIST, COMMAND_LINE, "bundle"),
    clean: true,
    filename: "[name].js",
    chunkFilename: "part-[id].js",
    chunkLoading: "require",
    library: { type: "commonjs2" },
  },
  devtool: false,
  resolve: {
    extensions: [".ts", ".js"],
    // Messages are parsed by the build.
    alias: {
      "@formatjs/icu-messageformat-parser$": "@formatjs/icu-messageformat-parser/lib/no-parser.js",
    },
  },
  module: {
    rules: [
      { ...TYPESCRIPT, sideEffects: false },
      {
        test: /[\\/]messages[\\/][^\\/]+\.json$/u,
        type: "json",
        loader: join(ROOT, "scripts/pane/parsed-messages.cjs"),
      },
    ],
  },
  externals: [
    Object.fromEntries(LATER.map((name) => [name, `commonjs ${name}`])),
    ({ request, contextInfo: { issuer } }, done) => {
      const isUnused = request === NO_PROGRAMS.request && NO_PROGRAMS.issuer.test(issuer);
      done(null, isUnused ? NO_PROGRAMS.instead : undefined);
    },
  ],
  // The bundle lies where the modules lay that look for files beside them.
  node: { __dirname: false, __filename: false },
  optimization: {
    splitChunks: {
      chunks: "async",
      minSize: SMALLEST_PART,
      maxAsyncRequests: Infinity,
      maxInitialRequests: Infinity,
    },
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
  performance: { hints: false },
  stats: "errors-warnings",
};
