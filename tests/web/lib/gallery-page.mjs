// The pages of the gallery: plain HTML that works from a folder. Rows are screens, columns are themes.

import { LANGUAGES, THEMES, WIDTHS } from './stage.mjs';

const STYLE = `body{font:16px/1.4 system-ui,sans-serif;margin:1rem;background:#ddd;color:#111}nav{position:sticky;top:0;background:#ddd;padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
nav [aria-current]{font-weight:700}h2{font-size:1rem;margin:1.5rem 0 .5rem}.row{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}figure{margin:0}figcaption{font-size:.8rem}img{display:block;max-width:none;border:1px solid #888}`;

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const nameOf = (width, lang) => (width === WIDTHS[0] && lang === LANGUAGES[0] ? 'index.html' : `index-${width}-${lang}.html`);

/** All pages, as pairs of a file name and its content. */
export function indexPages({ scenes, parts, languages, made }) {
  const sets = languages.flatMap((lang) => WIDTHS.map((width) => ({ width, lang })));
  const pages = sets.map(({ width, lang }) => {
    const rows = scenes.map(({ id, title }) => {
      const figures = THEMES.map((theme) => figure(`${id}-${width}-${lang}-${theme}.png`, theme, made, 360 / Math.max(width, 360)));
      return row(`${title} (${id})`, id, figures);
    });
    return [nameOf(width, lang), page(`${width} px, ${lang}`, nameOf(width, lang), sets, rows)];
  });
  const rows = parts.map(({ id, title, states }) => {
    const figures = states.flatMap((state) => THEMES.map((theme) => figure(`part-${id}-${state}-${theme}.png`, `${state}, ${theme}`, made, 1)));
    return row(`${title} (${id})`, id, figures);
  });
  return [...pages, ['parts.html', page('parts', 'parts.html', sets, rows)]];
}

function page(title, name, sets, rows) {
  const link = (file, text) => `<a href="${file}"${file === name ? ' aria-current="page"' : ''}>${text}</a>`;
  const links = [...sets.map(({ width, lang }) => link(nameOf(width, lang), `${width} ${lang}`)), link('parts.html', 'parts')];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery: ${title}</title><style>${STYLE}</style><nav>${links.join('')}</nav><h1>${title}</h1>${rows.join('')}</html>\n`;
}

const row = (title, id, figures) => `<section id="${id}"><h2>${escape(title)}</h2><div class="row">${figures.join('')}</div></section>`;

function figure(file, caption, made, zoom) {
  if (!made.has(file)) return `<figure><figcaption>${caption}: not made</figcaption></figure>`;
  const narrow = zoom < 1 ? ` width="${Math.round(zoom * 1000) / 10}%" style="width:30vw"` : '';
  return `<figure><figcaption>${escape(caption)}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt="${escape(file)}"${narrow}></a></figure>`;
}
