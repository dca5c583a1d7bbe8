export { readExamples, type Example } from "./examples";
export { tryExample, type Tried } from "./try-example";
export { examplesSheet, usualExamples } from "./usual-examples";
