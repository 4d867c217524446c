// Writes logs of random learners: node logs.mjs FOLDER LEARNERS SEED REVIEWS DRIFT
import fs from 'fs';
import path from 'path';
import { csvOf, randomLearner, yearOfStudy } from './learners.mjs';

const [, , folder, learners, seed, reviews, drift] = process.argv;
for (let number = 0; number < Number(learners); number++) {
  const log = yearOfStudy(seed * 104729 + number, Number(reviews), randomLearner(seed * 7919 + number), Number(drift));
  fs.writeFileSync(path.join(folder, `${String(number).padStart(3, '0')}.csv`), csvOf(log));
}
