import { Workbox } from "workbox-window";

/** What the page is told about being usable without a network. */
export interface OfflineListener {
  /** Everything is stored: from now on the page opens without a network. Called at the first visit only. */
  readonly onReady?: () => void;
  /** A newer version is stored and waits. `apply` takes it and loads the page again; unsaved choices are lost. */
  readonly onUpdate: (apply: () => void) => void;
}

export type OfflineState =
  | "registered"
  /** The browser has no service workers, or the page came over plain http. */
  | "unsupported"
  /** The browser refused, or the service worker file is not there (the development server has none). */
  | "failed";

/** File that the build puts beside the page; its folder is all that it serves. */
const SERVICE_WORKER = "service-worker.js";

/**
 * Has the browser keep the page for use without a network. The pane inside Excel does not call this: it must always
 * show what the server has.
 */
export async function registerOffline(listener: OfflineListener): Promise<OfflineState> {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return "unsupported";
  const workbox = new Workbox(SERVICE_WORKER, { updateViaCache: "none" });
  workbox.addEventListener("activated", ({ isUpdate }) => {
    if (!isUpdate) listener.onReady?.();
  });
  workbox.addEventListener("waiting", () => {
    listener.onUpdate(() => {
      applyUpdate(workbox);
    });
  });
  try {
    await workbox.register({ immediate: true });
    return "registered";
  } catch {
    return "failed";
  }
}

/** The new service worker takes over all open tabs of the page; this one is loaded again to fit it. */
function applyUpdate(workbox: Workbox): void {
  workbox.addEventListener("controlling", () => {
    window.location.reload();
  });
  workbox.messageSkipWaiting();
}
