// Writes an Anki package with a program of others and prints how many milliseconds it took:
// node write.mjs anki-apkg-export|genanki-js OUT < NOTES, a JSON list of {front, back, tags}
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

const require = createRequire(import.meta.url);

const writers = {
  // Its SQLite holds all in a memory of fixed size.
  async "anki-apkg-export"() {
    const { default: Export } = require("anki-apkg-export");
    return async notes => {
      const deck = new Export("Written by another");
      for (const note of notes) deck.addCard(note.front, note.back, { tags: note.tags });
      return deck.save();
    };
  },

  // Made for pages of the web: what it imports is bundled for them, and saveAs offers a download.
  async "genanki-js"() {
    const folder = path.dirname(require.resolve("genanki-js"));
    const ofIt = createRequire(path.join(folder, "genanki.js"));
    const SQL = await ofIt("sql.js")();
    Object.assign(globalThis, { JSZip: ofIt("jszip"), bigInt: ofIt("big-integer"), sha256: ofIt("js-sha256").sha256 });
    const code = fs.readFileSync(path.join(folder, "genanki.js"), "utf8").replace(/^export /gm, "").replace(/^import .*$/gm, "");
    const { Model, Deck, Package } = vm.runInThisContext(`(() => { ${code}; return { Model, Deck, Package }; })()`);
    return notes => new Promise(resolve => {
      globalThis.saveAs = async blob => resolve(Buffer.from(await blob.arrayBuffer()));
      const model = new Model({ name: "Basic", id: "1543634829843", flds: [{ name: "Front" }, { name: "Back" }], req: [[0, "all", [0]]],
                                tmpls: [{ name: "Card 1", qfmt: "{{Front}}", afmt: "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}" }] });
      const deck = new Deck(1276438724672, "Written by another");
      for (const note of notes) deck.addNote(model.note([note.front, note.back], note.tags));
      const file = new Package();
      file.setSqlJs(new SQL.Database());
      file.addDeck(deck);
      file.writeToFile("deck.apkg");
    });
  },
};

const [name, out] = process.argv.slice(2);
const notes = JSON.parse(fs.readFileSync(0, "utf8"));
const write = await writers[name]();
const begun = performance.now();
const content = await write(notes);
const took = performance.now() - begun;
fs.writeFileSync(out, Buffer.from(content));
console.log(took);
