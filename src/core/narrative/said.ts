/**
 * Remembers which wordings a report has used, so that no sentence frame runs down the page. The choice is made by
 * what was said before, in order, never at random: the same data always give the same text.
 */
export class Said {
  readonly #uses = new Map<string, number>();

  /**
   * The next wording for an occasion: each of the `wordings` in turn, before any comes again.
   *
   * @throws RangeError without wordings
   */
  next(occasion: string, wordings: readonly string[]): string {
    const used = this.#uses.get(occasion) ?? 0;
    this.#uses.set(occasion, used + 1);
    const wording = wordings[used % wordings.length];
    if (wording === undefined) throw new RangeError(`No wording for ${occasion}`);
    return wording;
  }

  /** How often an occasion came up so far. */
  times(occasion: string): number {
    return this.#uses.get(occasion) ?? 0;
  }
}
