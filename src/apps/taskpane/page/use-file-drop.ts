import { useEffect, useState } from "react";
import { pickDropped, type Dropped } from "./pick-file";

/**
 * Takes files that are dropped anywhere on the page; without this the browser would leave the page for the file.
 * @returns whether a file is held over the page
 */
export function useFileDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Elements inside the page tell of the pointer too; the page is left when as many were left as entered.
    let entered = 0;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFile(event)) return;
      entered += 1;
      setHeld(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFile(event)) return;
      entered -= 1;
      if (entered <= 0) setHeld(false);
    };
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      entered = 0;
      setHeld(false);
      if (!hasFile(event) || !event.dataTransfer) return;
      event.preventDefault();
      void pickDropped(event.dataTransfer).then((dropped) => {
        if (dropped) onDrop(dropped);
      });
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return held;
}
