import type { Frame } from "playwright-core";

/**
 * What a person cannot see without scrolling sideways, or not at all: the page itself wider than the window, text
 * or a field outside of it, and text that is cut off without an ellipsis. Areas that scroll by themselves (tables, the
 * sheet) may be wider. [WCAG 2.2, 1.4.10]
 */
export function textOutOfReach(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const found: string[] = [];
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide`);
    const isField = (element: Element) =>
      element.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const scrolls = (element: Element | null): boolean => {
      // What scrolls with all the page in it is no area.
      if (!element || element === root || element.querySelector("main")) return false;
      return /auto|scroll/u.test(getComputedStyle(element).overflowX) && element !== document.body
        ? element.scrollWidth > element.clientWidth || scrolls(element.parentElement)
        : scrolls(element.parentElement);
    };
    const isForReadersOnly = (element: Element | null): boolean => {
      if (!element || element === root) return false;
      const { clipPath, width: ownWidth } = getComputedStyle(element);
      return clipPath.startsWith("inset(") || ownWidth === "1px" || isForReadersOnly(element.parentElement);
    };
    for (const element of document.body.querySelectorAll("*")) {
      if (
        !(hasText(element) || isField(element)) ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      const { left, right } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const cut =
        !isField(element) &&
        /hidden|clip/u.test(style.overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        style.textOverflow !== "ellipsis" &&
        style.webkitLineClamp === "none";
      if (!(cut || right > width + 1 || left < -1) || scrolls(element) || isForReadersOnly(element)) continue;
      const said = isField(element) ? `field ${element.id}` : element.textContent.trim();
      found.push(`${cut ? "cut" : "outside"}: ${said.slice(0, 40)}`);
    }
    return found;
  });
}
