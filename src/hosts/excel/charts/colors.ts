/** `1F4E79` → `#1F4E79`, as Excel takes colours. */
export function hash(color: string): string {
  return `#${color}`;
}

/** A colour mixed with white, for areas that elsewhere are hatched. `share` of the colour, 0 to 1. */
export function tint(color: string, share: number): string {
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * share)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  });
  return channels.join("");
}
