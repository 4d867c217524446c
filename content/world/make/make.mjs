// Writes the world bank beside this folder, and the geography of the collective security bank:
//   npm ci && node make.mjs
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGeography } from './collective_security.mjs';
import { writeWorld } from './world.mjs';

const world = dirname(dirname(fileURLToPath(import.meta.url)));
const made = writeWorld(world);
console.log(made.gaps);
console.log(`${made.states} states, ${made.territories} territories, ${made.facts} facts:`);
for (const [name, file] of Object.entries(made.files)) console.log(`  ${name} ${file.facts.length}`);
console.log(`collective security: ${writeGeography(join(dirname(world), 'collective-security'))} facts`);
