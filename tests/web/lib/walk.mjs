// Walks the conversation as somebody without a mouse: Tab, arrows, Space and Enter, and what is typed. After each key that does
// something the focus must be in the widget and in sight, or the walk ends there.

import { readFileSync } from 'node:fs';
import { lost } from './measures.mjs';

const MOST_TABS = 120; // the table of a coach has many stops

/** What is on the screen now, read from the open shadow root. */
export function look(page) {
  return page.evaluate(() => {
    const root = document.querySelector('keukentafel-gesprek').shadowRoot;
    const screen = root.querySelector('[data-screen]');
    const question = root.querySelector('[data-screen=question] [data-question]');
    return {
      screen: screen?.dataset.screen,
      question: question?.dataset.question,
      member: question?.dataset.member,
      urgent: root.querySelector('[data-urgent]')?.dataset.urgent,
      heading: root.querySelector('h1')?.textContent,
      focus: root.activeElement?.tagName ?? document.activeElement?.tagName,
    };
  });
}

/** Presses Tab until the focus is on what the selector names. */
export async function tabTo(page, selector) {
  const there = () => page.evaluate((wanted) => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement?.matches(wanted) ?? false, selector);
  for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no focus on ${selector} after ${MOST_TABS} tabs; on the screen: ${JSON.stringify(await look(page))}`);
}

/** Presses a key that does something, and when that is drawn looks where the focus is then. */
export async function hit(page, key) {
  await page.keyboard.press(key);
  const fault = await lost(page);
  if (fault) throw new Error(`after ${key}: ${fault}; on the screen: ${JSON.stringify(await look(page))}`);
}

/** Types these words where the focus is: it stays there, whatever is drawn meanwhile. */
export async function type(page, words) {
  await page.keyboard.type(words);
  const fault = await lost(page);
  if (fault) throw new Error(`while typing ${words}: ${fault}; on the screen: ${JSON.stringify(await look(page))}`);
}

/** Goes to what the selector names, and presses it. */
export async function enter(page, selector) {
  await tabTo(page, selector);
  await hit(page, 'Enter');
}

/** Presses the control with this `data-action`. */
export async function press(page, action, value) {
  const before = JSON.stringify(await look(page));
  await enter(page, `[data-action="${action}"]${value ? `[value="${value}"]` : ''}`);
  return { before, now: await look(page) };
}

/** Fills in the question on the screen: codes with commas, a figure, a day, or words. */
export async function fill(page, value, within = '[data-question]') {
  const kind = await page.evaluate((place) => {
    const field = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector(place);
    const input = field.querySelector('textarea, input');
    return input.tagName === 'TEXTAREA' ? 'text' : input.type;
  }, within);
  if (kind === 'radio') return choose(page, within, value);
  if (kind === 'checkbox') {
    for (const code of value.split(',')) {
      await tabTo(page, `${within} input[value="${code}"]`);
      await hit(page, 'Space');
    }
    return undefined;
  }
  const [year, month, day] = value.split('-');
  if (await page.locator('keukentafel-gesprek').locator(`${within} input[data-part=day]`).count()) {
    for (const [name, text] of Object.entries({ day: String(Number(day)), month: String(Number(month)), year })) {
      await tabTo(page, `${within} input[data-part=${name}]`);
      await page.keyboard.press('ControlOrMeta+a');
      await type(page, text);
    }
    return undefined;
  }
  await tabTo(page, `${within} :is(textarea, input)`);
  return type(page, value);
}

/** A group of rings is one stop for Tab; the arrows go round in it. */
async function choose(page, within, value) {
  await tabTo(page, `${within} input[type=radio]`);
  const state = () =>
    page.evaluate(() => {
      const { value, checked } = document.querySelector('keukentafel-gesprek').shadowRoot.activeElement;
      return { value, checked };
    });
  for (let steps = 0; steps < 30; steps += 1) {
    const now = await state();
    if (now.value === value) {
      if (!now.checked) await hit(page, 'Space');
      return;
    }
    await hit(page, 'ArrowDown');
  }
  throw new Error(`no choice ${value} in ${within}`);
}

/** The answers of a household, by question. Members' own answers are in `members`. */
export function household(id) {
  const cases = JSON.parse(readFileSync(new URL('../../data/cases.json', import.meta.url), 'utf8'));
  const found = cases.find((one) => one.id === id);
  const answers = Object.fromEntries(found.answers.map((answer) => answer.split(/=(.*)/s).slice(0, 2)));
  for (const [question, figure] of Object.entries(found.scales)) answers[question] = String(figure);
  return { answers: { ...answers, ...found.open_answers }, members: found.members.map((member) => member.split(' ')) };
}

/**
 * Walks from the first screen to the plan, with the keyboard only. `seen` is called on each screen with what is on it.
 * An answer of one member has that member in its key: `clo.matters m2`.
 * Rooms in `open` are opened further at their mirror, as a person who wants to tell more.
 */
export async function walkToPlan(page, { answers, members }, { open = [], seen = async () => {} } = {}) {
  const opened = new Set();
  for (let steps = 0; steps < 200; steps += 1) {
    const now = await look(page);
    await seen(now);
    if (now.screen === 'plan') return;
    if (now.screen === 'question') await answerWith(page, answers, now);
    if (now.screen === 'roster' && !opened.has('roster')) {
      opened.add('roster');
      await fillMembers(page, members, seen);
    }
    const topic = now.screen === 'mirror' && (await page.locator('keukentafel-gesprek').locator('[data-topic]').getAttribute('data-topic'));
    if (topic && open.includes(topic) && !opened.has(topic)) {
      opened.add(topic);
      await press(page, 'more');
      continue;
    }
    const { before, now: after } = await press(page, 'next');
    if (JSON.stringify(after) === before) throw new Error(`next leads nowhere from ${before}`);
  }
  throw new Error('no plan after 200 steps');
}

/** Fills in what this household says here; leaves it open where it says nothing. */
export async function answerWith(page, answers, { question, member }) {
  const answer = answers[`${question} ${member}`] ?? answers[question];
  if (answer !== undefined) await fill(page, answer);
}

async function fillMembers(page, members, seen) {
  for (const [place, [id, role, age, table]] of members.entries()) {
    if (place === 0) await press(page, 'change');
    else await press(page, 'add');
    await seen(await look(page));
    const given = place === 0 ? { 'hh.member.age': age } : { 'hh.member.role': role, 'hh.member.age': age, 'hh.member.table': table.split('=')[1] };
    for (const [question, code] of Object.entries(given)) await fill(page, code, `[data-question="${question}"]`);
    await press(page, 'next');
    if (!id) throw new Error('a member without an id');
  }
}
