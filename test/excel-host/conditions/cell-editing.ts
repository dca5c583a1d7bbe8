/** The person is typing in a cell: requests fail, or wait if they say so. */
export class CellEditing {
  private waiting: (() => void)[] = [];
  private editing = false;

  get active(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  end(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Settles when the person has finished. */
  async finished(): Promise<void> {
    if (!this.editing) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
    });
  }
}
