// The demo portal: what a municipality's own page may do with the widget. It sees names of steps, never an answer.

const EVENTS = ['ready', 'step', 'urgent', 'plan'];
const DEMO_HOUSEHOLD = 'guides/voorbeeldhuishouden.guide';

const widget = document.querySelector('keukentafel-gesprek');
const sees = document.querySelector('#portal-sees');

for (const name of EVENTS) {
  widget.addEventListener(name, ({ detail }) => {
    sees.textContent = [name, ...Object.values(detail ?? {})].filter((part) => typeof part === 'string').join(' · ');
  });
}

// A household that has been filled in already, so that a visitor sees a plan without answering first; and the same at the table of a coach.
const wanted = new URLSearchParams(location.search);
if (wanted.has('coach')) {
  document.body.classList.add('wide');
  widget.setAttribute('mode', 'coach');
}
if (wanted.has('voorbeeld') || wanted.has('coach')) widget.setAttribute('src', DEMO_HOUSEHOLD);
