// Reads an exported file with a program of others and prints what it saw as JSON: node read.mjs gift|moodle|aiken|qti2|apkg|schedule|xapi|h5p PATH
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const called = (read, text) => new Promise((done, failed) => read(text, (result, error) => (error ? failed(error) : done(result))));
const moodle = xml => called(require("moodlexml-to-json"), xml);

const readers = {
  gift: path => require("gift-pegjs").parse(fs.readFileSync(path, "utf8")),

  moodle: path => moodle(fs.readFileSync(path, "utf8")),

  async aiken(path) {
    const aikenToMoodle = require("aiken-to-moodlexml");
    return moodle(await called(aikenToMoodle, fs.readFileSync(path, "utf8")));
  },

  // Items of QTI 2 as a converter makes them QTI 3; `path` is their folder.
  async qti2(path) {
    const { convertQti2toQti3 } = await import("@citolab/qti-convert/qti-convert-node");
    const items = fs.readdirSync(path).map(async name => [name, await convertQti2toQti3(fs.readFileSync(`${path}/${name}`, "utf8"))]);
    return Object.fromEntries(await Promise.all(items));
  },

  async apkg(path) {
    const { readAnkiPackage } = await import("anki-reader");
    const { collection } = await readAnkiPackage(new Blob([fs.readFileSync(path)]));
    const decks = Object.values(collection.getDecks()).map(deck => [deck.getRawDeck().name, Object.values(deck.getCards()).map(card => card.getRawCard())]);
    return Object.fromEntries(decks);
  },

  // Notes, cards and reviews, whole.
  async schedule(path) {
    const { readAnkiPackage } = await import("anki-reader");
    const { collection } = await readAnkiPackage(new Blob([fs.readFileSync(path)]));
    const cards = Object.values(collection.getDecks()).flatMap(deck => Object.values(deck.getCards()).map(card => card.getRawCard()));
    const rows = table => collection.getRawCollection().exec(`SELECT * FROM ${table}`).map(found => found.values.map(row => Object.fromEntries(found.columns.map((name, at) => [name, row[at]])))).flat();
    return { crt: rows("col")[0].crt, cards, notes: rows("notes"), revlog: rows("revlog") };
  },

  // A warning is a refusal; none at all is what we want.
  xapi(path) {
    const validation = require("xapi-validation");
    const { activity } = require("xapi-validation/dist/factory");
    const check = object => (object.verb ? validation.default(object, ["statement"]) : activity(object, ["activity"]));
    return JSON.parse(fs.readFileSync(path, "utf8")).flatMap(check);
  },

  // `path` is the folder the package was unpacked in.
  async h5p(path) {
    const { default: Validator } = await import("@lumieducation/h5p-server/build/src/PackageValidator.js");
    const { default: Config } = await import("@lumieducation/h5p-server/build/src/implementation/H5PConfig.js");
    const validator = new (Validator.default ?? Validator)(new (Config.default ?? Config)());
    await validator.validateExtractedPackage(path, true, false);
    return "valid";
  },
};

const [kind, path] = process.argv.slice(2);
try {
  console.log(JSON.stringify({ read: await readers[kind](path) }));
} catch (error) {
  console.log(JSON.stringify({ error: String(error.message ?? error), more: error.errors ?? error.replacements ?? error.location ?? null }));
}
