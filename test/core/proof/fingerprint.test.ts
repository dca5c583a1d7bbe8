import fc from "fast-check";
import { fingerprint, fnv1a64 } from "../../../src/core/proof/fingerprint";

describe("fingerprints of cells", () => {
  it("are FNV-1a with 64 bits", () => {
    expect(fnv1a64("")).toBe("cbf29ce484222325");
    // Computed with another implementation of the published algorithm over the UTF-16LE bytes.
    expect(fnv1a64("ab")).toBe("ab40d7820d408076");
    expect(fnv1a64("自评")).toBe("299a2c06625f45e1");
  });

  it("are the same in two halves as in big integers", () => {
    const reference = (text: string) => {
      const bytes = Buffer.from(text, "utf16le");
      const hash = bytes.reduce(
        (one, byte) => BigInt.asUintN(64, (one ^ BigInt(byte)) * 0x100000001b3n),
        0xcbf29ce484222325n,
      );
      return hash.toString(16).padStart(16, "0");
    };
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fnv1a64(text)).toBe(reference(text));
      }),
    );
  });

  it.each([
    ["text", { value: 5, text: "5.0" }, { value: 5, text: "5" }],
    ["value", { value: 5, text: "5" }, { value: 5.2, text: "5" }],
    ["type of the value", { value: 5, text: "5" }, { value: "5", text: "5" }],
    ["error", { value: null, text: "#N/A" }, { value: null, text: "#N/A", error: "#N/A" as const }],
  ])("differ with the %s", (_, left, right) => {
    expect(fingerprint(left)).not.toBe(fingerprint(right));
  });

  it("take an absent cell for an empty one", () => {
    expect(fingerprint(undefined)).toBe(fingerprint({ value: null, text: "" }));
  });

  it("do not depend on anything but the content", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.oneof(fc.double(), fc.boolean(), fc.string()),
        (text, value) => {
          const one = fingerprint({ value, text });
          expect(one).toMatch(/^[0-9a-f]{16}$/);
          expect(fingerprint({ text, value, format: "0.00", formula: "A1" })).toBe(one);
        },
      ),
    );
  });
});
