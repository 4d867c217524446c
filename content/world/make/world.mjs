// Writes content/world: a file for each kind of fact.
import { writeFileSync } from 'node:fs';
import * as data from './data.mjs';
import * as facts from './facts.mjs';
import { wholeLists } from './judgement.mjs';
import * as relations from './relations.mjs';
import { gapsText } from './gaps.mjs';
import { sources } from './sources.mjs';
import { writeBankFile } from './write.mjs';

const states = data.places.filter((place) => place.isState);
const territories = data.places.filter((place) => !place.isState);
const hasWholeList = ({ code }) => wholeLists.includes(code);
const byId = (entries) => Object.fromEntries(entries.map(({ id, entity }) => [id, entity]).sort(([left], [right]) => (left < right ? -1 : 1)));

// One relation a region: {relations, facts}. `make(region)` words it, `of(id)` lists a place's facts, `whole` says where the list is.
function byRegion(name, make, of, whole, { withOceania = false, among = states } = {}) {
  const all = { relations: {}, facts: [] };
  for (const [key, region] of Object.entries(relations.regions)) {
    const places = among.filter((place) => relations.regionOf(place, { withOceania }) === key);
    const id = `${name}-${region.id}`;
    const found = places.flatMap(of(id));
    if (found.length === 0) continue;
    all.relations[id] = { ...make(region), complete: whole(found, places) };
    all.facts.push(...found);
  }
  return all;
}

function forAll(id, relation, places, of, whole) {
  const found = places.flatMap(of(id));
  return { relations: { [id]: { ...relation, complete: whole(found) } }, facts: found };
}

const joined = (...parts) => ({
  relations: Object.assign({}, ...parts.map((part) => part.relations)), facts: parts.flatMap((part) => part.facts),
});

const header = {
  format: 1, id: 'world', title: { en: 'The world: capitals, neighbours, currencies, languages' }, language: 'en', as_of: '2026-07-14',
  topics: {
    capitals: { en: 'Capitals' }, neighbours: { en: 'Neighbours' }, currencies: { en: 'Currencies' }, languages: { en: 'Languages, as listed' },
    continents: { en: 'Continents' }, territories: { en: 'Territories' },
  },
  sources,
};

export function writeWorld(folder) {
  const write = (name, content) => writeBankFile(`${folder}/${name}.json`, content);
  const used = (codes, entityOf) => [...new Set(codes)].map(entityOf);
  const shared = forAll('shared-currency', relations.sharedCurrency('state', 'currencies'), states, facts.sharedCurrencyFact,
    (found) => facts.subjectsOf(found));
  const files = {
    capitals: byRegion('capital', () => relations.capital('state', 'capitals'), facts.capitalFact, facts.objectsOf, { withOceania: true }),
    neighbours: byRegion('borders', relations.borders, facts.bordersFact, facts.wholeBorders),
    currencies: joined(byRegion('unit', relations.unit, facts.unitFact, facts.wholeUnits), shared),
    languages: joined(
      byRegion('language', relations.language, facts.languageFact, facts.subjectsOf, { among: states.filter(hasWholeList) }),
      forAll('unasked-language', relations.unaskedLanguage, states.filter((place) => !hasWholeList(place)), facts.languageFact, () => false)),
    continents: forAll('continent', relations.continent, states, facts.continentFact, () => false),
    territories: joined(
      forAll('territory-capital', relations.capital('territory', 'territories'), territories, facts.capitalFact, facts.objectsOf),
      forAll('territory-currency', relations.sharedCurrency('territory', 'territories'), territories, facts.sharedCurrencyFact, facts.subjectsOf),
      forAll('territory-borders', relations.territoryBorders, territories, facts.bordersFact,
        (found) => [...facts.objectsOf(found), ...facts.subjectsOf(found)].sort())),
  };
  const all = Object.values(files).flatMap((file) => file.facts);
  const isUsed = ({ id }) => all.some((each) => each.object === id);
  const currencyCodes = data.places.flatMap(data.currenciesOf);
  const entities = {
    states: byId(states), territories: byId(territories),
    capitals: byId([...data.capitals.values()]),
    currencies: byId([...used(currencyCodes, data.currencyOf), ...used(currencyCodes, data.unitOf)].filter(isUsed)),
    languages: byId(used(states.flatMap(data.languagesOf), data.languageOf)),
    continents: byId([...new Set(states.map((place) => place.continent))].map((code) => (
      { id: `continent-${code.toLowerCase()}`, entity: { type: 'continent', name: { en: data.continentName[code] } } }))),
  };
  write('bank', header);
  write('states', { entities: entities.states });
  for (const [name, file] of Object.entries(files))
    write(name, { entities: entities[name], ...file });
  const gaps = gapsText();
  writeFileSync(`${folder}/GAPS.md`, gaps);
  return { files, gaps, states: states.length, territories: territories.length, facts: all.length };
}
