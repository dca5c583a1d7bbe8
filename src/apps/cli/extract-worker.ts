import { loadBundle } from "./bundle";

/** What a thread does with each job: the extract of a file, from the bundle with its code cache. */
export default loadBundle().extractFile;
