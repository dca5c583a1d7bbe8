export { isAsWritten, readStatements, type ReadStatement } from "./read-statements";
export { writeDocument } from "./write-document";
