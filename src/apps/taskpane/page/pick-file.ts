import { MEDIA_TYPES } from "../workbench/download";
import type { FileHandle } from "../workbench/file-source";

/** A workbook that the person chose: a handle where the browser gives one, for it can be saved in place. */
export type Picked = File | FileHandle;

/** What of the File System Access API is used; only Chromium has it. [doc] */
interface PickerWindow {
  readonly showOpenFilePicker?: (options: {
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<readonly FileHandle[]>;
}

interface HandleItem {
  readonly getAsFileSystemHandle?: () => Promise<(FileHandle & { readonly kind: string }) | null>;
}

const ACCEPTED = Object.fromEntries(
  Object.entries(MEDIA_TYPES).map(([extension, type]) => [type, [extension]]),
);

/** Asks the person for a workbook; `null` when they chose none. Must be called from a click or key. */
export async function pickFile(): Promise<Picked | null> {
  const { showOpenFilePicker } = window as PickerWindow;
  const extensions = Object.values(ACCEPTED).flat();
  if (!showOpenFilePicker) return pickByInput(extensions);
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: [{ accept: ACCEPTED }] });
    return handle ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    // Frames of other origins, and some administrators, forbid the picker: the plain way is left.
    return pickByInput(extensions);
  }
}

/** Asks the person for a file with one of these extensions, as every browser can; `null` when they chose none. */
export function pickByInput(extensions: readonly string[]): Promise<File | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = extensions.join(",");
  return new Promise((resolve) => {
    input.addEventListener("change", () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener("cancel", () => {
      resolve(null);
    });
    input.click();
  });
}

/** What was dropped: one file, or several things with the way to all files in them. */
export type Dropped =
  | { readonly kind: "file"; readonly file: File; readonly picked: Picked }
  | { readonly kind: "many"; readonly entries: readonly (FileSystemEntry | File)[] };

/** What a drop holds; `null` where it holds no file. Must be called while the drop is handled: its data is gone afterwards. */
export async function pickDropped(data: DataTransfer): Promise<Dropped | null> {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  const [item] = items;
  if (!item) return null;
  if (entries.length > 1 || entries.some((entry) => "isDirectory" in entry && entry.isDirectory))
    return { kind: "many", entries };
  const file = item.getAsFile();
  const handle = await (item as HandleItem).getAsFileSystemHandle?.().catch(() => null);
  return file && { kind: "file", file, picked: handle?.kind === "file" ? handle : file };
}
