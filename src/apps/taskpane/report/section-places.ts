/** Frames that the browser may take to draw a section of a long report. */
const MOST_FRAMES = 240;

/** Id of the element that shows a heading in the preview. */
export function sectionElementId(id: string): string {
  return `jiyan-section-${id}`;
}

/** Leads to a heading of the preview, as soon as it is drawn: a long report is drawn bit by bit. */
export function goToSection(id: string, frames = MOST_FRAMES): void {
  const place = document.getElementById(sectionElementId(id));
  if (place) {
    place.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
  } else if (frames > 0) {
    requestAnimationFrame(() => {
      goToSection(id, frames - 1);
    });
  }
}
