// Writes ../states.txt: the outlines of the world's states from Natural Earth, simplified and packed.
//   npm ci && node make.mjs
// ../README.md tells the format.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { presimplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';
import { names, uncoded } from './names.mjs';

const stepsPerDegree = 200;          // about half a kilometre
const earthRadius = 6371;            // kilometres
const inSteradians = (squareKilometres) => squareKilometres / earthRadius ** 2;
const leastTriangle = inSteradians(25);  // a point whose triangle with its neighbours is smaller is left out …
const leastIsland = inSteradians(120);   // … and so is a ring, unless it is all a state has
const smallState = inSteradians(20000);  // whose largest ring keeps every point

const require = createRequire(import.meta.url);
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json')));
const weighed = presimplify(world, sphericalTriangleArea);

// Polygons of arcs as {rings: [[arc …] …], area}; a ring's first point comes again at its end.
const pointsOf = (ring) => feature(world, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0];
const areaOf = (ring) => {
  const area = sphericalRingArea(pointsOf(ring), true);
  return Math.min(area, 4 * Math.PI - area);
};
const polygonsOf = ({ type, arcs }) => (type === 'Polygon' ? [arcs] : arcs).map((rings) => ({ rings, area: areaOf(rings[0]) }));

// Who held it changed within the years that the banks are about: a piece of its own, which no state fills.
const within = ([west, south, east, north]) => ({ rings }) => pointsOf(rings[0])
  .every(([longitude, latitude]) => longitude > west && longitude < east && latitude > south && latitude < north);
const apart = [{ name: 'Crimea', of: 'RU', is: within([32, 44, 37, 46.5]) }];

const codeOf = (id) => (id === undefined ? '' : new Intl.Locale(`und-${id}`).region);
function areasOf(geometry) {
  let code = codeOf(geometry.id);
  let name = geometry.properties.name;
  if (name === 'Ashmore and Cartier Is.') return []; // uninhabited, with Australia's code
  if (name === 'Antarctica') return [];
  if (name === 'Kosovo') code = 'XK';
  name = names[code] ?? uncoded[name] ?? name;
  const polygons = polygonsOf(geometry);
  const pieces = apart.filter(({ of }) => of === code).map((piece) => ({ code: '', name: piece.name, polygons: polygons.filter(piece.is) }));
  const own = polygons.filter((polygon) => !pieces.some((piece) => piece.polygons.includes(polygon)));
  return [{ code, name, polygons: own }, ...pieces];
}

const areas = world.objects.countries.geometries.flatMap(areasOf)
  .sort((left, right) => ((left.code || '~') + left.name < (right.code || '~') + right.name ? -1 : 1));

// Which rings stay, and which arcs keep all their points.
const exact = new Set();
const indexOf = (arc) => (arc < 0 ? ~arc : arc);
for (const area of areas) {
  const largest = area.polygons.reduce((best, polygon) => (polygon.area > best.area ? polygon : best));
  area.polygons = area.polygons.filter((polygon) => polygon === largest || polygon.area >= leastIsland);
  if (largest.area < smallState) largest.rings.flat().forEach((arc) => exact.add(indexOf(arc)));
}
// A hole that another state fills is never dropped, or the one would lie over the other.
const kept = [...new Set(areas.flatMap(({ polygons }) => polygons.flatMap(({ rings }) => rings.flat().map(indexOf))))].sort((a, b) => a - b);

const quantised = (index) => {
  const points = [], all = feature(world, { type: 'LineString', arcs: [index] }).geometry.coordinates;
  for (const [place, [longitude, latitude]] of all.entries()) {
    const isEnd = place === 0 || place === all.length - 1; // the ends stay, be they one point
    if (!isEnd && !exact.has(index) && weighed.arcs[index][place][2] < leastTriangle) continue;
    const point = [Math.round(longitude * stepsPerDegree), Math.round(latitude * stepsPerDegree)];
    if (isEnd || point[0] !== points.at(-1)[0] || point[1] !== points.at(-1)[1]) points.push(point);
  }
  return points;
};

// Whole numbers in groups of five bits, least first, each a printable character; 32 says that more follow.
const packed = (number) => {
  let rest = number < 0 ? -2 * number - 1 : 2 * number, text = '';
  do {
    text += String.fromCharCode(63 + (rest & 31) + (rest > 31 ? 32 : 0));
    rest >>= 5;
  } while (rest > 0);
  return text;
};
const arcLine = (index) => {
  let before = [0, 0];
  return quantised(index).map((point) => {
    const text = packed(point[0] - before[0]) + packed(point[1] - before[1]);
    before = point;
    return text;
  }).join('');
};
const newIndex = new Map(kept.map((index, place) => [index, place + 1]));
const arcWord = (arc) => (arc < 0 ? -newIndex.get(~arc) : newIndex.get(arc));
const ringsOf = ({ rings }) => rings.map((ring) => ring.map(arcWord).join(' ')).join(',');
const areaLine = ({ code, name, polygons }) => `${code}|${name}|${polygons.map(ringsOf).join(';')}`;

const lines = ['signatory-atlas 1', `steps ${stepsPerDegree}`, `arcs ${kept.length}`, ...kept.map(arcLine),
               `areas ${areas.length}`, ...areas.map(areaLine)];
const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'states.txt');
writeFileSync(file, lines.join('\n') + '\n');
const points = kept.reduce((sum, index) => sum + quantised(index).length, 0);
console.log(`${areas.length} areas, ${areas.filter(({ code }) => code).length} with a code, ${kept.length} arcs, ${points} points`);
