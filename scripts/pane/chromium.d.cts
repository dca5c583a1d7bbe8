import type { LaunchOptions } from "playwright-core";

export function findChromium(): string | null;
export function launchOptions(executablePath: string): LaunchOptions;
export const HOW_TO_GET_ONE: string;
