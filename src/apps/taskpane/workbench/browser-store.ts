/** What of the browser's storage is used. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The storage of the browser; `null` where it is switched off or the page may not use it. */
export function browserStore(): KeyValueStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
