/** Milliseconds of work at a stretch; below what a person notices, with room for what the client does at the end. */
const STRETCH = 12;

/** Divides long work into stretches, between which the page draws and listens. */
export class Pace {
  private since = performance.now();

  /** Waits for the page where the present stretch has been long enough. */
  async rest(): Promise<void> {
    if (performance.now() - this.since < STRETCH) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    this.since = performance.now();
  }
}
