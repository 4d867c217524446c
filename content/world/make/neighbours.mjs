// Which outlines of Natural Earth share an arc: the neighbours, as the borders are held (de facto).
import { createRequire } from 'node:module';
import { neighbors } from 'topojson-client';
import { openBorders, partsOfStates } from './judgement.mjs';

const require = createRequire(import.meta.url);
const numeric = (code) => numericCodes[code] ?? code;
const numericCodes = { Kosovo: 'XK', ...partsOfStates };

// `alpha2(numeric)` gives the two-letter code. Returns {pairs: Set of 'AA BB', without: names of outlines left aside}.
export function landBorders(alpha2) {
  const topology = require('world-atlas/countries-10m.json');
  const outlines = topology.objects.countries.geometries;
  const code = (outline) => (outline.id ? alpha2(outline.id) : numeric(outline.properties.name));
  const isKnown = (outline) => /^[A-Z]{2}$/.test(code(outline) ?? '');
  const pairs = new Set();
  neighbors(outlines).forEach((others, index) => {
    for (const other of others) {
      const [left, right] = [outlines[index], outlines[other]];
      if (!isKnown(left) || !isKnown(right) || code(left) === code(right)) continue;
      const pair = [code(left), code(right)].sort().join(' ');
      if (!(pair in openBorders)) pairs.add(pair);
    }
  });
  return {
    pairs,
    with: new Set(outlines.filter(isKnown).map(code)),
    without: outlines.filter((outline) => !isKnown(outline)).map((outline) => outline.properties.name),
  };
}
