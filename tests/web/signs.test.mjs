// The signs: each that is drawn is used, and each that is asked for is drawn. A name that is not known gives no sign, without a word.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DRAWN = 'src/ui/part/signs.rs';
/** Drawn for pictures, for reading aloud and for the coach's table; to be struck off when these use them, or removed with their drawing. */
const WAITING = ['knoop', 'lees-voor', 'meer', 'wet'];

const texts = (folder, end) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end) && join(folder, name) !== DRAWN)
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n');

const drawings = [...readFileSync(join(ROOT, DRAWN), 'utf8').matchAll(/\(\s*"([a-z-]+)",\s*"([^"]+)"/g)].map(([, name, path]) => ({ name, path }));
const rust = texts('src', '.rs').replace(/const TURN:[^;]*;/, ''); // which signs turn round is no use of them
const content = texts('questionnaires', '.json');

test('every sign that is drawn is used', () => {
  assert.ok(drawings.length > 30, 'the list is read');
  const unused = drawings.filter(({ name }) => !rust.includes(`"${name}"`) && !content.includes(`"icon": "${name}"`)).map(({ name }) => name);
  assert.deepEqual(unused.filter((name) => !WAITING.includes(name)), []);
});

test('every sign that is asked for is drawn', () => {
  const asked = [...rust.matchAll(/\b(?:icon|notice)\(\s*"([a-z-]+)"/g), ...content.matchAll(/"icon": "([^"]+)"/g)].map(([, name]) => name);
  assert.ok(asked.length > 8, 'some are found');
  assert.deepEqual([...new Set(asked)].filter((name) => !drawings.some((drawing) => drawing.name === name)), []);
});

test('the signs are of one hand: one path, inside a grid of 24', () => {
  for (const { name, path } of drawings) {
    assert.match(path, /^[MLHVCSAZmlhvcsaz0-9 .,-]+$/, name);
    const [x, y] = /^M([\d.]+)[ ,]?([\d.]+)/.exec(path).slice(1).map(Number);
    assert.ok(x >= 2 && x <= 22 && y >= 2 && y <= 22, `${name} begins at ${x} ${y}`);
  }
  assert.equal(new Set(drawings.map(({ path }) => path)).size, drawings.length, 'no drawing twice');
});
