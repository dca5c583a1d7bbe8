import fc from "fast-check";
import { SaxesParser } from "saxes";
import { SPREADSHEET_NS } from "../../../../src/hosts/file/package/namespaces";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import { XmlScanner } from "../../../../src/hosts/file/package/xml-scanner";

const NS = `xmlns="${SPREADSHEET_NS}"`;

/** What the scanner reports when the part arrives in pieces of so many bytes; runs of text are joined. */
function tokens(source: string, size = Infinity, watched: readonly string[] = ["r"]): string[] {
  const events: string[] = [];
  const scanner = new XmlScanner(
    "part.xml",
    {
      open: (local, tag) => {
        const attributes = watched.map((name) => tag.attribute(name)).filter((value) => value !== undefined);
        events.push(["<", local, ...attributes].join(" "));
      },
      close: (local) => events.push(`> ${local}`),
      text: (text) => {
        if (events.at(-1)?.startsWith("'")) events.push((events.pop() ?? "") + text.decode());
        else events.push(`'${text.decode()}`);
      },
    },
    20,
  );
  const bytes = Buffer.from(source);
  const step = Math.min(size, Math.max(1, bytes.length));
  for (let start = 0; start < bytes.length; start += step) {
    // A copy each: the scanner must not rely on a piece that it was given before.
    const piece = new Uint8Array(bytes.subarray(start, start + step));
    scanner.write(piece);
    piece.fill(0x3c);
  }
  scanner.finish();
  return events;
}

function outcome(source: string, size?: number): string {
  try {
    tokens(source, size);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
  return "accepted";
}

describe("XmlScanner", () => {
  const sample = `<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="${SPREADSHEET_NS}" xmlns:y="urn:y">\r\n<x:c x:r="no" r = "A&lt;1" s='>'/>t&amp;&#x4E2D;&#25991;<![CDATA[<&amp;>]]><y:c r="B1">left out</y:c></x:a >\n`;
  const expected = ["< a", "'\n", "< c A<1", "> c", "'t&中文<&amp;>", "> a"];

  it("reports elements of SpreadsheetML under any prefix", () => {
    expect(tokens(sample)).toEqual(expected);
  });

  it.each([1, 2, 3, 7, 50])("does not depend on where the text is cut (%d)", (size) => {
    expect(tokens(sample.replace("\r\n", "\n"), size)).toEqual(expected);
  });

  it("keeps to the innermost declaration of a namespace", () => {
    const source = `<a ${NS}><b xmlns="urn:b"><a/><a ${NS} r="1"/></b><c/></a>`;
    expect(tokens(source)).toEqual(["< a", "< a 1", "> a", "< c", "> c", "> a"]);
  });

  it.each([
    ["an empty text", ""],
    ["text alone", "hello"],
    ["a tag never closed", `<a ${NS}><b>`],
    ["a tag cut off", `<a ${NS}><b`],
    ["crossed tags", `<a ${NS}><b></a></b>`],
    ["a longer closing name", `<a ${NS}></ab>`],
    ["a closing tag first", `</a>`],
    ["a closing tag with more in it", `<a ${NS}></a b>`],
    ["a second root", `<a ${NS}/><a ${NS}/>`],
    ["text after the root", `<a ${NS}/>x`],
    ["an attribute without quotes", `<a ${NS} r=1/>`],
    ["an attribute without value", `<a ${NS} r/>`],
    ["an attribute twice", `<a ${NS} r="1" r="2"/>`],
    [
      "attributes beyond reason",
      `<a ${NS} ${Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
    ],
    ["attributes run together", `<a ${NS}r="1"s="2"/>`],
    ["a tag inside an attribute", `<a ${NS} r="<b>"/>`],
    ["a nameless attribute", `<a ${NS} ="1"/>`],
    ["a slash inside a tag", `<a ${NS} / r="1"/>`],
    ["a name that is none", `<1a ${NS}/>`],
    ["an unbound prefix", `<x:a/>`],
    ["an unknown entity", `<a ${NS}>&nbsp;</a>`],
    ["a bare ampersand", `<a ${NS}>a & b</a>`],
    ["a character beyond Unicode", `<a ${NS}>&#x110000;</a>`],
    ["an unknown declaration", `<a ${NS}><!ELEMENT b></a>`],
    ["nesting beyond reason", `<a ${NS}>${"<b>".repeat(30)}`],
  ])("refuses %s", (_, source) => {
    expect(outcome(source)).toBe("corrupt-xml");
    expect(outcome(source, 1)).toBe("corrupt-xml");
  });

  it("refuses a document type and Strict OOXML by name", () => {
    expect(outcome(`<!DOCTYPE a><a ${NS}/>`)).toBe("dtd");
    expect(outcome('<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')).toBe("strict-ooxml");
  });

  it("refuses a token that would fill the memory", () => {
    expect(outcome(`<a ${NS}>${"x".repeat(9_000_000)}</a>`, 1_000_000)).toBe("too-large");
  });

  it("agrees with a complete parser on what is well-formed", () => {
    const piece = fc.constantFrom(
      "<c>",
      "</c>",
      "<c/>",
      "<v r='1'>",
      "</v>",
      "<",
      ">",
      "&amp;",
      "text",
      " ",
      "<!-- c -->",
      "<![CDATA[x]]>",
      "</",
      "/>",
      '="',
    );
    const wellFormed = (source: string): boolean => {
      const parser = new SaxesParser({ xmlns: true });
      let sound = true;
      parser.on("error", () => (sound = false));
      parser.write(source).close();
      return sound;
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const source = `<a ${NS}>${pieces.join("")}</a>`;
        expect([source, outcome(source) === "accepted"]).toEqual([source, wellFormed(source)]);
      }),
      { numRuns: 2000 },
    );
  });
});
