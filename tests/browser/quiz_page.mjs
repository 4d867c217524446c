// The web page that marks itself, answered by keys alone in a real browser. usage: node quiz_page.mjs [PICTURES]
import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.SIGNATORY || path.join(top, 'build/release/app/signatory');
const pictures = process.argv[2];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signatory-'));
const exported = (format, ...more) => {
  const out = path.join(folder, 'quiz.' + format);
  execFileSync(program, ['export', path.join(top, 'content/collective-security'), '--format', format, '--out', out, ...more], { stdio: 'pipe' });
  return out;
};
const given = exported('json', '--count', '100', '--seed', '8');
const items = fs.readFileSync(given, 'utf8').trim().split('\n').map(line => JSON.parse(line));
const file = 'file://' + exported('html', '--items', given);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function opened(options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })).newPage();
  page.trouble = [];
  page.requests = [];
  page.on('request', request => page.requests.push(request.url()));
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) page.trouble.push(message.text()); });
  page.on('pageerror', error => page.trouble.push(error.message));
  await page.goto(file);
  return page;
}

const focused = page => page.evaluate(() => {
  const now = document.activeElement, form = now.closest('form');
  return { id: now.id, type: now.type ?? '', question: form ? Number(form.id.split('-')[1]) : 0, name: now.ariaLabel ?? now.textContent };
});
async function tabTo(page, wanted, key = 'Tab') {
  for (let tries = 0; tries < 200; tries++) {
    const now = await focused(page);
    if (wanted(now)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab never came there from ' + JSON.stringify(await focused(page)));
}
const press = async (page, key, times) => { for (; times > 0; times--) await page.keyboard.press(key); };

// A group of radio buttons is one stop: the arrows choose within it.
async function chooseOne(page, number, option) {
  await tabTo(page, now => now.question === number && now.type === 'radio');
  await page.keyboard.press('Space');
  await press(page, 'ArrowDown', option);
}
async function chooseSeveral(page, number, options) {
  for (const option of [...options].sort((left, right) => left - right)) {
    await tabTo(page, now => now.id === `q${number}o${option}`);
    await page.keyboard.press('Space');
  }
}
async function pair(page, number, targets) {
  for (const [option, target] of targets.entries()) {
    await tabTo(page, now => now.id === `q${number}o${option}`);
    await press(page, 'ArrowDown', target + 1); // “choose …” stands first
  }
}
async function arrange(page, number, item) {
  const now = item.options.map((_, option) => option);
  for (const [place, option] of item.key.entries()) {
    const from = now.indexOf(option);
    if (from === place) continue;
    await tabTo(page, at => at.question !== number, 'Shift+Tab'); // what moved last may stand behind what moves now
    await tabTo(page, at => at.question === number && at.name === `${item.options[option].text}: earlier`);
    await press(page, 'Enter', from - place);
    now.splice(from, 1);
    now.splice(place, 0, option);
  }
}
async function answer(page, number, item) {
  const kind = item.response_kind;
  if (kind === 'single_choice') await chooseOne(page, number, item.key[0]);
  else if (kind === 'multiple_choice') await chooseSeveral(page, number, item.key);
  else if (kind === 'match') await pair(page, number, item.key);
  else if (kind === 'order') await arrange(page, number, item);
  else {
    await tabTo(page, now => now.id === 'q' + number);
    await page.keyboard.type(String(kind === 'number' ? item.accepted[0].value : item.accepted[0]));
  }
}
async function checked(page, number) {
  await tabTo(page, now => now.question === number && now.type === 'submit');
  await page.keyboard.press('Enter');
  return page.evaluate(number => { const form = document.getElementById('question-' + number); return { credit: Number(form.dataset.credit), text: form.textContent }; }, number);
}
const quiet = page => { assert.deepEqual(page.trouble, []); assert.deepEqual(page.requests, [file]); };
const picture = async (page, name) => { if (pictures) await page.screenshot({ path: path.join(pictures, name + '.png') }); };

async function everyRightAnswerHasFullMarksByKeysAlone() {
  const page = await opened(), kinds = new Set();
  for (const [at, item] of items.entries()) {
    await answer(page, at + 1, item);
    const told = await checked(page, at + 1);
    assert.equal(told.credit, 1, `${item.id} ${item.response_kind}: ${told.text}`);
    assert.ok(told.text.includes(item.explanation.trim()), item.id);
    kinds.add(item.response_kind);
  }
  assert.equal(kinds.size, 6, [...kinds].join());
  assert.equal(await page.locator('#score').textContent(), `${items.length} of ${items.length} answered, ${items.length} points`);
  quiet(page);
  return `${items.length} items of ${kinds.size} kinds`;
}

async function everyWrongOptionSaysWhyItIsWrong() {
  const single = items.map((item, at) => ({ item, number: at + 1 })).filter(({ item }) => item.response_kind === 'single_choice');
  let tried = 0;
  for (let turn = 1; ; turn++) {
    const now = single.filter(({ item }) => turn < item.options.length);
    if (!now.length) break;
    const page = await opened();
    for (const { item, number } of now) {
      const wrong = (item.key[0] + turn) % item.options.length;
      await chooseOne(page, number, wrong);
      const { credit } = await checked(page, number);
      const row = await page.locator(`#question-${number} .row`).nth(wrong).innerText();
      assert.equal(credit, 0, item.id);
      assert.ok(row.includes('not right, chosen') && row.includes(item.options[wrong].rationale.trim()), `${item.id}: ${row}`);
      tried++;
    }
    quiet(page);
    await page.context().close();
  }
  return `${tried} wrong options of ${single.length} items`;
}

const clipped = page => page.evaluate(() => [...document.querySelectorAll('body *:not(script):not(option)')]
  .filter(node => node.getBoundingClientRect().right > window.innerWidth + 1 || node.getBoundingClientRect().left < -1 || (node.tagName !== 'INPUT' && node.tagName !== 'SELECT' && getComputedStyle(node).display !== 'inline' && node.scrollWidth > node.clientWidth + 1))
  .map(node => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`).slice(0, 5));

async function nothingIsClippedAtTwiceTheTextSize() {
  for (const colorScheme of ['light', 'dark'])
    for (const width of [1280, 320]) {
      const page = await opened({ viewport: { width, height: 800 }, colorScheme });
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      assert.deepEqual(await clipped(page), [], `${width} pixels, asked`);
      await page.evaluate(() => { // Only to see them explained.
        for (const form of document.querySelectorAll('form')) {
          form.querySelector('input[type=radio], input[type=checkbox]')?.click();
          for (const input of form.querySelectorAll('input[type=text]')) input.value = '1900';
          for (const select of form.querySelectorAll('select')) select.selectedIndex = 1;
          form.querySelector('button.check').click();
        }
      });
      assert.deepEqual(await clipped(page), [], `${width} pixels, explained`);
      for (const kind of new Set(items.map(item => item.response_kind))) {
        await page.locator('#question-' + (items.findIndex(item => item.response_kind === kind) + 1)).evaluate(form => form.scrollIntoView());
        await picture(page, `${colorScheme}-${width}-${kind}`);
      }
      quiet(page);
      await page.context().close();
    }
  return 'at 1280 and at 320 pixels, asked and explained, light and dark';
}

let failed = false;
for (const check of [nothingIsClippedAtTwiceTheTextSize, everyRightAnswerHasFullMarksByKeysAlone, everyWrongOptionSaysWhyItIsWrong]) {
  try { console.log(`ok      ${check.name}: ${await check()}`); } catch (error) { failed = true; console.log(`FAILED  ${check.name}: ${error.stack}`); }
}
await browser.close();
fs.rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
