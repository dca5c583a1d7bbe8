export { composed, type Composed } from "./compose";
