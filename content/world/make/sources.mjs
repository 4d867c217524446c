import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const version = (name) => require(`./node_modules/${name}/package.json`).version;

export const sources = {
  'countries-list': {
    title: `countries-list ${version('countries-list')}: countries with their capitals, currencies and spoken languages`,
    publisher: 'Annexare Studio', author: 'Dmytro Klymenko', url: 'https://www.npmjs.com/package/countries-list',
  },
  'natural-earth': {
    title: `Natural Earth 4.1.0, countries at 1:10m, by way of world-atlas ${version('world-atlas')}: borders as they are held (de facto)`,
    publisher: 'Natural Earth', url: 'https://www.npmjs.com/package/world-atlas',
  },
};
