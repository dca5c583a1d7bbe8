/** What Windows puts into pages inside Office. */
interface OfficeExternal {
  readonly GetContext?: unknown;
}

/**
 * Whether the page was opened by Office, whatever office.js says: Office adds `_host_Info` to the address, and older
 * Windows builds give the page a context object instead. [measured]
 */
export function startsInsideOffice(): boolean {
  const { search, hash } = window.location;
  if (`${search}${hash}`.includes("_host_Info=")) return true;
  const { external } = window as unknown as { readonly external: OfficeExternal };
  return external.GetContext !== undefined;
}
