import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Locale } from "../../../core/common/locale";

/** Greens from dark to light around that of the icon, which is 80; white text on it has a contrast of 6.3. */
const BRAND: BrandVariants = {
  10: "#021612",
  20: "#04231D",
  30: "#063129",
  40: "#083F36",
  50: "#0A4D42",
  60: "#0C574A",
  70: "#0D6253",
  80: "#0F6C5C",
  90: "#2A7E6F",
  100: "#418F81",
  110: "#58A193",
  120: "#70B3A6",
  130: "#8AC4B9",
  140: "#A6D6CC",
  150: "#C3E6DF",
  160: "#E3F4F0",
};

const LATIN =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans'";
const CHINESE = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'";

/** Quotation marks and dashes look different in the two scripts, so the font of the language comes first. */
export const FONTS: Readonly<Record<Locale, string>> = {
  "zh-CN": `${CHINESE}, ${LATIN}, sans-serif`,
  en: `${LATIN}, ${CHINESE}, sans-serif`,
};

export function lightTheme(): Theme {
  return createLightTheme(BRAND);
}

export function darkTheme(): Theme {
  return {
    ...createDarkTheme(BRAND),
    // The darker greens of the generated theme are hard to read on black.
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
    colorBrandForegroundLinkPressed: BRAND[110],
    colorBrandForegroundLinkSelected: BRAND[120],
    colorNeutralForeground2BrandHover: BRAND[120],
    colorNeutralForeground2BrandPressed: BRAND[130],
    colorNeutralForeground2BrandSelected: BRAND[120],
    colorCompoundBrandForeground1: BRAND[120],
    colorCompoundBrandForeground1Hover: BRAND[130],
    colorCompoundBrandStroke: BRAND[110],
    colorBrandStroke1: BRAND[110],
  };
}

/** Colours that tell persons and calendars apart; there are none here. */
const OF_PERSONS = /^colorPalette(?!Red|Green|DarkOrange|Yellow)/u;

type Variables = Readonly<Record<`--${string}`, string>>;

/** A theme as the variables that Fluent's styles read. */
export function variablesOf(theme: Theme): Variables {
  return Object.fromEntries(
    Object.entries(theme)
      .filter(([token]) => !OF_PERSONS.test(token))
      .map(([token, value]) => [`--${token}`, String(value)]),
  );
}

/** The variables that are the same in both themes. */
export function commonVariables(): Variables {
  const [light, dark] = [variablesOf(lightTheme()), variablesOf(darkTheme())];
  return where(light, (name) => light[name] === dark[name]);
}

/** The variables of a theme that {@link commonVariables} does not have. */
export function ownVariables(theme: Theme): Variables {
  const common = commonVariables();
  return where(variablesOf(theme), (name) => !(name in common));
}

function where(variables: Variables, holds: (name: keyof Variables) => boolean): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => holds(name as keyof Variables)));
}

/** Whether a colour (`#RRGGBB`) is nearer to black than to white, by the luma of ITU-R BT.601. */
export function isDark(color: string): boolean {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim());
  if (!match) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
