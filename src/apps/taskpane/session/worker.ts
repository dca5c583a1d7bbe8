import { expose } from "comlink";
import { WorkerDesk } from "./bureau/desk";

expose(new WorkerDesk());
