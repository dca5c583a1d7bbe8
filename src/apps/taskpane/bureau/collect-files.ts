import type { GivenFile } from "../session/bureau/api";

/** All files of what was dropped, folders with all below them; what cannot be opened is among them without its file. */
export async function droppedFiles(
  entries: readonly (FileSystemEntry | File)[],
): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = [];
  for (const entry of entries) {
    if (entry instanceof File) found.push({ path: entry.name, file: entry });
    else await walk(entry, found);
  }
  return found;
}

async function walk(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//u, "");
  if (entry.isFile) {
    found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    return;
  }
  const below = await entriesOf(entry as FileSystemDirectoryEntry);
  if (below === null) found.push({ path, file: null });
  else for (const one of below) await walk(one, found);
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });
}

/** A reader hands out the entries of a folder in portions until one is empty; `null` where it may not. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve(null);
      });
    });
    if (some === null) return null;
    if (some.length === 0) return all;
    for (const entry of some) all.push(entry);
  }
}

/** Asks the person for files, or a folder with all below it; nothing when they chose none. Must be called from a click or key. */
export function chooseFiles(what: "files" | "folder"): Promise<readonly GivenFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  if (what === "folder") input.webkitdirectory = true;
  return new Promise((resolve) => {
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      resolve(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    });
    input.addEventListener("cancel", () => {
      resolve([]);
    });
    input.click();
  });
}

/** Files together with further ones; a file that is there already, as it is, counts once. */
export function withFiles(files: readonly GivenFile[], more: readonly GivenFile[]): readonly GivenFile[] {
  const keyOf = ({ path, file }: GivenFile) => JSON.stringify([path, file?.size, file?.lastModified]);
  return [...new Map([...files, ...more].map((one) => [keyOf(one), one])).values()];
}
