import { defineClass, HostObject } from "../protocol/object-class";

/** A service that office.js itself uses while it starts; it has no documented members. */
export const addinInternalServiceClass = defineClass<object, undefined>("AddinInternalService", {
  internals: { notifyActionHandlerReady: () => undefined },
});

/** Services that the client creates by name. */
export const SERVICES: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": new HostObject("AddinInternalService", undefined),
};
