// Writes content/collective-security/geography.json: capitals, currencies and neighbours of the states of that bank.
// It reads the bank's other files, so that no entity, relation or fact is made twice: run it again when they change.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as data from './data.mjs';
import * as facts from './facts.mjs';
import * as judged from './judgement.mjs';
import { writeBankFile } from './write.mjs';

// The states at whose borders and currencies the bank looks: the members, past and present, of the CSTO, the CIS and the SCO, and Mongolia.
const focus = 'AM AZ BY CN GE IN IR KG KZ MD MN PK RU TJ TM UA UZ'.split(' ');

function otherFiles(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'geography.json').sort();
  const files = names.map((name) => JSON.parse(readFileSync(join(folder, name))));
  const all = (section) => Object.assign({}, ...files.map((file) => file[section] ?? {}));
  return { entities: all('entities'), relations: all('relations'), topics: all('topics'), facts: files.flatMap((file) => file.facts ?? []) };
}

const without = (record, known) => Object.fromEntries(Object.entries(record).filter(([id]) => !(id in known)));
const saying = ({ subject, relation, object }) => `${subject} ${relation} ${object}`;

const namesOf = (entity) => [entity.name.en, entity.short_name?.en, ...(entity.aliases?.en ?? [])].filter(Boolean).map(data.folded);
const inOneWord = {
  subject_type: 'state', object_type: 'currency', values: 'one', timed: false, topic: 'currencies',
  phrasings: { en: {
    label: 'currency',
    statement: 'The currency of {subject} is {object}.',
    ask_object: 'What is the currency of {subject} called, in one word?',
    ask_subject: 'Which state has {object} as its currency?',
    ask_all: 'In which of these states is {object} the currency?',
    ask_except: 'In which of these states is {object} NOT the currency?',
    ask_match: 'Match each state with its currency.',
    clue: 'It has {object} as its currency.',
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
    ask_all: 'Which of these states share a land border with {object}?',
    ask_except: 'Which of these states does NOT share a land border with {object}?',
    clue: 'It shares a land border with {object}.',
    explanation: '{subject} shares a land border with {object}.',
    property: 'sharing a land border with {object}',
  } },
};

export function writeGeography(folder) {
  const others = otherFiles(folder);
  const known = others.entities;
  const said = new Set(others.facts.map(saying));
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

  const isOfStates = (pair) => pair.every((code) => data.placeByCode.get(code).isState);
  const open = Object.keys(judged.openBorders).map((pair) => pair.split(' ')).filter(isOfStates).flat();
  const content = {
    topics: without({ neighbours: { en: 'Neighbours' }, currencies: { en: 'Currencies' } }, others.topics),
    entities: Object.fromEntries(Object.entries(added).sort(([left], [right]) => (left < right ? -1 : 1))),
    relations: without({
      currency: { ...inOneWord, complete: false },
      borders: { ...neighbour, complete: focus.filter((code) => !open.includes(code)).map((code) => stateIds.get(code)).sort() },
    }, others.relations),
    facts: [...capitals, ...currencies, ...borders].filter((fact) => !said.has(saying(fact))),
  };
  writeBankFile(join(folder, 'geography.json'), content);
  return content.facts.length;
}
