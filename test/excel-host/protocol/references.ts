import type { HostObject } from "./object-class";

/** Objects that the client keeps across requests, by the ids it knows them by. What stays here is leaked. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly held = new Map<string, HostObject>();
  private last = 0;

  get count(): number {
    return this.kept.size;
  }

  /** Keeps an object and gives it its id; an object that is kept already keeps its id. */
  keep(object: HostObject): void {
    if (object.referenceId !== undefined) return;
    this.last += 1;
    object.referenceId = `${this.last.toString(16)}_ref`;
    this.kept.set(object.referenceId, object);
  }

  /** Keeps an object under an id of the host's own, which the client will ask for once. */
  hold(object: HostObject): string {
    this.last += 1;
    const id = `event_${this.last.toString(16)}`;
    this.held.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id) ?? this.held.get(id);
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object) object.referenceId = undefined;
    this.kept.delete(id);
  }

  clear(): void {
    for (const id of [...this.kept.keys()]) this.remove(id);
  }
}
