/** Id of the element that shows a slot in the preview. */
export function slotId(number: number): string {
  return `jiyan-slot-${number}`;
}

/** The element that shows a slot; `null` where its block is not in the preview. */
export function slotElement(number: number): HTMLElement | null {
  return document.getElementById(slotId(number));
}
