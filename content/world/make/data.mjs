// The two packages, read once and put into the bank's words: places, cities, currencies, languages, borders.
import { createRequire } from 'node:module';
import * as judged from './judgement.mjs';
import { landBorders } from './neighbours.mjs';

const require = createRequire(import.meta.url);
const { countries, continents, languages } = require('countries-list');
const { currencies } = require('countries-list/currencies');

// Scripts of which the program's fonts have every letter, written left to right without joining or combining.
const drawable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{P}\p{N} &]+$/u;

export const slug = (name) =>
  name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ʻʼ'’.]/g, '').toLowerCase()
    .replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const inEnglish = (text) => ({ en: text });
export const folded = (text) => slug(text) || text;

function entityOf(type, name, { article, aliases = [], iso } = {}) {
  const others = [...new Set(aliases)].filter((alias) => folded(alias) !== folded(name));
  return {
    type, name: inEnglish(name),
    ...(article && { in_sentence: inEnglish(`the ${name}`) }),
    ...(others.length > 0 && { aliases: inEnglish(others) }),
    ...(iso && { iso }),
  };
}

export const undrawable = []; // names left out because their script cannot be drawn
function nativeName(code) {
  const native = countries[code].native.normalize('NFC');
  if (drawable.test(native) && !/\p{M}/u.test(native)) return [native];
  undrawable.push(code);
  return [];
}

function placeOf(code) {
  const { name: given, continent } = countries[code];
  const name = judged.names[code] ?? given;
  const aliases = [given, ...(judged.otherNames[code] ?? []), ...nativeName(code)];
  const isState = !judged.notStates.includes(code);
  const entity = entityOf(isState ? 'state' : 'territory', name,
    { article: judged.withArticle.includes(code), aliases, iso: code });
  return { code, id: slug(name), name, isState, continent, region: judged.regionOverrides[code] ?? continent, entity };
}

export const places = Object.keys(countries).filter((code) => !(code in judged.unasked)).map(placeOf)
  .sort((left, right) => (left.id < right.id ? -1 : 1));
export const placeByCode = new Map(places.map((place) => [place.code, place]));
export const continentName = continents;

// Capitals: one city each.
const placeIds = new Set(places.map((place) => place.id));
function cityOf({ code }) {
  const name = judged.cityNames[code] ?? countries[code].capital.normalize('NFC');
  const id = placeIds.has(slug(name)) ? `${slug(name)}-city` : slug(name);
  return { id, name, entity: entityOf('city', name, { aliases: [countries[code].capital, ...(judged.otherCityNames[code] ?? [])] }) };
}
export const capitals = new Map(places.filter(({ code }) => countries[code].capital && !(code in judged.doubtfulCapitals))
  .map((place) => [place.code, cityOf(place)]));

// Currencies: what is paid with, by its full name and by its unit (the krone of the Danish krone).
const capitalless = (name) => name.replace(/ (New |Convertible )?\S+$/, (unit) => unit.toLowerCase()).replace('&', 'and');
const currencyName = (currency) => judged.currencyNames[currency] ?? capitalless(currencies[currency].name);
const unitWord = (currency) => currencyName(currency).split(' ').at(-1);
export function currencyOf(currency) {
  const name = currencyName(currency);
  return { id: `currency-${currency.toLowerCase()}`, code: currency, name,
           entity: entityOf('currency', name, { article: true, aliases: [currencies[currency].name, currency] }) };
}
export function unitOf(currency) {
  const word = judged.units[unitWord(currency)]?.same ?? unitWord(currency);
  const { name = word, aliases = [] } = judged.units[word] ?? {};
  return { id: `unit-${slug(word)}`, name, entity: entityOf('currency-unit', name, { article: true, aliases }) };
}
export const currenciesOf = ({ code }) => countries[code].currency.filter((currency) => !judged.unitsOfAccount.includes(currency));

// Languages, as listed.
export function languageOf(language) {
  const given = languages[language].name.split(' / ');
  const name = judged.languageNames[language] ?? given[0];
  const native = languages[language].native.split(' / ').map((text) => text.normalize('NFC'))
    .filter((text) => drawable.test(text) && !/\p{M}/u.test(text));
  const aliases = [...given, ...native].filter((alias) => !placeIds.has(slug(alias)));
  return { id: `language-${slug(name)}`, code: language, name, entity: entityOf('language', name, { aliases }) };
}
export const languagesOf = ({ code }) =>
  countries[code].languages.filter((language) => !(judged.wrongLanguages[code] ?? []).includes(language));

// Borders. Unicode's region codes know the three digits of ISO 3166-1 by which the outlines go.
export const borders = landBorders((numeric) => new Intl.Locale(`und-${numeric}`).region);
export function neighboursOf({ code }) {
  return [...borders.pairs].filter((pair) => pair.split(' ').includes(code))
    .map((pair) => placeByCode.get(pair.split(' ').find((other) => other !== code)))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
export const borderNote = (left, right) => judged.borderNotes[[left.code, right.code].sort().join(' ')];
