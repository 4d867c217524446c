// Our fit beside fsrs-rs (@open-spaced-repetition/binding) on learners whose memory is known: the log loss on reviews
// of the same learner that neither has seen, and the seconds both take. Called by tests/bench/fit.py.
//   node fit.mjs PROGRAM SPEED_TOOL FOLDER [LEARNERS] [SEED] [SIZES]
import fs from 'fs';
import path from 'path';
import { execFileSync } from 'child_process';
import { computeParameters, FSRSBinding, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';
import { FSRSAlgorithm } from 'ts-fsrs';
import { beginningOf, csvOf, defaults, itemsOf, logLoss, randomLearner, unlike, yearOfStudy } from './learners.mjs';

const [, , program, tool, folder, learners = '24', seedText = '1', sizesText = '300,1000,3000,10000,30000'] = process.argv;
const seed = Number(seedText), sizes = sizesText.split(',').map(Number);
const trained = 0.8; // of the items of a log
const fresh = 20000; // reviews
const problems = [];
const require = (what, holds) => { if (!holds) problems.push(what); };

const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
const signed = (x) => (x >= 0 ? '+' : '') + x.toFixed(5);

async function peer(items) {
  const asked = items.map((item) => new FSRSBindingItem(item.map(([grade, days]) => new FSRSBindingReview(grade, days))));
  const begun = process.hrtime.bigint();
  // It answers when it is next polled; polled seldom, it would seem slow.
  const w = await computeParameters(asked, { enableShortTerm: true, numRelearningSteps: 1, timeout: 2 });
  return { w, seconds: Number(process.hrtime.bigint() - begun) / 1e9 };
}

function ours(log) {
  const file = path.join(folder, 'log.csv');
  fs.writeFileSync(file, csvOf(log));
  const fit = JSON.parse(execFileSync(program, ['fit', '--log', file], { encoding: 'utf8' }));
  return { w: fit.parameters, seconds: fit.seconds };
}

async function compare(truth, number, size) {
  const log = yearOfStudy(seed * 104729 + number, size, truth);
  const items = itemsOf(log), count = Math.floor(items.length * trained);
  const mine = ours(beginningOf(log, count)), theirs = await peer(items.slice(0, count));
  return { mine, theirs };
}

async function row(name, truths, size, unseen) {
  const results = [];
  for (const [number, truth] of truths.entries()) {
    const { mine, theirs } = await compare(truth, number, size);
    results.push({ defaults: unseen[number].defaults, ours: logLoss(mine.w, unseen[number].items),
      binding: logLoss(theirs.w, unseen[number].items), seconds: mine.seconds, theirSeconds: theirs.seconds });
  }
  const by = (key) => mean(results.map((result) => result[key]));
  const worse = (key) => results.filter((result) => result[key] > result.defaults + 0.001).length;
  console.log(`${name.padEnd(8)}${String(size).padStart(7)} ${by('defaults').toFixed(5)} ${by('ours').toFixed(5)} ${by('binding').toFixed(5)} ` +
    `${signed(by('ours') - by('binding'))}  ${String(worse('ours')).padStart(5)} ${String(worse('binding')).padStart(8)}   ` +
    `${by('seconds').toFixed(4)} ${by('theirSeconds').toFixed(4)}`);
  return { gain: by('binding') - by('ours'), worse: worse('ours') };
}

function unseenBy(truths) {
  return truths.map((truth, number) => {
    const items = itemsOf(yearOfStudy(seed * 15485863 + number, fresh, truth));
    return { items, defaults: logLoss(defaults, items) };
  });
}

console.log(`Log loss on ${fresh} unseen reviews; "worse": learners more than 0.001 worse off than with the defaults`);
console.log('learner reviews defaults    ours binding  ours−binding  worse: ours  binding   seconds: ours, binding');
const truths = Array.from({ length: Number(learners) }, (_, number) => randomLearner(seed * 7919 + number));
const unseen = unseenBy(truths);
const gains = [];
for (const size of sizes) {
  const { gain, worse } = await row('random', truths, size, unseen);
  gains.push(gain);
  require(`random learners, ${size}: no worse than the binding`, gain >= 0);
  require(`random learners, ${size}: worse than the defaults for at most 1 in 24`, worse <= truths.length / 24);
}
if (sizes.length >= 3) {
  console.log(`mean gain of the first three sizes ${mean(gains.slice(0, 3)).toFixed(5)}`);
  require('a mean gain of 0.003 at the first three sizes', mean(gains.slice(0, 3)) >= 0.003);
}
for (const [name, truth] of Object.entries(unlike)) {
  const alike = Array(8).fill(truth), unseenByThem = unseenBy(alike);
  for (const size of [1000, 3000, 10000]) {
    const { gain } = await row(name, alike, size, unseenByThem);
    require(`learner ${name}, ${size}: within 0.0003 of the binding`, gain >= -0.0003);
  }
}

console.log('\nSeconds to fit, one thread, the least of three');
for (const size of [10000, 100000]) {
  const log = yearOfStudy(seed, size, randomLearner(seed)), items = itemsOf(log);
  const mine = [], theirs = [];
  for (let i = 0; i < 3; i++) { mine.push(ours(log).seconds); theirs.push((await peer(items)).seconds); }
  console.log(`${String(size).padStart(7)} reviews: ours ${Math.min(...mine).toFixed(4)}, binding ${Math.min(...theirs).toFixed(4)}`);
  require(`${size} reviews fitted no slower than by the binding`, Math.min(...mine) <= Math.min(...theirs));
}

function updatesOfTsFsrs() {
  const model = new FSRSAlgorithm({ w: defaults, request_retention: 0.9 });
  const cards = 20000, begun = process.cpuUsage();
  for (let card = 0; card < cards; card++) {
    let memory = null;
    for (let i = 0; i < 20; i++) memory = model.next_state(memory, i % 5 ? 1 + i * 3 : 0, 1 + (card + i) % 4);
  }
  return cards * 20 / (process.cpuUsage(begun).user / 1e6);
}

const speed = JSON.parse(execFileSync(tool, ['speed'], { encoding: 'utf8' }));
const theirUpdates = Math.max(updatesOfTsFsrs(), updatesOfTsFsrs(), updatesOfTsFsrs());
console.log(`\nState updates a second of processor time: ours ${(speed.updates_a_second / 1e6).toFixed(2)} million (FSRS-7 ${(speed.updates_a_second_fsrs7 / 1e6).toFixed(2)}), ` +
  `ts-fsrs ${(theirUpdates / 1e6).toFixed(2)} million`);
console.log(`100,000 cards of 10 reviews replayed and rescheduled in ${speed.replay_seconds.toFixed(3)} s`);
require('5 million state updates a second', speed.updates_a_second >= 5e6);
require('100,000 cards replayed in half a second', speed.replay_seconds <= 0.5);

for (const problem of problems) console.log(`missed: ${problem}`);
process.exit(problems.length ? 1 : 0);
