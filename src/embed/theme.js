// Holds the colours that a page sets for us against the contrast of WCAG 2.2 (1.4.3 and 1.4.11). Where a pair is under the line
// our own default takes the place of the page's colour, and the page is told. A theme of a municipality is made for its own parts:
// nobody looked at it on ours.

/** Which token stands on which, and the ratio that it needs: words 4.5, edges and the focus ring 3. */
const PAIRS = [
  ['ink', 'ground surface sunk accent-soft worry-soft now-soft', 4.5],
  ['ink-soft', 'ground surface sunk accent-soft', 4.5],
  ['accent', 'ground surface accent-soft', 4.5],
  ['action-ink', 'action-bg action-bg-hover', 4.5],
  ['surface', 'accent', 4.5],
  ['worry', 'worry-soft ground', 4.5],
  ['now', 'ground surface now-soft', 4.5],
  ['edge', 'ground surface', 3],
  ['focus', 'ground surface', 3],
  ['accent', 'sunk', 3],
].flatMap(([front, grounds, needs]) => grounds.split(' ').map((ground) => [front, ground, needs]));
const TOKENS = [...new Set(PAIRS.flatMap(([front, ground]) => [front, ground]))];
/** Where our default has another name than the token. */
const DEFAULTS = { 'action-bg': 'accent', 'action-bg-hover': 'accent-strong', 'action-ink': 'on-accent' };
const MORE_CONTRAST = '(prefers-contrast: more), (forced-colors: active)';
/** What a probe inherits when a token holds no colour; nobody's theme is this. */
const NO_COLOUR = 'rgb(1, 2, 3)';

/** The last remark of each element, so that it is made once. */
const told = new WeakMap();

/**
 * Reads the theme again, and lays what mends it over the style `sheets`. `place` holds the widget in the shadow root of `host`.
 */
export function read(host, place, sheets) {
  if (!place.isConnected) return;
  const root = host.shadowRoot;
  root.adoptedStyleSheets = sheets;
  place.removeAttribute('data-scheme');
  const theme = host.getAttribute('theme');
  if (theme === 'contrast' || (!theme && matchMedia(MORE_CONTRAST).matches)) return; // there the page is not asked
  const probe = document.createElement('div');
  place.after(probe);
  try {
    let colours = look(probe);
    if (!theme && differ(colours.set.ground, colours.own.ground)) {
      // The ground is the page's: our colours beside it are those made for a ground like it.
      probe.dataset.scheme = place.dataset.scheme = luminance(colours.set.ground) < 0.18 ? 'dark' : 'light';
      colours = look(probe);
    }
    const { own, repaired } = mend(colours);
    if (own.size > 0) root.adoptedStyleSheets = [...sheets, repairs(own)];
    tell(host, sheets[0], repaired);
  } finally {
    probe.remove();
  }
}

/** The colours of all tokens as they come out, and our defaults for them, as [red, green, blue] from 0 to 1. */
function look(probe) {
  const kt = probe.appendChild(document.createElement('div'));
  kt.className = 'kt';
  kt.style.color = NO_COLOUR; // by script: the policy forbids only what is written in markup
  const one = kt.appendChild(document.createElement('i'));
  const mixes = CSS.supports('color', 'color-mix(in srgb, red, red)');
  const read = (name) => {
    one.style.color = mixes ? `color-mix(in srgb, var(${name}), var(${name}))` : `var(${name})`;
    return parse(getComputedStyle(one).color);
  };
  const of = (prefix, name) => Object.fromEntries(TOKENS.map((token) => [token, read(`${prefix}${name(token)}`)]));
  const colours = { set: of('--kt-', (token) => token), own: of('--kt-d-', (token) => DEFAULTS[token] ?? token) };
  kt.remove();
  return colours;
}

/** `rgb(24, 33, 28)` or `color(srgb 0.1 0.13 0.11)`. None when it is no colour, or when something shines through it. */
function parse(text) {
  const numbers = text.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  if (text === NO_COLOUR || numbers.length < 3 || (numbers[3] ?? 1) < 1) return undefined;
  return numbers.slice(0, 3).map((part) => (text.startsWith('rgb') ? part / 255 : Math.min(1, Math.max(0, part))));
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function ratio(one, other) {
  if (!one || !other) return 0;
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const differ = (set, own) => set && own && set.some((part, at) => Math.abs(part - own[at]) > 0.002);

/** Sets back as few tokens as it takes: what stands in front, else its ground, else both. Our own pairs all hold, so it ends. */
function mend({ set, own: defaults }) {
  const own = new Set();
  const repaired = [];
  const isBack = (token, back = []) => own.has(token) || back.includes(token);
  const colour = (token, back) => {
    // A tint is mixed from the accent. Where it darkens too much, a page's accent does without.
    if (token === 'accent-soft' && isBack(token, back) && !isBack('accent', back)) return colour('surface', back);
    return (isBack(token, back) ? defaults : set)[token];
  };
  const holds = ([front, ground, needs], back = []) => ratio(colour(front, back), colour(ground, back)) >= needs;
  for (let pair = PAIRS.find((one) => !holds(one)); pair; pair = PAIRS.find((one) => !holds(one))) {
    const [front, ground, needs] = pair;
    const back = (ground === 'accent-soft' ? [[ground], [front]] : [[front], [ground]]).find((tokens) => !own.has(tokens[0]) && holds(pair, tokens)) ?? [front, ground];
    const fresh = back.filter((token) => !own.has(token));
    if (fresh.length === 0) break; // our own colours: nothing more to set back
    repaired.push({ tokens: fresh, front, ground, ratio: Math.round(100 * ratio(set[front], set[ground])) / 100, needs });
    for (const token of fresh) own.add(token);
    if (own.has('accent')) own.add('accent-soft'); // mixed from an accent that is not used now
  }
  return { own, repaired };
}

function repairs(own) {
  const sheet = new CSSStyleSheet();
  const plain = (token) => (token === 'accent-soft' && !own.has('accent') ? 'surface' : `d-${DEFAULTS[token] ?? token}`);
  sheet.replaceSync(`.kt{${[...own].map((token) => `--kt-${token}:var(--kt-${plain(token)})`).join(';')}}`);
  return sheet;
}

/** The page's own name for a token: the first that our style sheet asks for and that is set. */
function nameOf(token, host, sheet) {
  const styles = getComputedStyle(host);
  const asked = [...sheet.cssRules].filter(({ selectorText }) => selectorText === '.kt').map(({ style }) => style.getPropertyValue(`--kt-${token}`));
  return asked.join().match(/--(?!kt-)[\w-]+/g)?.find((name) => styles.getPropertyValue(name)) ?? token;
}

/** A warning for who made the page, and an event with names and figures only. */
function tell(host, sheet, repaired) {
  const remark = JSON.stringify(repaired);
  if (remark === (told.get(host) ?? '[]')) return;
  told.set(host, remark);
  const lines = repaired.map(({ tokens, front, ground, ratio, needs }) => {
    const names = tokens.map((token) => nameOf(token, host, sheet)).join(', ');
    return `${names} (${front} on ${ground}: ${ratio}, needs ${needs})`;
  });
  if (lines.length > 0) console.warn(`keukentafel-gesprek: too little contrast, not used: ${lines.join('; ')}`);
  host.dispatchEvent(new CustomEvent('theme', { bubbles: true, composed: true, detail: { repaired } }));
}
