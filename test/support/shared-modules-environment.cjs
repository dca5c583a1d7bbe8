"use strict";

const { TestEnvironment } = require("jest-environment-node");
const { onlyNews } = require("./coverage-news.cjs");

/** The environment of each project whose tests have run in this process so far. */
const environments = new Map();

/**
 * Node as jest has it, but one for all test files of a project that run in the same process, so that they can share
 * modules (shared-modules-runtime.cjs). What a test file leaves in it is put back: global names, `process.env`, timers.
 */
module.exports = class SharedModulesEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { id } = config.projectConfig;
    const former = environments.get(id);
    if (former !== undefined) return former;
    super(config, context);
    environments.set(id, this);
    this.atFirst = Object.getOwnPropertyDescriptors(this.global);
    this.processAtFirst = Object.getOwnPropertyDescriptors(this.global.process);
    this.variablesAtFirst = { ...this.global.process.env };
  }

  handleTestEvent({ name }) {
    const { __coverage__: counters } = this.global;
    if (name !== "run_finish" || counters === undefined) return;
    this.counters = counters;
    this.global.__coverage__ = onlyNews(counters);
  }

  /** Leaves the environment as a new one would be, with the modules that are loaded. */
  async teardown() {
    this.global.__coverage__ = this.counters;
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    restore(this.global, this.atFirst, ["__coverage__", "process"]);
    const { process } = this.global;
    restore(process, this.processAtFirst, ["env"]);
    for (const name of Object.keys(process.env))
      if (!(name in this.variablesAtFirst)) delete process.env[name];
    Object.assign(process.env, this.variablesAtFirst);
  }
};

/** Gives an object the own properties again that it had, except some. */
function restore(object, atFirst, except) {
  for (const key of Reflect.ownKeys(object)) {
    if (except.includes(key)) continue;
    const former = atFirst[key];
    if (former === undefined) delete object[key];
    else if (former.configurable) Object.defineProperty(object, key, former);
    else if (former.writable) object[key] = former.value;
  }
  for (const key of Reflect.ownKeys(atFirst)) {
    if (!except.includes(key) && !Object.hasOwn(object, key))
      Object.defineProperty(object, key, atFirst[key]);
  }
}
