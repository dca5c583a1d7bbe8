// Builds the pane and the page into one folder of static files; docs/adr/0007-packaging.md explains the choices.
"use strict";

const { join } = require("node:path");
const { GriffelCSSExtractionPlugin: GriffelPlugin } = require("@griffel/webpack-extraction-plugin");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const LicensePlugin = require("webpack-license-plugin");
const workbox = require("workbox-webpack-plugin");
const exceljsParts = require("./scripts/pane/exceljs/parts.cjs");
const { finishManifest } = require("./scripts/pane/manifest.cjs");
const { isShippable, noticesText, packagesInside } = require("./scripts/pane/notices.cjs");
const { officeOrigin, paneSettings } = require("./scripts/pane/settings.cjs");
const { pagePolicy } = require("./scripts/pane/headers.cjs");
const { TYPESCRIPT } = require("./scripts/pane/typescript.cjs");

const ROOT = __dirname;
const ENTRIES = join(ROOT, "src/apps/taskpane/entries");
const ASSETS = "assets/";
const ZIP_JS = /@zip\.js[\\/]zip\.js[\\/]lib[\\/]/u;
const ZIP_JS_LIB = join(ROOT, "node_modules/@zip.js/zip.js/lib");
/** Modules that hold styles of Griffel: Fluent's, compiled already, and our own. */
const WITH_STYLES = /@fluentui[\\/].+\.js$|[\\/]src[\\/]apps[\\/]taskpane[\\/].+\.tsx?$/u;
const OWN_COMPONENTS = /[\\/]src[\\/]apps[\\/]taskpane[\\/].+\.tsx?$/u;
const MESSAGES = /[\\/]messages[\\/][^\\/]+\.json$/u;
const NOTICES = "THIRD-PARTY-NOTICES.txt";
/** What the page needs without a network besides its scripts and styles. */
const PAGE_FILES = new Set([
  "index.html",
  "help.html",
  "jiyan.webmanifest",
  "icons/jiyan.svg",
  "icons/jiyan-192.png",
]);
/** Largest file that the service worker keeps; the engine, the largest one, has 1 MB. */
const MAX_KEPT_BYTES = 2_000_000;

/** The configuration of `webpack` and `webpack serve`; settings come from the environment (scripts/pane/settings.cjs). */
module.exports = async function configuration(_, { mode = "production" }) {
  const settings = paneSettings(process.env);
  const isProduction = mode === "production";
  return {
    mode,
    context: ROOT,
    target: ["web", "es2022"],
    entry: {
      office: join(ENTRIES, "office.ts"),
      taskpane: { import: join(ENTRIES, "taskpane.tsx"), dependOn: "office" },
      page: join(ENTRIES, "page.tsx"),
    },
    output: {
      path: settings.output,
      clean: true,
      // Folders may be served from anywhere below a host: addresses are relative to the scripts themselves.
      publicPath: "auto",
      // Each of the many scripts says this name.
      chunkLoadingGlobal: "jiyan",
      filename: `scripts/${isProduction ? "[name].[contenthash:12].js" : "[name].js"}`,
      assetModuleFilename: `${ASSETS}[name].[contenthash:12][ext]`,
    },
    // No eval in development either: the pages' policy forbids it. Production ships no source maps.
    devtool: isProduction ? false : "source-map",
    cache: {
      type: "filesystem",
      cacheDirectory: join(ROOT, "node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      // zip.js asks Node for its own address where there is no document, and does without an answer.
      fallback: { url: false },
      alias: {
        ...exceljsParts(ROOT),
        // Messages are parsed by the build.
        "@formatjs/icu-messageformat-parser$": "@formatjs/icu-messageformat-parser/lib/no-parser.js",
        // Modules, so that only what reads directories is packed. Node loads the whole, in the one CommonJS file there is.
        "@zip.js/zip.js/index-native.cjs$": join(ZIP_JS_LIB, "zip-core-native.js"),
        // exceljs asks for the CommonJS file of fflate, and everything else for its module: one of them is enough.
        fflate$: join(ROOT, "node_modules/fflate/esm/browser.js"),
        // Entries are not read by zip.js, so nothing in it decrypts.
        [join(ZIP_JS_LIB, "core/streams/aes-crypto-stream.js")]: false,
        [join(ZIP_JS_LIB, "core/streams/zip-crypto-stream.js")]: false,
      },
    },
    module: {
      rules: [
        // Styles written in scripts become rules of one stylesheet; what is left of them are names of classes.
        { test: WITH_STYLES, loader: GriffelPlugin.loader },
        {
          test: OWN_COMPONENTS,
          loader: "@griffel/webpack-loader",
          options: {
            modules: [{ moduleSource: "@fluentui/react-components", importName: "makeStyles" }],
            babelOptions: { presets: ["@babel/preset-typescript"] },
          },
        },
        TYPESCRIPT,
        { test: ZIP_JS, sideEffects: false },
        { test: /entry\.css$/u, type: "asset/resource" },
        { test: /\.griffel\.css$/u, use: [CssPlugin.loader, "css-loader"] },
        { test: /waiting\.html$/u, type: "asset/source" },
        { test: MESSAGES, type: "json", loader: join(ROOT, "scripts/pane/parsed-messages.cjs") },
        // The samples have Chinese names, which not every server finds again.
        {
          test: /\.xlsx$/u,
          type: "asset/resource",
          generator: { filename: `${ASSETS}sample.[contenthash:12][ext]` },
        },
      ],
    },
    optimization: {
      // The engine runs in a worker or in the page: what one of them does not use is left in, so that both share the code.
      usedExports: "global",
      moduleIds: "deterministic",
      splitChunks: {
        chunks: "all",
        cacheGroups: {
          // What two parts or more that load later have in common is stored once, if it is worth a request.
          shared: { chunks: "async", minChunks: 2, minSize: 4_000, priority: -10, reuseExistingChunk: true },
        },
      },
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          extractComments: false,
          // Further passes find what the first has laid bare, some 100 KB of it. Licences stand in the notices.
          minimizerOptions: {
            ecma: 2020,
            compress: { passes: 3, toplevel: true, arguments: true, keep_fargs: false },
            mangle: true,
            format: { comments: false },
          },
        }),
      ],
    },
    performance: { hints: false },
    plugins: [...pages(settings), ...files(settings), ...styles(), ...(isProduction ? finishing() : [])],
    stats: "errors-warnings",
    ...(process.env.WEBPACK_SERVE ? { devServer: await served(settings) } : {}),
  };
};

/** The settings of the server are an ES module, which loads later than this file. */
async function served(settings) {
  const { devServer } = await import("./scripts/pane/dev-server.mjs");
  return devServer(settings);
}

/** The page never loads office.js and its policy lets no other origin in; neither does the help. */
function pages({ officeJs }) {
  const own = pagePolicy(null);
  return [
    html("page.html", "index.html", ["page"], { policy: own }),
    html("taskpane.html", "taskpane.html", ["office", "taskpane"], {
      policy: pagePolicy(officeOrigin(officeJs)),
      officeJs,
    }),
    html("help.html", "help.html", [], { policy: own }),
  ];
}

function html(template, filename, chunks, templateParameters) {
  return new HtmlPlugin({ template: join(ENTRIES, template), filename, chunks, templateParameters });
}

function styles() {
  return [
    // Griffel orders the rules itself.
    new CssPlugin({ filename: `${ASSETS}[name].[contenthash:12].css`, ignoreOrder: true }),
    new GriffelPlugin(),
  ];
}

function files({ baseUrl }) {
  return [
    new CopyPlugin({
      patterns: [
        {
          from: "manifest.xml",
          transform: (content) => finishManifest(content.toString(), baseUrl),
        },
        { from: "assets/jiyan.webmanifest" },
        { from: "assets/icons", to: "icons" },
        { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
      ],
    }),
  ];
}

function finishing() {
  return [
    new LicensePlugin({
      unacceptableLicenseTest: (licence) => !isShippable(licence),
      excludedPackageTest: (name) => name === "jiyan",
      includePackages: () => packagesInside(ROOT),
      includeNoticeText: true,
      // One file only: the text takes the place of the list that the plugin writes first.
      outputFilename: NOTICES,
      additionalFiles: { [NOTICES]: (packages) => noticesText(packages) },
    }),
    new workbox.GenerateSW({
      swDest: "service-worker.js",
      inlineWorkboxRuntime: true,
      sourcemap: false,
      // The page offers the new version and tells the service worker when to take over.
      skipWaiting: false,
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      directoryIndex: "index.html",
      ignoreURLParametersMatching: [/./u],
      dontCacheBustURLsMatching: /\.[0-9a-f]{12}\./u,
      maximumFileSizeToCacheInBytes: MAX_KEPT_BYTES,
      include: [({ asset: { name }, compilation }) => PAGE_FILES.has(name) || isReached(compilation, name)],
    }),
  ];
}

/** Whether a file is loaded by the page, at once or later. What only the pane loads is not kept for offline use. */
function isReached(compilation, name) {
  const groups = new Set();
  const visit = (group) => {
    if (groups.has(group)) return;
    groups.add(group);
    for (const child of [...group.childrenIterable, ...group.asyncEntrypointsIterable]) visit(child);
  };
  visit(compilation.entrypoints.get("page"));
  return name.startsWith(ASSETS) || [...groups].some((group) => group.getFiles().includes(name));
}
