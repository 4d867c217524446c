// Learners whose memory is known: FSRS-6 with parameters of their own, a year of study with days off, reviews postponed
// and read ahead, a wanted retention that wanders, and relearning on the same day. What they answer is drawn from it.

export const defaults = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542];

export const unlike = { // A forgets quickly, B has a strong memory, C learns hard material
  A: [0.08, 0.45, 1.1, 3.9, 7.1, 0.62, 2.4, 0.02, 1.35, 0.21, 0.62, 1.2, 0.09, 0.22, 1.3, 0.45, 2.4, 0.7, 0.2, 0.11, 0.31],
  B: [1.1, 3.4, 7.5, 24, 5.4, 0.5, 2.1, 0.01, 2.1, 0.12, 1.1, 1.9, 0.05, 0.34, 1.9, 0.72, 2.9, 0.4, 0.3, 0.05, 0.12],
  C: [0.15, 0.9, 1.9, 6.2, 8.2, 0.4, 2.8, 0.06, 1.1, 0.28, 0.9, 1.0, 0.12, 0.3, 1.1, 0.35, 1.7, 0.6, 0.12, 0.15, 0.5],
};

const bounds = [[.001, 100], [.001, 100], [.001, 100], [.001, 100], [1, 10], [.001, 4], [.001, 4], [.001, .75], [0, 4.5],
  [0, .8], [.001, 3.5], [.001, 5], [.001, .25], [.001, .9], [0, 4], [0, 1], [1, 6], [0, 2], [0, 2], [.01, .8], [.1, .8]];
const deviations = [6.43, 9.66, 17.58, 27.85, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03, .31, .32,
  .14, .27]; // among the collections fsrs-rs was tuned on

const clamp = (x, low, high) => Math.min(Math.max(x, low), high);

// Mulberry32; the same seed gives the same learner on every machine.
export function chance(seed) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => {
    let a = 0;
    while (a === 0) a = uniform();
    return Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * uniform());
  };
  return { uniform, normal };
}

// Near the defaults: a third of the usual spread in each parameter, first stabilities within a factor or two.
export function randomLearner(seed) {
  const { normal } = chance(seed);
  const w = defaults.map((x, i) => i < 4 ? x * Math.exp(.5 * normal())
    : clamp(x + .35 * Math.min(deviations[i], x * .6 + .02) * normal(), ...bounds[i]));
  return w.map((x, i) => i > 0 && i < 4 ? Math.max(...w.slice(0, i + 1)) : x);
}

// FSRS-6 in double precision, from the published formulas.
export function recall(w, days, stability) {
  const factor = Math.exp(Math.log(.9) / -w[20]) - 1;
  return Math.pow(1 + factor * days / stability, -w[20]);
}

function interval(w, stability, retention) {
  const factor = Math.exp(Math.log(.9) / -w[20]) - 1;
  return stability / factor * (Math.pow(retention, -1 / w[20]) - 1);
}

const firstDifficulty = (w, grade) => w[4] - Math.exp(w[5] * (grade - 1)) + 1;

export function review(w, memory, days, grade) {
  if (!memory) return [clamp(w[grade - 1], .001, 36500), clamp(firstDifficulty(w, grade), 1, 10)];
  const [s, d] = memory;
  let stability;
  if (days === 0) {
    const factor = Math.exp(w[17] * (grade - 3 + w[18])) * Math.pow(s, -w[19]);
    stability = s * (grade >= 2 ? Math.max(factor, 1) : factor);
  } else {
    const r = recall(w, days, s);
    stability = grade === 1
      ? Math.min(w[11] * Math.pow(d, -w[12]) * (Math.pow(s + 1, w[13]) - 1) * Math.exp((1 - r) * w[14]), s / Math.exp(w[17] * w[18]))
      : s * (1 + Math.exp(w[8]) * (11 - d) * Math.pow(s, -w[9]) * (Math.exp((1 - r) * w[10]) - 1)
        * (grade === 2 ? w[15] : 1) * (grade === 4 ? w[16] : 1));
  }
  const moved = d - w[6] * (grade - 3) * (10 - d) / 9;
  const difficulty = w[7] * firstDifficulty(w, 4) + (1 - w[7]) * moved;
  return [clamp(stability, .001, 36500), clamp(difficulty, 1, 10)];
}

// The learner's reviews as [card, day, elapsed days, grade]. `drift`: form swings by so much on the log odds in 90 days.
export function yearOfStudy(seed, reviews, truth, drift = 0) {
  const { uniform, normal } = chance(seed);
  const newPerDay = Math.max(3, Math.round(reviews / 2500));
  const due = new Map(), log = [];
  const schedule = (card, day) => (due.get(day) ?? due.set(day, []).get(day)).push(card);
  const firstGrade = () => { const u = uniform(); return u < .22 ? 1 : u < .28 ? 2 : u < .9 ? 3 : 4; };
  const laterGrade = (card, day) => {
    let r = recall(truth, day - card.last, card.memory[0]);
    if (drift) r = 1 / (1 + Math.exp(-(Math.log(r / (1 - r + 1e-12)) + drift * Math.sin(2 * Math.PI * day / 90))));
    if (uniform() > r) return 1;
    const u = uniform();
    return u < .1 ? 2 : u < .9 ? 3 : 4;
  };
  const answer = (card, day, days, grade) => {
    card.memory = review(truth, card.memory, days, grade);
    card.believed = review(defaults, card.believed, days, grade);
    card.last = day;
    log.push([card.id, day, days, grade]);
  };
  for (let day = 1, cards = 0; log.length < reviews; day++) {
    if (uniform() < .08) continue; // a day off
    const retention = clamp(.88 + .05 * Math.sin(day / 40) + .03 * normal(), .7, .97);
    const today = [];
    for (const [on, list] of due) if (on <= day) { today.push(...list); due.delete(on); }
    for (let i = 0; i < newPerDay && log.length < reviews * .8; i++) today.push({ id: ++cards, memory: null, believed: null, last: 0 });
    for (const card of today) {
      if (log.length >= reviews) break;
      if (card.memory && uniform() < .07) { schedule(card, day + 1 + Math.floor(uniform() * 6)); continue; } // postponed
      const days = card.memory ? day - card.last : 0;
      let grade = card.memory ? laterGrade(card, day) : firstGrade();
      answer(card, day, days, grade);
      for (let tries = 0; grade === 1 && tries < 3 && log.length < reviews; tries++) {
        grade = uniform() < clamp(.75 + .1 * (tries + 1), 0, .97) ? 3 : 1;
        answer(card, day, 0, grade);
      }
      let wait = Math.max(1, Math.round(interval(defaults, card.believed[0], retention) * (.9 + .2 * uniform())));
      if (uniform() < .05) wait = Math.max(1, Math.round(wait * uniform())); // read ahead
      schedule(card, day + Math.min(wait, 2000));
    }
  }
  return log;
}

// Each review of a later day with all before it, as [[grade, days], …].
export function itemsOf(log) {
  const histories = new Map(), items = [];
  for (const [card, , days, grade] of log) {
    const history = histories.get(card) ?? histories.set(card, []).get(card);
    history.push([grade, history.length ? days : 0]);
    if (history.length > 1 && days > 0) items.push(history.slice());
  }
  return items;
}

// The part of the log that holds its first `count` items.
export function beginningOf(log, count) {
  const seen = new Set();
  let items = 0;
  const end = log.findIndex(([card, , days]) => {
    if (seen.has(card) && days > 0) items++;
    seen.add(card);
    return items > count;
  });
  return end < 0 ? log : log.slice(0, end);
}

// Mean over the items, by the formulas above.
export function logLoss(w, items) {
  let sum = 0;
  for (const item of items) {
    let memory = null;
    for (const [grade, days] of item.slice(0, -1)) memory = review(w, memory, days, grade);
    const [grade, days] = item[item.length - 1];
    const p = clamp(recall(w, days, memory[0]), 1e-7, 1 - 1e-7);
    sum -= Math.log(grade > 1 ? p : 1 - p);
  }
  return sum / items.length;
}

export const csvOf = (log) => 'card_id,day,elapsed_days,grade\n' + log.map((row) => row.join(',') + '\n').join('');
