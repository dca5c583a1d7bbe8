const COUNTER = "jiyan.office.reloads";

/**
 * Loads the page again, unless that was done `max` times in this tab already or the tab has no storage to count in.
 * While the page goes away the promise stays open; it is kept when nothing was done.
 */
export async function reloadPage(max: number): Promise<void> {
  if (!countOne(max)) return;
  window.location.reload();
  await new Promise(() => undefined);
}

/** The next trouble may load the page again `max` times. */
export function forgetReloads(): void {
  try {
    window.sessionStorage.removeItem(COUNTER);
  } catch {
    // Without storage nothing was counted.
  }
}

function countOne(max: number): boolean {
  try {
    const done = Number(window.sessionStorage.getItem(COUNTER) ?? "0");
    if (!(done < max)) return false;
    window.sessionStorage.setItem(COUNTER, String(done + 1));
    return true;
  } catch {
    return false;
  }
}
