/** Longest list of addresses for one call; Excel cuts what it answers at 8,192 characters [doc]. */
const LONGEST = 4_000;

/** Addresses joined to lists (`A1:B2,C3`), each short enough for one `Worksheet.getRanges`. */
export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of addresses) {
    if (list !== "" && list.length + 1 + address.length > LONGEST) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}
