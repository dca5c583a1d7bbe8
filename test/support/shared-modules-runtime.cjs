"use strict";

const { isBuiltin } = require("node:module");
const { dirname, join, resolve, sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");

const SOURCES = join(__dirname, "../../src") + sep;
/** Runtimes that load what test files share, by the environment that they have in common. */
const common = new WeakMap();

/**
 * Jest's runtime, which loads modules of `src` and packages once for all test files of an environment, not once for each:
 * loading the engine, and warming up its code, takes longer than most tests of it. Modules of tests are each file's own. A mock of
 * a module reaches what the test file needs itself; where it shall reach what that needs in turn, `jest.resetModules` goes
 * before it.
 */
module.exports = class SharedModulesRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    if (!common.has(environment)) common.set(environment, new Runtime(config, environment, ...rest));
    this.common = common.get(environment);
    this.sourceMaps = new JoinedMaps(super.getSourceMaps(), this.common.getSourceMaps());
    this.isReset = false;
  }

  /** After `jest.resetModules` a test file loads all modules for itself. */
  resetModules() {
    super.resetModules();
    this.isReset = true;
  }

  requireModule(from, moduleName, options, isRequireActual = false) {
    const isOwn = this.isReset || options?.isInternalModule || isRequireActual || !isShared(from, moduleName);
    return isOwn
      ? super.requireModule(from, moduleName, options, isRequireActual)
      : this.common.requireModule(from, moduleName, options);
  }

  /** Where each compiled file has its source map: shared ones tell of lines in stacks as well. */
  getSourceMaps() {
    return this.sourceMaps;
  }
};

/** Two maps as one, as far as jest reads them, while they grow. */
class JoinedMaps {
  constructor(...maps) {
    this.maps = maps;
  }

  get(key) {
    return this.maps.find((map) => map.has(key))?.get(key);
  }

  *[Symbol.iterator]() {
    for (const map of this.maps) yield* map;
  }
}

function isShared(from, moduleName) {
  if (moduleName === undefined || isBuiltin(moduleName)) return false;
  const isPackage = !/^\.{0,2}[\\/]|^\.{1,2}$/u.test(moduleName);
  return isPackage || resolve(dirname(from), moduleName).startsWith(SOURCES);
}
