"use strict";

const { createHash } = require("node:crypto");
const { parse } = require("acorn");

/** By which istanbul knows its counters: the name and version of their shape. */
const SCHEMA = createHash("sha1").update("istanbul-lib-instrument@4").digest("hex");

/**
 * JavaScript with a mark for each way of its branches, and of nothing else: the branches of istanbul, each in the place
 * where istanbul has it, in a tenth of the time and the code otherwise as it is. The counters of the file at `path` lie where
 * istanbul's lie, all 0; what was taken is marked in `reached`, an array with a byte for each way, in their order
 * (coverage-news.cjs makes counts of it). `map` leads from the code to its source.
 */
exports.withMarks = ({ code, map }, path) => {
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "script", locations: true });
  const mark = `reached_${createHash("sha1").update(path).digest("hex").slice(0, 12)}`;
  const branches = new Branches(mark);
  branches.visit(tree);
  const first = tree.body.find(({ directive }) => directive === undefined);
  const counters = countersOf(branches, path, map);
  branches.texts.unshift({ place: first?.start ?? code.length, text: `const ${mark}=${counters};` });
  return withTexts(code, branches.texts);
};

/** The branches of a file and the texts to put into its code; those of one place stand in the order of this list. */
class Branches {
  constructor(mark) {
    this.mark = mark;
    this.branchMap = {};
    this.b = {};
    this.size = 0;
    this.texts = [];
    /** What goes before and behind a node. */
    this.around = new Map();
  }

  visit(node, parent) {
    const [before, behind] = this.around.get(node) ?? ["", ""];
    this.put(node.start, before);
    const end = this[node.type]?.(node, parent) ?? "";
    for (const child of childrenOf(node)) this.visit(child, node);
    this.put(node.end, end + behind);
  }

  put(place, text) {
    if (text !== "") this.texts.push({ place, text });
  }

  /** A new branch. The result tells how to mark one more way of it. */
  branch(type, { loc }) {
    const id = Object.keys(this.b).length;
    const [locations, counts] = [[], []];
    this.branchMap[id] = { loc: placeOf(loc), type, locations, line: loc.start.line };
    this.b[id] = counts;
    return (way) => {
      locations.push(placeOf(way));
      counts.push(0);
      return `${this.mark}[${this.size++}]=1`;
    };
  }

  /** Marks that an expression is evaluated. */
  markExpression(node, way) {
    this.around.set(node, [`(${way(node.loc)},`, ")"]);
  }

  /** Marks that a statement is carried out. */
  markStatement(node, mark) {
    if (node.type === "BlockStatement") this.put(node.start + 1, `${mark};`);
    else this.around.set(node, [`{${mark};`, "}"]);
  }

  IfStatement(node) {
    const way = this.branch("if", node);
    this.markStatement(node.consequent, way(node.loc));
    if (node.alternate === null) return `else{${way(undefined)};}`;
    this.markStatement(node.alternate, way(node.alternate.loc));
    return "";
  }

  ConditionalExpression(node) {
    const way = this.branch("cond-expr", node);
    this.markExpression(node.consequent, way);
    this.markExpression(node.alternate, way);
  }

  /** `a && b || c` is one branch of three ways. */
  LogicalExpression(node, parent) {
    if (parent.type === "LogicalExpression") return;
    const way = this.branch("binary-expr", node);
    for (const leaf of leavesOf(node)) this.markExpression(leaf, way);
  }

  AssignmentPattern(node) {
    this.markExpression(node.right, this.branch("default-arg", node));
  }

  SwitchStatement(node) {
    const way = this.branch("switch", node);
    for (const one of node.cases) this.put(one.consequent[0]?.start ?? one.end, `${way(one.loc)};`);
  }
}

function leavesOf(node) {
  return node.type === "LogicalExpression" ? [...leavesOf(node.left), ...leavesOf(node.right)] : [node];
}

function* childrenOf(node) {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) yield* value.filter(isNode);
    else if (isNode(value)) yield value;
  }
}

function isNode(value) {
  return typeof value?.type === "string";
}

/** A place as istanbul notes it; an `else` that is not there has none. */
function placeOf({ start, end } = {}) {
  return {
    start: { line: start?.line, column: start?.column },
    end: { line: end?.line, column: end?.column },
  };
}

/** An expression that makes the counters of a file, unless they are there, and gives its marks. */
function countersOf({ branchMap, b, size }, path, map) {
  const inputSourceMap = JSON.parse(map);
  delete inputSourceMap.sourcesContent;
  const counters = { path, statementMap: {}, fnMap: {}, branchMap, s: {}, f: {}, b, inputSourceMap };
  const hash = createHash("sha1").update(JSON.stringify(counters)).digest("hex");
  const data = JSON.stringify({ ...counters, hash }).slice(1);
  // Names as istanbul has them: by these it finds the counters of a file that no test loads.
  return `(function(){
var path=${JSON.stringify(path)};
var hash="${hash}";
var gcv="__coverage__";
var coverageData={_coverageSchema:"${SCHEMA}",${data};
var files=globalThis[gcv]||(globalThis[gcv]={});
if(!files[path]||files[path].hash!==hash)files[path]=Object.assign(coverageData,{reached:new Uint8Array(${size})});
return files[path].reached;})()`.replaceAll("\n", "");
}

function withTexts(code, texts) {
  const pieces = [];
  let done = 0;
  for (const { place, text } of texts.sort((one, other) => one.place - other.place)) {
    pieces.push(code.slice(done, place), text);
    done = place;
  }
  return pieces.join("") + code.slice(done);
}
