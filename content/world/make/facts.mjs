// The facts of the world bank, a list for each relation, and for which entities each list is whole.
import * as data from './data.mjs';
import * as judged from './judgement.mjs';

export const fact = (id, subject, relation, object, source, note) => ({
  id, subject: subject.id, relation, object: object.id, sources: [source], confidence: 'high', ...(note && { note }),
});
const lower = (code) => code.toLowerCase();
const listed = (words) => (words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

export const capitalFact = (relation) => (place) => {
  const city = data.capitals.get(place.code);
  return city ? [fact(`capital-${lower(place.code)}`, place, relation, city, 'countries-list')] : [];
};

export const unitFact = (relation) => (place) => {
  if (place.code in judged.currencyGaps) return [];
  return data.currenciesOf(place).map((code) => {
    const [currency, unit] = [data.currencyOf(code), data.unitOf(code)];
    const note = currency.name === unit.name ? undefined : `In full: ${currency.entity.in_sentence.en}, ${code}.`;
    return fact(`currency-${lower(place.code)}`, place, relation, unit, 'countries-list', note);
  });
};

// A currency of its own is one that no other place issues either: Australia's dollar, but not Kiribati's use of it.
const issuers = { AUD: 'AU', CHF: 'CH', DKK: 'DK', GBP: 'GB', ILS: 'IL', INR: 'IN', MAD: 'MA', NOK: 'NO', NZD: 'NZ', USD: 'US', ZAR: 'ZA' };
const users = (currency) =>
  data.places.filter((place) => !(place.code in judged.foreignCurrencyGaps) && data.currenciesOf(place).includes(currency));
export const sharedCurrencyFact = (relation) => (place) => {
  if (place.code in judged.foreignCurrencyGaps) return [];
  return data.currenciesOf(place).filter((code) => users(code).length > 1 && issuers[code] !== place.code)
    .map((code) => fact(`shared-currency-${lower(place.code)}-${lower(code)}`, place, relation, data.currencyOf(code), 'countries-list'));
};

export const languageFact = (relation) => (place) => {
  const all = data.languagesOf(place).map(data.languageOf);
  const note = all.length > 1 ? `The list: ${listed(all.map((language) => language.name))}.` : undefined;
  return all.map((language) =>
    fact(`language-${lower(place.code)}-${language.code}`, place, relation, language, 'countries-list', note));
};

export const bordersFact = (relation) => (place) =>
  data.neighboursOf(place).filter((other) => other.isState).map((other) =>
    fact(`borders-${lower(place.code)}-${lower(other.code)}`, place, relation, other, 'natural-earth', data.borderNote(place, other)));

export const continentFact = (relation) => (place) =>
  judged.onTwoContinents.includes(place.code) ? []
    : [fact(`continent-${lower(place.code)}`, place, relation, { id: `continent-${lower(place.continent)}` }, 'countries-list')];

// For which entities a list of facts is whole ---------------------------------------------------------------------------
export const objectsOf = (facts) => [...new Set(facts.map((each) => each.object))].sort();
export const subjectsOf = (facts) => [...new Set(facts.map((each) => each.subject))].sort();

// All that have a border, but not the ends of a border that is neither asserted nor denied.
export function wholeBorders(facts) {
  const known = new Set([...objectsOf(facts), ...subjectsOf(facts)]);
  const open = Object.keys(judged.openBorders).map((pair) => pair.split(' ').map((code) => data.placeByCode.get(code).id))
    .filter((ends) => ends.every((id) => known.has(id))).flat();
  return [...known].filter((id) => !open.includes(id)).sort();
}

// Units that one state alone uses, and no state with several currencies besides.
export function wholeUnits(facts, places) {
  const elsewhere = places.filter(({ code }) => code in judged.currencyGaps)
    .flatMap((place) => data.currenciesOf(place).map((code) => data.unitOf(code).id));
  return objectsOf(facts).filter((unit) => !elsewhere.includes(unit) && facts.filter(({ object }) => object === unit).length === 1);
}
