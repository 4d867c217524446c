// What the bank leaves out, and why.
import * as data from './data.mjs';
import * as judged from './judgement.mjs';

const nameOf = (code) => data.placeByCode.get(code)?.name ?? code;
const pairName = (pair) => pair.split(' ').map(nameOf).join(' and ');
const reasons = (table, name = nameOf) => Object.entries(table).map(([key, reason]) => `- ${name(key)}: ${reason}`);
const names = (codes) => `${codes.map(nameOf).sort().join(', ')}.`;
const withoutLine = data.places.filter(({ code }) => !data.borders.with.has(code)).map(({ code }) => code);
const otherLists = data.places.filter(({ code, isState }) => isState && !judged.wholeLists.includes(code)).map(({ code }) => code);

export const gapsText = () => `# What the bank leaves out

Written by \`make/make.mjs\`; the decisions are in \`make/judgement.mjs\`.

## Capitals

${reasons(judged.doubtfulCapitals).join('\n')}

## Neighbours

Outlines that belong to no state or territory of the bank are left aside: ${data.borders.without.join(', ')}.
Somaliland is kept with Somalia and Northern Cyprus with Cyprus, as ISO 3166 has them.

No outline of their own: ${names(withoutLine)}

Neither asserted nor denied:

${reasons(judged.openBorders, pairName).join('\n')}

Borders between two territories (Saint Martin and Sint Maarten) are left out: the states are asked about.

## Currencies

The currency of these is not asked:

${reasons(judged.currencyGaps).join('\n')}

No foreign currency is given for:

${reasons(judged.foreignCurrencyGaps).join('\n')}

Units of account and currencies out of use are not currencies here: ${judged.unitsOfAccount.join(', ')}.

## Languages

The lists name languages spoken in a state; they are no lists of official languages, and no state is without others.
Taken out of the lists as wrong or misleading (language codes): ${Object.entries(judged.wrongLanguages).map(([code, wrong]) => `${nameOf(code)} (${wrong.join(', ')})`).join(', ')}.

In the bank but not asked, because a language bears the state's name, or because another of the region's languages is
official there, or native to a large community, though not listed: ${names(otherLists)}

The languages of the territories are left out.

## Continents

On two continents, or between them: ${names(judged.onTwoContinents)}

## Names

Without their own name, because its script has no glyph in the program's fonts or is joined, combined or written from
the right: ${names(data.undrawable)}

## Places

${Object.entries(judged.unasked).map(([code, reason]) => `- ${code}: ${reason}`).join('\n')}
`;
