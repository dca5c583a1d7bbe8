import { makeResetStyles, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Locale } from "../../../core/common/locale";
import { commonVariables, darkTheme, FONTS, lightTheme, ownVariables } from "./theme";

// The build makes the variables: they stand in the stylesheet, and no theme is put together while the pane starts. Scroll
// bars and the lists of native selects follow the colour scheme.
const useCommon = makeResetStyles({ ...commonVariables() });
const useLightTheme = makeResetStyles({ colorScheme: "light", ...ownVariables(lightTheme()) });
const useDarkTheme = makeResetStyles({ colorScheme: "dark", ...ownVariables(darkTheme()) });
// Words of both scripts stand in the font of the language that the pane speaks.
const useFonts = makeStyles({
  "zh-CN": { "--fontFamilyBase": FONTS["zh-CN"] },
  en: { "--fontFamilyBase": FONTS.en },
});

/** The classes that give everything below them the theme. */
export function useThemeClasses(isDark: boolean, locale: Locale): string {
  const shared = useCommon();
  const light = useLightTheme();
  const dark = useDarkTheme();
  const fonts = useFonts();
  return mergeClasses(shared, isDark ? dark : light, fonts[locale]);
}
