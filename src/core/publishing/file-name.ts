import { wholeCharacters } from "./shorten";

/** What a name of a file cannot hold on one system or another. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu;
/** Characters of a name; file systems take 255 bytes, of which a Chinese character has three. */
const LONGEST_NAME = 60;

/** A title as the name of a file, without an extension; empty where nothing of it can stand in one. */
export function fileNameOf(title: string): string {
  const plain = title.replace(NOT_IN_NAMES, " ").replace(/\s+/gu, " ");
  const short = plain.length > LONGEST_NAME ? plain.slice(0, wholeCharacters(plain, LONGEST_NAME)) : plain;
  return short.replace(/^[\s.]+|[\s.]+$/gu, "");
}
