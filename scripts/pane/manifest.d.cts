export function finishManifest(source: string, baseUrl: string): string;
