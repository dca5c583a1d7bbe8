"use strict";

const {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  parse,
} = require("@formatjs/icu-messageformat-parser");

/**
 * webpack loader for a table of messages: those that choose (by number, by word) come as their parts
 * (src/core/messages/parts.ts), so that no parser is shipped. All others stay text, which is shorter and needs none.
 */
function parsedMessages(source) {
  const table = Object.entries(JSON.parse(source));
  return JSON.stringify(Object.fromEntries(table.map(([id, text]) => [id, parsed(text)])));
}

function parsed(text) {
  const elements = parse(text, { ignoreTag: true });
  const isText = elements.every((element) => isLiteralElement(element) || isArgumentElement(element));
  return isText && !text.includes("'") ? text : elements.map(partOf);
}

function partOf(element) {
  if (isLiteralElement(element)) return element.value;
  if (isPoundElement(element)) return 0;
  if (isArgumentElement(element)) return [element.value];
  const isCount = isPluralElement(element) && element.offset === 0 && element.pluralType === "cardinal";
  if (!isCount && !isSelectElement(element)) {
    throw new Error(`Messages have no parts like ${JSON.stringify(element)}`);
  }
  const options = Object.entries(element.options).map(([key, { value }]) => [key, value.map(partOf)]);
  return [element.value, isCount ? "count" : "word", Object.fromEntries(options)];
}

// webpack takes the default; tests import by name.
module.exports = { default: parsedMessages, parsedMessages };
