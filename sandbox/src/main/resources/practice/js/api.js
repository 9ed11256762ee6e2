// The page's side of /practice/api.

async function ask(method, path, body) {
  const response = await fetch(`/practice/api/${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(answer?.detail || `${response.status} ${response.statusText}`);
  return answer;
}

const desk = id => `desks/${encodeURIComponent(id)}`;

export const company = () => ask('GET', 'company');
export const pulse = () => ask('GET', 'pulse');
export const look = id => ask('GET', desk(id));
export const type = (id, text) => ask('POST', `${desk(id)}/words`, { text });
export const press = (id, what) => ask('POST', `${desk(id)}/presses`, what);
export const submit = (id, state) => ask('POST', `${desk(id)}/form`, { state });
export const closeForm = id => ask('DELETE', `${desk(id)}/form`);
export const openHome = id => ask('POST', `${desk(id)}/home`, {});
export const shortcut = (id, callbackId, ts, room) => ask('POST', `${desk(id)}/shortcuts`, { callbackId, ts, room });

const chat = id => `chats/${encodeURIComponent(id)}`;

export const lookAtChat = id => ask('GET', chat(id));
export const typeInChat = (id, text) => ask('POST', `${chat(id)}/words`, { text });
/** On the card of a post, or of the dialog where post is absent. */
export const actOnCard = (id, post, action, inputs) => ask('POST', `${chat(id)}/acts`, { post, action, inputs });
/** On a post of the chat, or of a room. */
export const useShortcut = (id, command, post, room) => ask('POST', `${chat(id)}/shortcuts`, { command, post, room });
export const closeDialog = id => ask('DELETE', `${chat(id)}/dialog`);
export const offers = (id, dataset, query) => ask('GET', `${chat(id)}/offers?${new URLSearchParams({ dataset, query })}`);
export const stand = (id, standing) => ask('PUT', `${chat(id)}/standing`, { standing });

export const turn = to => ask('POST', 'clock', { to });
export const send = by => ask('POST', 'check-in', { by });

/** Calls back with each pulse: pushed by the server, and asked for each second while that fails. */
export function follow(heard) {
  let polling;
  const poll = () => pulse().then(heard, () => {});
  const source = new EventSource('/practice/api/events');
  source.onmessage = event => {
    clearInterval(polling);
    polling = undefined;
    heard(JSON.parse(event.data));
  };
  source.onerror = () => {
    polling ??= setInterval(poll, 1000);
  };
  // A tab that slept may hold a connection that died unnoticed.
  document.addEventListener('visibilitychange', () => document.hidden || poll());
}
