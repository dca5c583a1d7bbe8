"use strict";

const { parse, isArgumentElement, isLiteralElement } = require("@formatjs/icu-messageformat-parser");

/**
 * webpack loader for a table of messages: those that choose (by number, by word) come as what the parser makes of them,
 * so that no parser is shipped. All others stay text, which is shorter and needs none.
 */
function parsedMessages(source) {
  const table = Object.entries(JSON.parse(source));
  return JSON.stringify(Object.fromEntries(table.map(([id, text]) => [id, parsed(text)])));
}

function parsed(text) {
  const elements = parse(text, { ignoreTag: true });
  const isText = elements.every((element) => isLiteralElement(element) || isArgumentElement(element));
  return isText && !text.includes("'") ? text : elements;
}

// webpack takes the default; tests import by name.
module.exports = { default: parsedMessages, parsedMessages };
