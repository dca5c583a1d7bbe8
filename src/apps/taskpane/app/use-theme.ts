import { makeResetStyles, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Locale } from "../../../core/common/locale";
import { darkTheme, FONTS, lightTheme, variablesOf } from "./theme";

// The build makes the variables: they stand in the stylesheet, and no theme is put together while the pane starts. Scroll
// bars and the lists of native selects follow the colour scheme.
const useLightTheme = makeResetStyles({ colorScheme: "light", ...variablesOf(lightTheme()) });
const useDarkTheme = makeResetStyles({ colorScheme: "dark", ...variablesOf(darkTheme()) });
const useFonts = makeStyles({
  "zh-CN": { "--fontFamilyBase": FONTS["zh-CN"] },
  en: { "--fontFamilyBase": FONTS.en },
});

/** The classes that give everything below them the theme. */
export function useThemeClasses(isDark: boolean, locale: Locale): string {
  const light = useLightTheme();
  const dark = useDarkTheme();
  const fonts = useFonts();
  return mergeClasses(isDark ? dark : light, fonts[locale]);
}
