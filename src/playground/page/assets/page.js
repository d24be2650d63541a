// The playground's page: sends what is typed and pressed, shows the messages the stream brings. All markup of
// messages comes from the stand-in, escaped there.

const at = (id) => document.getElementById(id);
const [messages, line, candidates, dialog] = ['messages', 'line', 'candidates', 'dialog'].map(at);
const place = () => ({ who: at('who').value, where: at('where').value, locale: at('locale').value });

let stream;

function listen() {
  stream?.close();
  messages.replaceChildren(at('welcome').content.cloneNode(true));
  stream = new EventSource(`/page/events?${new URLSearchParams(place())}`);
  stream.addEventListener('message', ({ data }) => show(JSON.parse(data)));
}

function show({ kind, id, html }) {
  const present = messages.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
  if (kind === 'deleted') return present?.remove();
  const shown = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (present) present.replaceWith(shown);
  else messages.append(shown);
  shown.scrollIntoView({ block: 'nearest' });
}

function note(text) {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = text;
  messages.append(notice);
  notice.scrollIntoView({ block: 'nearest' });
}

async function call(name, body) {
  try {
    const response = await fetch(`/page/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...place(), ...body }),
    });
    return await response.json();
  } catch {
    return { problem: 'The playground does not answer; is it still running?' };
  }
}

async function act(name, body) {
  const result = await call(name, body);
  if (result.problem) note(result.problem);
  if (result.form) openForm(result);
}

function openForm({ form, title, fields }) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const element = document.createElement('form');
  element.method = 'dialog';
  element.append(heading, ...fields.map(labelled), pressable('Submit'));
  element.addEventListener('submit', () => {
    act('form', { form, values: Object.fromEntries(new FormData(element)) });
  });
  dialog.replaceChildren(element);
  dialog.showModal();
}

function labelled({ name, label, long, options }) {
  const element = document.createElement('label');
  const kind = options.length > 0 ? 'select' : long ? 'textarea' : 'input';
  const field = document.createElement(kind);
  field.name = name;
  for (const option of options) field.append(new Option(option.label, option.value));
  element.append(label, field);
  return element;
}

function pressable(label) {
  const button = document.createElement('button');
  button.className = 'button primary';
  button.textContent = label;
  return button;
}

function submit(typed) {
  candidates.hidden = true;
  note(`${at('who').selectedOptions[0].text} used ${typed}`);
  act('type', { line: typed });
}

messages.addEventListener('click', ({ target }) => {
  const example = target.closest('button[data-line]');
  if (example) return submit(example.dataset.line);
  const button = target.closest('button[data-custom-id]');
  const messageId = button?.closest('[data-message-id]')?.dataset.messageId;
  if (messageId) act('press', { messageId, customId: button.dataset.customId });
});

messages.addEventListener('change', ({ target }) => {
  const messageId = target.closest('[data-message-id]')?.dataset.messageId;
  const values = [...target.selectedOptions].map(({ value }) => value);
  if (messageId) act('select', { messageId, customId: target.dataset.customId, values });
});

at('line-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = line.value.trim();
  if (typed === '') return;
  line.value = '';
  submit(typed);
});

let lastAsked = 0;

line.addEventListener('input', async () => {
  lastAsked += 1;
  const asked = lastAsked;
  const typed = line.value;
  const result = typed.startsWith('/') ? await call('complete', { line: typed }) : {};
  if (asked === lastAsked) offer(typed, result);
});

function offer(typed, { candidates: found = [], replaced = '', notes = {} }) {
  candidates.replaceChildren(
    ...found.slice(0, 25).map((candidate) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(candidate, ...described(notes[candidate.trim()]));
      button.addEventListener('click', () => {
        line.value = typed.slice(0, typed.length - replaced.length) + candidate;
        candidates.hidden = true;
        line.focus();
      });
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
  candidates.hidden = found.length === 0;
}

function described(words) {
  if (!words) return [];
  const element = document.createElement('small');
  element.textContent = words;
  return [element];
}

/** Up and down go through the candidates, from the line and back to it. */
function step(by) {
  const stops = [line, ...candidates.querySelectorAll('button')];
  const now = stops.indexOf(document.activeElement);
  stops[(now + by + stops.length) % stops.length].focus();
}

at('line-form').addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && !candidates.hidden) {
    event.preventDefault();
    step(by);
  }
  if (event.key === 'Escape') {
    candidates.hidden = true;
    line.focus();
  }
});

line.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab' || candidates.hidden) return;
  event.preventDefault();
  candidates.querySelector('button')?.click();
});

for (const id of ['who', 'where', 'locale']) at(id).addEventListener('change', listen);
at('theme').addEventListener('change', ({ target }) => {
  document.body.className = target.value;
});
listen();
line.focus();
