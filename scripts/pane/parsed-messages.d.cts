export function parsedMessages(source: string): string;
