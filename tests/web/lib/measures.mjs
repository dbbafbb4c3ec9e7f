// Measures of accessibility on the scene that is in the page. Each gives a list of faults, in words; empty is good.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { frames } from './stage.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MOST_STOPS = 160; // the table of a coach, with a goal open
/** The sheet of WCAG 1.4.12. */
export const SPACING = '.kt *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}.kt p{margin-block-end:2em!important}';

/** Questions that axe leaves to a person, and the answer. `where` is looked for in the place and the markup that axe names. */
export const ANSWERED = [
  {
    rule: 'color-contrast',
    where: 'class="kt-num',
    reason: 'The glass behind a figure is drawn by ::before in accent-soft, or not at all: "ink on accent-soft" and "ink on surface" are computed for each theme.',
  },
  {
    rule: 'color-contrast',
    where: 'bdi <bdi>',
    reason: 'The names stand on the roof, a drawing filled with surface: "ink on surface" is computed for each theme.',
  },
  {
    rule: 'color-contrast',
    where: 'class="d-strong d-middle"',
    reason: 'A figure in the wheel: axe takes one sign for no text. It is ink on ground, and the table beside the picture says the same.',
  },
  {
    rule: 'color-contrast',
    where: 'li[data-kind="not-yet"]',
    reason: 'The rail of the days is drawn by ::before beside the words, on the same ground: "ink on ground" is computed for each theme.',
  },
  {
    rule: 'color-contrast',
    where: 'class="is-read"',
    reason: 'What is being read has a tint of its own ink over what is chosen, which axe does not add up: `marked` computes it for each theme.',
  },
];

/** All rules for WCAG 2.x A and AA and the best practices; also what axe cannot decide, unless ANSWERED does. */
export async function axeFaults(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations, incomplete } = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] }),
    RULES,
  );
  const open = incomplete.flatMap(({ id, nodes }) => nodes.filter(({ html, target }) => !ANSWERED.some(({ rule, where }) => rule === id && `${target.flat()} ${html}`.includes(where))).map((node) => ({ id, node })));
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.flat().join(' ')} ${html.slice(0, 120)}`)),
    ...open.map(({ id, node }) => `undecided, ${id}: ${node.target.flat().join(' ')} ${node.html.slice(0, 120)} (${node.any[0]?.message ?? ''})`),
  ];
}

/** Puts the small tools that the measures share into the page. Once for each page that is opened. */
export function equip(page) {
  return page.evaluate(() => {
    const host = document.querySelector('keukentafel-gesprek');
    const root = host.shadowRoot;
    const shown = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0 && !node.closest('.kt-hidden');
    const all = (selector) => [...root.querySelectorAll(selector)].filter(shown);
    const name = (node) => `${node.localName}${node.dataset?.action ? `[${node.dataset.action}]` : ''}.${node.getAttribute('class') ?? ''} "${(node.textContent || node.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
    /** What a person presses: the row or the glass around a ring, not the ring. */
    const target = (node) => node.closest('label') ?? node;
    const parse = (text) => {
      const numbers = text.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [0, 0, 0, 0];
      const scale = text.startsWith('rgb') ? 255 : 1;
      return { parts: numbers.slice(0, 3).map((part) => part / scale), alpha: numbers[3] ?? 1 };
    };
    const luminance = ({ parts }) => {
      const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [dark, light] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    /** The colour that lies around a node. */
    const around = (node) => {
      for (let one = node.parentElement; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (parse(colour).alpha === 1) return colour;
      }
      return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    };
    /** What is wrong with the focus on this node: no ring, a pale one, or something over it. A heading is read out, and has no ring. */
    const sight = (node) => {
      if (!shown(target(node))) return `not to be seen: ${name(node)}`;
      const ringed = [target(node), node].find((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      if (!ringed && node.localName !== 'h1') return `no ring: ${name(node)}`;
      if (ringed) {
        const { outlineColor, outlineOffset, backgroundColor } = getComputedStyle(ringed);
        const ratio = contrast(outlineColor, parseFloat(outlineOffset) < 0 ? backgroundColor : around(ringed));
        if (ratio < 3) return `ring ${ratio.toFixed(2)}:1: ${name(node)}`;
      }
      const { left, top, width, height } = target(node).getBoundingClientRect();
      const at = root.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight / 2) / 2);
      const free = at && (target(node).contains(at) || at.contains(node));
      return free ? '' : `covered: ${name(node)} by ${at ? name(at) : 'the edge of the window'}`;
    };
    globalThis.kit = { root, shown, all, name, target, contrast, around, sight };
  });
}

/** What is wrong with where the focus is once the screen is drawn: nowhere in the widget, or not to be seen there. Empty is good. */
export async function lost(page) {
  const look = () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if (!globalThis.kit?.root.isConnected) return undefined;
      const { root, sight } = globalThis.kit;
      return root.activeElement ? sight(root.activeElement) : `the focus is on ${document.activeElement.tagName}, outside the widget`;
    });
  const found = await look();
  if (found !== undefined) return found;
  await equip(page);
  return look();
}

/** Nothing reaches past the sides of the window, and there is nothing to scroll sideways. */
export const sideways = (page) =>
  page.evaluate(() => {
    const { all, name } = globalThis.kit;
    const wide = document.documentElement.clientWidth;
    const faults = document.documentElement.scrollWidth > wide ? [`the page is ${document.documentElement.scrollWidth} wide in a window of ${wide}`] : [];
    const out = all('*').filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      return (left < -1 || right > wide + 1) && !node.closest('svg');
    });
    return [...faults, ...out.slice(0, 3).map((node) => `past the edge: ${name(node)}`)];
  });

/** No words are cut off by their box, and none run out of the control that they stand in. */
export const cut = (page) =>
  page.evaluate(() => {
    const { all, name } = globalThis.kit;
    const faults = [];
    for (const node of all('*')) {
      const { overflowX, overflowY } = getComputedStyle(node);
      const clips = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
      if (clips && node.localName !== 'textarea' && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) faults.push(`cut: ${name(node)}`);
      const words = [...node.childNodes].filter(({ nodeType, textContent }) => nodeType === 3 && textContent.trim());
      const box = words.length > 0 && node.closest('button, label, a.kt-btn, dd, dt, li, h1, h2, p');
      if (!box || getComputedStyle(box).display === 'contents') continue; // no box of its own: the one around it lays the words out
      const { left, right } = box.getBoundingClientRect();
      for (const word of words) {
        const range = document.createRange();
        range.selectNodeContents(word);
        const drawn = range.getBoundingClientRect();
        if (drawn.left < left - 2 || drawn.right > right + 2) faults.push(`runs out: ${name(node)} of ${name(box)}`);
      }
    }
    return faults;
  });

/** Words in a drawing, which axe cannot weigh: 4.5:1 with what is filled under their begin, middle and end; and none off the sheet. */
export const drawn = (page) =>
  page.evaluate(() => {
    const { all, contrast, around } = globalThis.kit;
    const faults = [];
    for (const sheet of all('svg.kt-drawn')) {
      const filled = [...sheet.querySelectorAll(':scope > path')].filter((path) => getComputedStyle(path).fill !== 'none');
      for (const text of sheet.querySelectorAll('text')) {
        const { x, y, width, height } = text.getBBox();
        const { e, f } = text.transform.baseVal.consolidate().matrix;
        const left = e + x;
        if (left < -1 || left + width > sheet.viewBox.baseVal.width + 1) faults.push(`off the sheet: ${text.textContent}`);
        const grounds = [0, 0.5, 1].map((part) => {
          const spot = new DOMPoint(left + part * width, f + y + height / 2);
          const under = filled.filter((path) => path.isPointInFill(spot) && path.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
          return under ? getComputedStyle(under).fill : around(sheet);
        });
        const least = Math.min(...grounds.map((ground) => contrast(getComputedStyle(text).fill, ground)));
        if (least < 4.5) faults.push(`${least.toFixed(2)}:1: ${text.textContent}`);
      }
    }
    return faults;
  });

/** Words in a drawing are whole where a person's own sheet sets their letters wider: on the sheet, in their frame, clear of each other. */
export const lettered = (page) =>
  page.evaluate(() => {
    const { all } = globalThis.kit;
    const faults = [];
    for (const sheet of all('svg.kt-drawn')) {
      const width = sheet.viewBox.baseVal.width;
      const frames = [...sheet.querySelectorAll(':scope > path.d-goal')].map((path) => path.getBBox());
      const words = [...sheet.querySelectorAll('text')].map((text) => {
        const { x, y, width: long, height } = text.getBBox();
        const { e, f } = text.transform.baseVal.consolidate().matrix;
        return { text: text.textContent, left: e + x, right: e + x + long, top: f + y, bottom: f + y + height };
      });
      for (const [at, one] of words.entries()) {
        if (one.left < -1 || one.right > width + 1) faults.push(`off the sheet: ${one.text}`);
        const middle = (one.top + one.bottom) / 2;
        const frame = frames.find(({ x, y, width: wide, height }) => x <= one.left && one.left <= x + wide && y <= middle && middle <= y + height);
        if (frame && one.right > frame.x + frame.width) faults.push(`out of its frame: ${one.text}`);
        // The boxes of two lines below each other touch: their letters do not, as long as it is less than a third of a line.
        const over = words.slice(at + 1).find((other) => one.left < other.right && other.left < one.right && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6);
        if (over) faults.push(`over each other: ${one.text} and ${over.text}`);
      }
    }
    return faults;
  });

/** The words that are being read aloud, on their tint: 4.5:1 with what comes out when the tint is painted over what lies under it. */
export const marked = (page) =>
  page.evaluate(() => {
    const { all, contrast, around, name } = globalThis.kit;
    const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const painted = (...layers) => {
      for (const layer of layers) {
        brush.fillStyle = layer;
        brush.fillRect(0, 0, 1, 1);
      }
      return `rgb(${[...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)].join(' ')})`;
    };
    const sentences = [...(globalThis.CSS.highlights?.get('kt-read') ?? [])].map(({ startContainer: { parentElement: node } }) => [node, getComputedStyle(node, '::highlight(kt-read)')]);
    const pieces = all('.is-read').map((node) => [node, getComputedStyle(node)]);
    const reading = [...sentences, ...pieces];
    const ratios = reading.map(([node, { color, backgroundColor }]) => [node, contrast(painted(color), painted(around(node), backgroundColor))]);
    return ratios.filter(([, ratio]) => ratio < 4.5).map(([node, ratio]) => `${ratio.toFixed(2)}:1: ${name(node)}`);
  });

/** Everything that can be pressed is at least so large; a link inside a sentence is as high as its line (2.5.8). */
export const targets = (page, least) =>
  page.evaluate((size) => {
    const { all, name, target, shown } = globalThis.kit;
    const boxes = new Map();
    let smallest = Infinity;
    for (const node of all('a[href], button, input, textarea, summary, [tabindex="0"], select')) {
      const box = target(node);
      if (!shown(box)) continue;
      const inSentence = node.localName === 'a' && getComputedStyle(node).display === 'inline';
      if (!inSentence) boxes.set(box, box.getBoundingClientRect());
    }
    const faults = [];
    for (const [box, { width, height }] of boxes) {
      smallest = Math.min(smallest, width, height);
      if (Math.min(width, height) < size - 0.5) faults.push(`${Math.round(width)} × ${Math.round(height)}: ${name(box)}`);
    }
    return { faults, smallest: Math.round(smallest), count: boxes.size };
  }, least);

/** Tab through the whole screen: a ring on each stop, two pixels or more, 3:1 with what lies around it, and nothing over it. */
export async function focusFaults(page) {
  const faults = [];
  await page.evaluate(() => {
    // From the heading of the host page, which stands before the widget: after a blur the browser goes on where it was.
    const before = document.querySelector('h1');
    before.tabIndex = -1;
    before.focus();
    globalThis.kit.stops = new Set();
    scrollTo(0, 0);
  });
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const { root, sight, stops } = globalThis.kit;
      const node = root.activeElement;
      if (!node || stops.has(node)) return undefined;
      stops.add(node);
      return sight(node);
    });
    if (seen === undefined) break;
    if (seen) faults.push(seen);
  }
  return { faults, stops };
}

/** In forced colours each control has an edge that is seen; only what is a link, or a quiet word with a sign, goes without. */
export const forcedFaults = (page) =>
  page.evaluate(() => {
    const { all, name, contrast, around } = globalThis.kit;
    const edged = all('.kt-btn, .kt-choice, .kt-input, .kt-num, .kt-room, .kt-add, .kt-first, .kt-urgent').filter((node) => !node.closest('.kt-cells'));
    return edged
      .filter((node) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(node);
        return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 || contrast(borderTopColor, around(node)) < 3;
      })
      .map((node) => `no edge: ${name(node)}`);
  });

/** Points at the main button and at a choice, which is where something moves otherwise. */
export async function moving(page) {
  for (const selector of ['.kt-btn--go', '.kt-choice']) {
    const found = page.locator('keukentafel-gesprek').locator(selector).first();
    if (await found.count()) await found.hover({ force: true }); // also where it will not stand still
  }
  // Each root knows only its own.
  const running = await page.evaluate(() => document.getAnimations().length + globalThis.kit.root.getAnimations().length);
  await page.mouse.move(0, 0);
  return running === 0 ? [] : [`${running} animations`];
}

/** There is one polite region, from before anything is said, and what it says is short. */
export const live = (page) =>
  page.evaluate(() => {
    const { root } = globalThis.kit;
    const regions = [...root.querySelectorAll('[aria-live], [role=status], [role=log]')];
    const faults = regions.length === 1 ? [] : [`${regions.length} live regions`];
    for (const region of regions) if (region.textContent.length > 120) faults.push(`says ${region.textContent.length} characters`);
    return faults;
  });

/** Puts a style sheet into the shadow root for the time of the work: as a person's own sheet would. */
export async function wearing(page, css, work) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const { root } = globalThis.kit;
    globalThis.kit.before = [...root.adoptedStyleSheets]; // the list itself is live: it would hold the new sheet as well
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, css);
  await frames(page);
  try {
    return await work();
  } finally {
    await page.evaluate(() => (globalThis.kit.root.adoptedStyleSheets = globalThis.kit.before));
  }
}

/** With a person's own letter size, twice the browser's, for the time of the work. */
export async function enlarged(page, work) {
  const letters = (size) => page.evaluate((own) => (document.documentElement.style.fontSize = own), size);
  await letters('200%');
  await frames(page);
  try {
    return await work();
  } finally {
    await letters('');
    await frames(page);
  }
}

/** Nothing sideways, and no word cut: on the page and in its drawings. */
export const whole = async (page) => [...(await sideways(page)), ...(await cut(page)), ...(await lettered(page))];
