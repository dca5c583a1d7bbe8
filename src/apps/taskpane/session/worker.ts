import { expose } from "comlink";
import { WorkerSession } from "./worker-session";

expose(new WorkerSession());
