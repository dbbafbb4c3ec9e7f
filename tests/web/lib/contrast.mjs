// The contrast of the tokens as they come out in the browser: computed here once more, apart from the widget's own arithmetic.

/** Which token stands on which, and what WCAG asks: 4.5 for words (1.4.3), 3 for edges and the ring (1.4.11). The table of docs/design.md. */
export const PAIRS = [
  ['ink', ['ground', 'surface', 'sunk', 'accent-soft', 'worry-soft', 'now-soft'], 4.5],
  ['ink-soft', ['ground', 'surface', 'sunk', 'accent-soft'], 4.5],
  ['accent', ['ground', 'surface', 'accent-soft'], 4.5],
  ['action-ink', ['action-bg', 'action-bg-hover'], 4.5],
  ['surface', ['accent'], 4.5],
  ['worry', ['worry-soft', 'ground'], 4.5],
  ['now', ['ground', 'surface', 'now-soft'], 4.5],
  ['on-now', ['now-fill'], 4.5],
  ['on-exit', ['exit'], 4.5],
  ['first-ink', ['first-bg'], 4.5],
  ['edge', ['ground', 'surface'], 3], // what lies on `sunk` is pointed at, and has an edge of ink
  ['focus', ['ground', 'surface'], 3],
  ['accent', ['sunk'], 3],
].flatMap(([front, grounds, needs]) => grounds.map((ground) => ({ front, ground, needs })));

const TOKENS = [...new Set(PAIRS.flatMap(({ front, ground }) => [front, ground]))];

/** The colours of the tokens in the widget on this page as #rrggbb, painted and read back; and its letter. */
export function colours(page) {
  return page.evaluate((tokens) => {
    const kt = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('.kt');
    const probe = kt.appendChild(document.createElement('i'));
    const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const found = {};
    for (const token of tokens) {
      probe.style.color = `var(--kt-${token})`;
      brush.fillStyle = getComputedStyle(probe).color;
      brush.fillRect(0, 0, 1, 1);
      found[token] = `#${[...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    }
    found.font = getComputedStyle(kt).fontFamily;
    probe.remove();
    return found;
  }, TOKENS);
}

export function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is under the line. A hair's breadth is allowed: the screen has whole steps. */
export function contrastRemarks(found) {
  return PAIRS.map(({ front, ground, needs }) => ({ front, ground, needs, is: ratio(found[front], found[ground]) }))
    .filter(({ is, needs }) => is < needs - 0.02)
    .map(({ front, ground, is, needs }) => `${front} on ${ground}: ${is.toFixed(2)}, needs ${needs}`);
}
