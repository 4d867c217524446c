// The students' page in a real browser, against the real `signatory host`. usage: node classroom.mjs [PICTURES]
import { spawn } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.SIGNATORY || path.join(top, 'build/release/app/signatory');
const pictures = process.argv[2];

class Host {
  constructor(folder, ...words) {
    this.folder = folder;
    this.log = path.join(folder, 'room.log');
    this.text = '';
    this.child = spawn(program, ['host', path.join(top, 'content/collective-security'), '--log', this.log, ...words], { env: { ...process.env, HOME: folder } });
    this.child.stdout.on('data', part => { this.text += part; });
  }
  async line(beginning) {
    for (let tries = 0; tries < 1200; tries++) {
      const at = this.text.split('\n').slice(0, -1).find(line => line.startsWith(beginning));
      if (at !== undefined) { this.text = this.text.slice(this.text.indexOf(at) + at.length + 1); return at; }
      await new Promise(done => setTimeout(done, 25));
    }
    throw new Error(`no line “${beginning}”`);
  }
  async ready() {
    this.url = (await this.line('listening on ')).split(' ').pop();
    this.code = (await this.line('code ')).split(' ').pop();
    return this;
  }
  says(words, answer) { this.child.stdin.write(words + '\n'); return this.line(answer); }
  items() { return JSON.parse(fs.readFileSync(this.log, 'utf8').split('\n')[1]).questions.map(question => question.item); }
  end(signal) { return new Promise(done => { this.child.once('exit', done); if (signal) this.child.kill(signal); else this.child.stdin.end(); }); }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'signatory-'));

// What the page says stands for seconds only, and a busy machine looks late: so all of it is kept.
const keepsWhatIsSaid = () => {
  window.said = [];
  document.addEventListener('DOMContentLoaded', () => {
    const say = document.querySelector('#say');
    if (say) new MutationObserver(() => window.said.push(say.textContent)).observe(say, { childList: true, characterData: true, subtree: true });
  });
};
async function said(page, words) {
  for (let tries = 0; tries < 1200; tries++) {
    if (await page.evaluate(words => window.said.includes(words), words)) return;
    await new Promise(done => setTimeout(done, 25));
  }
  throw new Error(`never said “${words}”, but: ${JSON.stringify(await page.evaluate(() => window.said))}`);
}

async function phone(host, options = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  await context.addInitScript(keepsWhatIsSaid);
  const page = await context.newPage();
  page.trouble = [];
  page.requests = [];
  page.on('console', message => { if (message.type() === 'error' && !/WebSocket connection|ERR_CONNECTION/.test(message.text())) page.trouble.push(message.text()); });
  page.on('pageerror', error => page.trouble.push(String(error)));
  page.on('request', request => page.requests.push(request.url()));
  if (options.noSocket) await page.addInitScript(() => { delete window.WebSocket; });
  await page.goto(host.url + '#' + host.code);
  return page;
}
async function join(page, name) {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
}
const picture = async (page, name) => { if (pictures) await page.screenshot({ path: path.join(pictures, name + '.png') }); };
const fits = async page => assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('body *')]
  .filter(node => node.getBoundingClientRect().right > window.innerWidth + 1).map(node => node.tagName + ' ' + node.className + ' ' + node.textContent.slice(0, 40))), [], 'wider than the phone');

// Answers with what the item says is right, as a person would: by labels and roles.
async function answer(page, item) {
  await page.getByRole('heading', { name: item.stem, exact: true }).waitFor();
  const main = page.locator('main');
  await page.getByRole('button', { name: 'Send' }).waitFor();
  if (item.response_kind === 'single_choice' || item.response_kind === 'multiple_choice') {
    for (const key of item.key) await main.locator(`label.card:has(input[value="${key}"])`).click(); // wherever it stands
  } else if (item.response_kind === 'match') {
    for (const [option, target] of item.key.entries()) await main.locator('select').nth(option).selectOption(String(target));
  } else if (item.response_kind === 'order') {
    for (let place = 0; place < item.key.length; place++) {
      const words = item.options[item.key[place]].text;
      for (;;) {
        const rows = await main.locator('li b').allTextContents();
        if (rows.findIndex(row => row.replace(/^\d+\. /, '') === words) <= place) break;
        await main.getByRole('button', { name: 'Earlier: ' + words, exact: true }).click();
      }
    }
  } else await main.getByRole('textbox').fill(String(item.response_kind === 'number' ? item.accepted[0].value : item.accepted[0]));
  await page.getByRole('button', { name: 'Send' }).click();
  await main.getByText('Sent', { exact: true }).waitFor();
}

async function everyKindIsAnsweredAndShown() {
  const host = await new Host(folder(), '--port', '0', '--seed', '8', '--count', '24', ...eachKindAsked, '--board', 'top').ready();
  const pages = [await phone(host), await phone(host, { colorScheme: 'dark', noSocket: true })];
  await picture(pages[0], 'join');
  await join(pages[0], 'Aigerim');
  await join(pages[1], 'Boris');
  const seen = new Set();
  for (const [number, item] of host.items().entries()) {
    await host.says('next', `asked ${number + 1}`);
    for (const page of pages) {
      await answer(page, item);
      if (!seen.has(item.response_kind)) await picture(page, 'sent-' + item.response_kind);
    }
    await host.says('reveal', `revealed ${number + 1}`);
    for (const page of pages) {
      await page.locator('main').getByText('Right', { exact: true }).waitFor();
      assert.ok((await page.locator('main').innerText()).includes(item.explanation), item.explanation);
      await fits(page);
    }
    if (!seen.has(item.response_kind)) { await picture(pages[0], 'revealed-' + item.response_kind); await picture(pages[1], 'revealed-dark-' + item.response_kind); }
    seen.add(item.response_kind);
  }
  assert.equal(seen.size, 6, [...seen].join());
  await host.says('end', 'ended');
  await pages[0].getByRole('heading', { name: 'The quiz is over' }).waitFor();
  assert.match(await pages[0].locator('main').innerText(), /24 of 24 right/);
  await picture(pages[0], 'ended');
  for (const page of pages) {
    assert.deepEqual(page.trouble, []);
    assert.ok(page.requests.every(url => url.startsWith(host.url) || url.startsWith('data:')), page.requests.join());
  }
  assert.equal(pages[0].requests.filter(url => url.startsWith('http')).length, 1);
  await host.end();
  return `${seen.size} response kinds, by WebSocket and by polling`;
}

async function aPhoneComesBack() {
  const where = folder();
  let host = await new Host(where, '--port', '0', '--count', '2', '--kind', 'choose_object').ready();
  const page = await phone(host);
  await join(page, 'Aigerim');
  await host.says('next', 'asked 1');
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: host.items()[0].stem, exact: true }).waitFor();
  const port = new URL(host.url).port;
  await host.end('SIGKILL');
  await page.locator('#say').getByText('No connection').waitFor({ timeout: 20000 });
  await picture(page, 'no-connection');
  await page.locator('label.card').first().click();
  await page.getByRole('button', { name: 'Send' }).click(); // into the void: it is sent once there is a connection
  host = await new Host(where, '--port', port).ready();
  const begun = Date.now();
  await page.locator('main').getByText('Sent', { exact: true }).waitFor();
  await said(page, 'You are connected again.');
  const again = Date.now() - begun;
  await host.says('reveal', 'revealed 1');
  await page.locator('main').getByText(/answer/).first().waitFor();
  assert.deepEqual(page.trouble, []);
  await host.end();
  assert.ok(again < 6000, `${again} ms`);
  return `back ${again} ms after the program was`;
}

async function withoutAMouseAndWithLargeText() {
  const host = await new Host(folder(), '--port', '0', '--count', '1', '--kind', 'choose_object').ready();
  const page = await phone(host, { viewport: { width: 320, height: 640 } });
  await page.addStyleTag({ content: '' }).catch(() => {}); // the policy forbids it, as it should
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await page.keyboard.type('Keys');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  await fits(page);
  await host.says('next', 'asked 1');
  await page.getByRole('radio').first().waitFor();
  const narrowest = await page.evaluate(() => Math.min(...[...document.querySelectorAll('label.card b')].map(words => words.getBoundingClientRect().width)));
  assert.ok(narrowest > 200, `words stand in ${narrowest} of 320 pixels`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getByRole('radio').nth(1).isChecked(), true);
  await fits(page);
  await picture(page, 'large-text');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('main').getByText('Sent', { exact: true }).waitFor();
  const roles = await page.evaluate(() => [document.querySelectorAll('h1').length, document.querySelectorAll('main').length, document.querySelector('#say').getAttribute('role'), document.documentElement.lang]);
  assert.deepEqual(roles, [1, 1, 'status', 'en']);
  await host.end();
  return 'keys alone, 200 % text on 320 pixels';
}

async function aNameThatIsMarkupStaysText() {
  const host = await new Host(folder(), '--port', '0', '--count', '1', '--board', 'all').ready();
  const page = await phone(host);
  await join(page, '<img src=x onerror=y>');
  await host.says('next', 'asked 1');
  await host.says('reveal', 'revealed 1');
  await host.says('end', 'ended');
  await page.getByText('<img src=x onerror=y>').first().waitFor();
  assert.equal(await page.locator('img').count(), 0);
  assert.deepEqual(page.trouble, []);
  await host.end();
  return 'shown as it is written';
}

// -- Eight phones, as they come into a class

const viewports = [[320, 568], [360, 640], [360, 740], [375, 667], [390, 844], [393, 873], [412, 915], [430, 932]];
const mobile = ([width, height]) => ({ viewport: { width, height }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
const all = (pages, what) => Promise.all(pages.map(what));
const right = page => page.locator('main').getByText('Right', { exact: true }).waitFor();

async function eightPhones(host) {
  const pages = await all(viewports, size => phone(host, mobile(size)));
  await all(pages, page => join(page, `Phone ${pages.indexOf(page) + 1}`));
  return pages;
}

const eachKindAsked = ['choose_object', 'put_in_order', 'match_pairs', 'choose_several', 'typed_name', 'typed_year'].flatMap(kind => ['--part', `kind=${kind},count=1`]);

async function eightPhonesThroughEveryResponseKind() {
  const where = folder();
  let host = await new Host(where, '--port', '0', '--seed', '8', ...eachKindAsked, '--teams', '3', '--choose-team', '--speed', '--shuffle', '--board', 'top').ready();
  const port = new URL(host.url).port, items = host.items(), seen = [];
  let pages = await all(viewports.slice(0, 7), size => phone(host, mobile(size))), back = null;
  const joins = page => join(page, `Phone ${pages.indexOf(page) + 1}`), choose = pages.slice(0, 3);
  await all(choose, page => page.getByLabel('Your team').selectOption('Herons'));
  await picture(pages[0], 'eight-join');
  await all(choose, joins);
  await all(pages.slice(3), joins);
  for (const page of pages) {
    assert.match(await page.locator('main').innerText(), pages.indexOf(page) < 3 ? /You play for the Herons/ : /You play for the (Eagles|Foxes)/);
    assert.match(await page.locator('main').innerText(), /Speed gives no points/);
  }
  for (const [number, item] of items.entries()) {
    await host.says('next', `asked ${number + 1}`);
    seen.push(item.response_kind);
    await all(pages, page => page.getByRole('heading', { name: item.stem, exact: true }).waitFor());
    if (seen.length === 1) { // late
      pages.push(await phone(host, mobile(viewports[7])));
      await pages[7].getByLabel('Your name').fill('Phone 8');
      await pages[7].getByRole('button', { name: 'Join' }).click();
      await pages[0].reload(); // in mid-question
    }
    if (seen.length === 2) { // a second tab of the same phone
      const tab = await pages[2].context().newPage();
      tab.trouble = [];
      await tab.goto(host.url);
      await pages[2].getByRole('heading', { name: 'This quiz went on in another window' }).waitFor();
      pages[2] = tab;
    }
    if (seen.length === 3) { // nobody has answered, and the program is killed
      await host.end('SIGKILL');
      await all(pages, page => said(page, 'No connection. Trying again …'));
      host = await new Host(where, '--port', port).ready();
      const begun = Date.now();
      await all(pages, page => said(page, 'You are connected again.'));
      back = Date.now() - begun;
    }
    if (item.response_kind === 'single_choice') {
      await all(pages, page => page.locator('main label.card').first().waitFor());
      const orders = await all(pages, async page => (await page.locator('main label.card b').allTextContents()).join(' / '));
      assert.ok(new Set(orders).size > 1, 'one order on all phones: ' + orders[0]);
    }
    if (seen.length === 4) await pages[1].context().setOffline(true);
    const answers = all(pages.filter((_, place) => seen.length !== 4 || place !== 1), page => answer(page, item));
    if (seen.length === 4) {
      await new Promise(done => setTimeout(done, 5000));
      await pages[1].context().setOffline(false);
      await answer(pages[1], item);
    }
    await answers;
    await picture(pages[0], 'eight-' + item.response_kind);
    await host.says('reveal', `revealed ${number + 1}`);
    await all(pages, right);
    await all(pages, fits);
    assert.match(await pages[3].locator('main').innerText(), /The first so far/);
    await picture(pages[3], 'eight-first-' + item.response_kind);
  }
  assert.deepEqual([...seen].sort(), ['match', 'multiple_choice', 'number', 'order', 'single_choice', 'typed']);
  await host.says('end', 'ended');
  await all(pages, page => page.getByRole('heading', { name: 'The quiz is over' }).waitFor());
  const end = await pages[3].locator('main').innerText();
  assert.match(end, /Teams, by the mean of their players/);
  assert.match(end, /Place \d of 8/);
  assert.match(await pages[7].locator('main').innerText(), /6 of 6 right/); // late, but in time for the first
  await all(pages, page => assert.deepEqual(page.trouble.filter(words => !/ERR_INTERNET_DISCONNECTED/.test(words)), []));
  await host.end();
  assert.ok(back <= 3000, `${back} ms`);
  return `${seen.length} response kinds on ${pages.length} phones; all back ${back} ms after the program was`;
}

async function eightPhonesEachAtTheirOwnPace() {
  const host = await new Host(folder(), '--port', '0', '--count', '3', '--seed', '4', '--kind', 'choose_object', '--own-pace').ready();
  const pages = await eightPhones(host), items = host.items();
  await host.says('next', 'asked');
  await all(pages, async page => {
    for (const item of items) {
      if (page === pages[4]) await page.reload();
      await page.getByRole('heading', { name: item.stem, exact: true }).waitFor();
      await page.locator(`label.card:has(input[value="${item.key[0]}"])`).click();
      await page.getByRole('button', { name: 'Send' }).click();
    }
    await page.getByRole('heading', { name: 'All answered' }).waitFor();
  });
  await host.says('reveal', 'revealed');
  await all(pages, async page => {
    await page.getByRole('heading', { name: 'The answers' }).waitFor();
    assert.match(await page.locator('main').innerText(), /3 of 3 right/);
    await fits(page);
  });
  await host.end();
  return 'three questions each, all told at once';
}

async function eightPhonesVoteTwice() {
  const host = await new Host(folder(), '--port', '0', '--count', '1', '--seed', '4', '--kind', 'choose_object', '--anonymous').ready();
  const pages = await all(viewports, size => phone(host, mobile(size))), [item] = host.items();
  await all(pages, async page => {
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
  });
  const wrong = { ...item, key: [(item.key[0] + 1) % item.options.length] };
  await host.says('next', 'asked 1');
  await all(pages, page => answer(page, pages.indexOf(page) % 2 ? item : wrong));
  await host.says('again', 'asked 1');
  await all(pages, page => page.locator('#place').getByText('second vote').waitFor());
  await all(pages, page => answer(page, item));
  await host.says('reveal', 'revealed 1');
  await all(pages, right);
  await host.end();
  return 'half were right before the discussion, all after it';
}

let failed = false;
for (const check of [eightPhonesThroughEveryResponseKind, eightPhonesEachAtTheirOwnPace, eightPhonesVoteTwice, everyKindIsAnsweredAndShown, aPhoneComesBack, withoutAMouseAndWithLargeText, aNameThatIsMarkupStaysText]) {
  try { console.log(`ok      ${check.name}: ${await check()}`); } catch (error) { failed = true; console.log(`FAILED  ${check.name}: ${error.stack}`); }
}
await browser.close();
process.exit(failed ? 1 : 0);
