// Writes content/collective-security/geography.json: capitals, currencies and neighbours of the states of that bank.
// It reads the bank's other files, so that no entity is made twice: run it again when they change.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as data from './data.mjs';
import * as facts from './facts.mjs';
import * as judged from './judgement.mjs';
import { writeBankFile } from './write.mjs';

// The states at whose borders and currencies the bank looks: the members, past and present, of the CSTO, the CIS and the SCO, and Mongolia.
const focus = 'AM AZ BY CN GE IN IR KG KZ MD MN PK RU TJ TM UA UZ'.split(' ');

function entitiesOf(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'geography.json');
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(folder, name))).entities ?? {}));
}

const namesOf = (entity) => [entity.name.en, entity.short_name?.en, ...(entity.aliases?.en ?? [])].filter(Boolean).map(data.folded);
const inOneWord = {
  subject_type: 'state', object_type: 'currency', values: 'one', timed: false, topic: 'currencies',
  phrasings: { en: {
    label: 'currency',
    statement: 'The currency of {subject} is {object}.',
    ask_object: 'What is the currency of {subject} called, in one word?',
    ask_subject: 'Which state has {object} as its currency?',
    explanation: 'The currency of {subject} is {object}.',
    property: 'paying with {object}',
  } },
};
const neighbour = {
  subject_type: 'state', object_type: 'state', values: 'many', timed: false, topic: 'neighbours',
  phrasings: { en: {
    label: 'neighbour',
    statement: '{subject} shares a land border with {object}.',
    ask_object: 'Which state shares a land border with {subject}?',
    ask_subject: 'Which state shares a land border with {object}?',
    explanation: '{subject} shares a land border with {object}.',
    property: 'sharing a land border with {object}',
  } },
};

export function writeGeography(folder) {
  const known = entitiesOf(folder);
  const added = {};
  const stateIds = new Map(Object.entries(known).filter(([, entity]) => entity.type === 'state' && entity.iso).map(([id, entity]) => [entity.iso, id]));
  const places = data.places.filter(({ code, isState }) => isState && stateIds.has(code));
  const isAtFocus = (left, right) => focus.includes(left.code) || focus.includes(right.code);

  const add = (id, entity) => {
    const free = id in known ? `${id}-${entity.type}` : id;
    added[free] = entity;
    return free;
  };
  const stateId = (place) => stateIds.get(place.code) ?? add(place.id, place.entity);
  const placeId = (city) => {
    const names = namesOf(city.entity);
    const isIt = ({ type, ...entity }) => type === 'place' && namesOf(entity).some((name) => names.includes(name));
    return Object.keys(known).find((id) => isIt(known[id])) ?? add(city.id, { ...city.entity, type: 'place' });
  };
  const unitId = (unit) => add(unit.id, { ...unit.entity, type: 'currency' });
  const relabelled = (fact, subject, object) => ({ ...fact, subject, object });

  const capitals = places.flatMap((place) => facts.capitalFact('capital')(place).map((fact) =>
    relabelled(fact, stateId(place), placeId(data.capitals.get(place.code)))));
  const currencies = places.filter(({ code }) => focus.includes(code)).flatMap((place) =>
    facts.unitFact('currency')(place).map((fact) => relabelled(fact, stateId(place), unitId(data.unitOf(data.currenciesOf(place)[0])))));
  const borders = data.places.filter(({ isState }) => isState).flatMap((place) =>
    data.neighboursOf(place).filter((other) => other.isState && isAtFocus(place, other)).map((other) => {
      const fact = facts.bordersFact('borders')(place).find(({ object }) => object === other.id);
      return relabelled(fact, stateId(place), stateId(other));
    }));

  const open = Object.keys(judged.openBorders).flatMap((pair) => pair.split(' '));
  const content = {
    topics: { neighbours: { en: 'Neighbours' }, currencies: { en: 'Currencies' } },
    entities: Object.fromEntries(Object.entries(added).sort(([left], [right]) => (left < right ? -1 : 1))),
    relations: {
      currency: { ...inOneWord, complete: false },
      borders: { ...neighbour, complete: focus.filter((code) => !open.includes(code)).map((code) => stateIds.get(code)).sort() },
    },
    facts: [...capitals, ...currencies, ...borders],
  };
  writeBankFile(join(folder, 'geography.json'), content);
  return { capitals: capitals.length, currencies: currencies.length, borders: borders.length };
}
