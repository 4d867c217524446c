// The relations of the world bank in words. One a region where the region makes the wrong answers likely ones.

export const regions = {
  AF: { id: 'africa', words: 'Africa' }, AM: { id: 'americas', words: 'the Americas' }, AS: { id: 'asia', words: 'Asia' },
  AO: { id: 'asia-oceania', words: 'Asia or Oceania' }, EU: { id: 'europe', words: 'Europe' }, OC: { id: 'oceania', words: 'Oceania' },
};

// Capitals have enough states for Oceania alone; borders, currencies and languages do not.
export const regionOf = ({ region }, { withOceania }) =>
  region === 'NA' || region === 'SA' ? 'AM' : !withOceania && (region === 'AS' || region === 'OC') ? 'AO' : region;

const relation = (subject_type, object_type, values, topic, english) =>
  ({ subject_type, object_type, values, complete: false, timed: false, topic, phrasings: { en: english } });

export const capital = (subjectType, topic) => relation(subjectType, 'city', 'one', topic, {
  label: 'capital',
  statement: 'The capital of {subject} is {object}.',
  ask_object: 'What is the capital of {subject}?',
  ask_subject: `Which ${asked(subjectType)} has {object} as its capital?`,
  ask_match: `Match each ${asked(subjectType)} with its capital.`,
  explanation: 'The capital of {subject} is {object}.',
  property: 'with {object} as its capital',
});

export const unit = ({ words }) => relation('state', 'currency-unit', 'one', 'currencies', {
  label: 'currency',
  statement: 'The currency of {subject} is {object}.',
  ask_object: 'What is the currency of {subject} called, in one word?',
  ask_subject: `In which state of ${words} is {object} the currency?`,
  ask_all: 'In which of these states is {object} the currency?',
  ask_except: 'In which of these states is {object} NOT the currency?',
  ask_same: 'Which of these states has a currency of the same name as {subject}?',
  ask_match: 'Match each state with its currency.',
  explanation: 'The currency of {subject} is {object}.',
  property: 'paying with {object}',
  clue: 'It has {object} as its currency.',
});

export const sharedCurrency = (subjectType, topic) => relation(subjectType, 'currency', 'many', topic, {
  label: 'common or foreign currency',
  statement: '{object} is used in {subject} as a common or foreign currency.',
  ask_object: 'Which common or foreign currency is used in {subject}?',
  ask_subject: `In which ${asked(subjectType)} is {object} used as a common or foreign currency?`,
  ask_all: `In which of these ${askedOfSeveral(subjectType)} is {object} used as a common or foreign currency?`,
  ask_except: `In which of these ${askedOfSeveral(subjectType)} is {object} NOT used as a common or foreign currency?`,
  explanation: '{object} is used in {subject}.',
  property: 'using {object}',
  clue: 'It uses {object} as a common or foreign currency.',
});

export const language = ({ words }) => relation('state', 'language', 'many', 'languages', {
  label: 'listed language',
  statement: '{object} is listed among the languages spoken in {subject}.',
  ask_object: 'Which language is listed among those spoken in {subject}?',
  ask_subject: `In which state of ${words} is {object} listed among the languages spoken?`,
  ask_all: 'In which of these states is {object} listed among the languages spoken?',
  ask_except: 'In which of these states is {object} NOT listed among the languages spoken?',
  explanation: '{object} is listed among the languages spoken in {subject}.',
  property: 'with {object} among its listed languages',
  clue: 'It has {object} listed among the languages spoken there.',
});

// The lists that cannot be asked about (see judgement.mjs, wholeLists): known, searched and explained.
export const unaskedLanguage = relation('state', 'language', 'many', 'languages', {
  label: 'listed language', statement: '', ask_object: '', ask_subject: '',
  explanation: '{object} is listed among the languages spoken in {subject}.',
});

export const borders = ({ words }) => relation('state', 'state', 'many', 'neighbours', {
  label: 'neighbour',
  statement: '{subject} shares a land border with {object}.',
  ask_object: 'Which state shares a land border with {subject}?',
  ask_subject: `Which state of ${words} shares a land border with {object}?`,
  ask_all: 'Which of these states share a land border with {object}?',
  ask_except: 'Which of these states does NOT share a land border with {object}?',
  explanation: '{subject} shares a land border with {object}.',
  property: 'sharing a land border with {object}',
  clue: 'It shares a land border with {object}.',
});

export const territoryBorders = relation('territory', 'state', 'many', 'territories', {
  label: 'neighbour',
  statement: '{subject} shares a land border with {object}.',
  ask_object: 'Which state shares a land border with {subject}?',
  ask_subject: 'Which country or territory, other than the states of the United Nations, shares a land border with {object}?',
  ask_all: 'Which of these countries and territories share a land border with {object}?',
  ask_except: 'Which of these countries and territories does NOT share a land border with {object}?',
  explanation: '{subject} shares a land border with {object}.',
  property: 'sharing a land border with {object}',
  clue: 'It shares a land border with {object}.',
});

export const continent = relation('state', 'continent', 'one', 'continents', {
  label: 'continent',
  statement: 'The continent of {subject} is {object}.',
  ask_object: 'On which continent is {subject}?',
  ask_subject: 'Which state is in {object}?',
  ask_all: 'Which of these states are in {object}?',
  ask_except: 'Which of these states is NOT in {object}?',
  ask_same: 'Which of these states is on the same continent as {subject}?',
  ask_match: 'Match each state with its continent.',
  explanation: 'The continent of {subject} is {object}.',
  property: 'in {object}',
  clue: 'It is in {object}.',
});

// Places of the second type have a status of many kinds: dependent, associated, disputed. No question takes a side.
function asked(subjectType) { return subjectType === 'state' ? 'state' : 'country or territory'; }
function askedOfSeveral(subjectType) { return subjectType === 'state' ? 'states' : 'countries and territories'; }
