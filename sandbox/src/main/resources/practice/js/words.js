// What the page itself says; the bot speaks each person's own language.

const words = {
  en: {
    skip: 'Skip to the conversation', practice: 'Practice', people: 'People', chooseWho: 'Who are you?',
    find: 'Find a person', nobody: 'Nobody by that name.', noTeam: 'Everyone', hr: 'HR', leads: count => `leads ${count}`, away: 'Away',
    unread: 'unread', you: 'You are', become: name => `Become ${name}`, reportsTo: name => `reports to ${name}`,
    speaks: { sv: 'Swedish', en: 'English' }, week: number => `week ${number}`, at: time => time,
    clock: 'Practice clock', plusHour: '+1 hour', morning: 'Next morning', next: 'Next',
    nothingNext: 'Nothing is planned', turning: 'Turning the clock…', sending: 'Sending…',
    what: { 'check-in': 'check-in', reminder: 'reminder', summary: 'summary', 'one-to-one': 'one-to-one', survey: 'survey', results: 'results' },
    forWho: (name, many) => (many > 1 ? `for ${name} and ${many - 1} more` : `for ${name}`),
    sendNow: 'Send the check-in now', sent: 'The check-in is on its way.', toDark: 'Dark theme', language: 'Språk: svenska', other: 'Svenska',
    slack: 'Slack', teams: 'Teams', both: 'Side by side', whichChat: 'Which chat to look at', chatsIn: chat => `Chats in ${chat}`,
    chat: 'Chat', writeInTeams: 'Type a message', teamsTries: { sv: ['avstämning', 'mål', 'enskilt samtal', 'hem', 'hjälp'], en: ['check-in', 'goals', 'one-to-one', 'home', 'help'] },
    appMenu: 'The Kadens app', addApp: 'Add the app', removeApp: 'Uninstall the app', blockApp: 'Block Kadens', unblockApp: 'Unblock Kadens',
    removed: 'Kadens is not installed here, so it cannot write.', blocked: 'Kadens is blocked here, so it cannot write.',
    mustFill: 'This is required.', mustFit: 'This does not fit what is asked for.', required: 'required', noMatch: 'No matches', take: name => `Remove ${name}`, searching: 'Searching…', ok: 'OK',
    messages: 'Messages', home: 'Home', rooms: 'Channels', team: 'Team', roomEmpty: 'Nobody has written here yet.', with: 'Conversation with Kadens', app: 'App',
    empty: name => `Kadens has not written to ${name} yet.`, emptyHint: 'Send the check-in as HR, or turn the clock to the next prompt.',
    emptyHome: 'Kadens has not drawn this home yet.', write: 'Write to Kadens', sendWords: 'Send', edited: 'edited', onlyYou: 'Only visible to you',
    tries: { sv: ['avstämning', 'mål', 'enskilt samtal', '/kadens help'], en: ['check-in', 'goals', 'one-to-one', '/kadens help'] }, tryIt: 'Try',
    shortcuts: 'Shortcuts', choose: 'Choose', choosePerson: 'Choose a person', more: 'More', filter: 'Filter', set: 'Set',
    fillIn: 'Fill this in to go on.', optional: 'optional', cancel: 'Cancel', closeForm: 'Close', yes: 'Yes', no: 'No',
    cannotDraw: type => `This page cannot draw “${type}”.`, noAnswer: status => (status ? `Kadens answered ${status}. It may not have counted.` : 'Kadens did not answer. It may not have counted.'),
    lost: 'The server does not answer.', newFrom: text => `Kadens: ${text}`, openedForm: title => `${title} opened`, chart: 'Chart',
    guide: 'In two minutes', step: (number, of) => `Step ${number} of ${of}`, done: 'done',
    step1: name => `You are ${name}, HR`, step1Say: 'Send the check-in. Everyone is asked in their own language.',
    step2: name => `Become ${name}`, step2Say: 'Answer in the chat, or all at once in the form.',
    step3: name => `Become ${name}, the manager`, step3Say: 'Turn the clock to the summary and read what the team needs.',
    toSummary: 'Turn to the summary', readAs: name => `Read as ${name}`, answerAs: name => `Answer as ${name}`,
    table: 'Table',
    about: 'A sample company on this machine. No message leaves it.',
  },
  sv: {
    skip: 'Gå till samtalet', practice: 'Övning', people: 'Personer', chooseWho: 'Vem är du?',
    find: 'Sök en person', nobody: 'Ingen med det namnet.', noTeam: 'Alla', hr: 'HR', leads: count => `leder ${count}`, away: 'Borta',
    unread: 'oläst', you: 'Du är', become: name => `Bli ${name}`, reportsTo: name => `chef: ${name}`,
    speaks: { sv: 'svenska', en: 'engelska' }, week: number => `v. ${number}`, at: time => `kl. ${time}`,
    clock: 'Övningsklocka', plusHour: '+1 timme', morning: 'Nästa morgon', next: 'Härnäst',
    nothingNext: 'Inget är planerat', turning: 'Vrider klockan…', sending: 'Skickar…',
    what: { 'check-in': 'avstämning', reminder: 'påminnelse', summary: 'sammanfattning', 'one-to-one': 'enskilt samtal', survey: 'enkät', results: 'resultat' },
    forWho: (name, many) => (many > 1 ? `till ${name} och ${many - 1} till` : `till ${name}`),
    sendNow: 'Skicka avstämningen nu', sent: 'Avstämningen är på väg.', toDark: 'Mörkt tema', language: 'Language: English', other: 'English',
    slack: 'Slack', teams: 'Teams', both: 'Sida vid sida', whichChat: 'Vilken chatt som visas', chatsIn: chat => `Chattar i ${chat}`,
    chat: 'Chatt', writeInTeams: 'Skriv ett meddelande', teamsTries: { sv: ['avstämning', 'mål', 'enskilt samtal', 'hem', 'hjälp'], en: ['check-in', 'goals', 'one-to-one', 'home', 'help'] },
    appMenu: 'Appen Kadens', addApp: 'Lägg till appen', removeApp: 'Avinstallera appen', blockApp: 'Blockera Kadens', unblockApp: 'Sluta blockera Kadens',
    removed: 'Kadens är inte installerad här och kan inte skriva.', blocked: 'Kadens är blockerad här och kan inte skriva.',
    mustFill: 'Det här behöver fyllas i.', mustFit: 'Det här passar inte det som efterfrågas.', required: 'obligatoriskt', noMatch: 'Inga träffar', take: name => `Ta bort ${name}`, searching: 'Söker…', ok: 'OK',
    messages: 'Meddelanden', home: 'Hem', rooms: 'Kanaler', team: 'Team', roomEmpty: 'Ingen har skrivit här än.', with: 'Samtal med Kadens', app: 'App',
    empty: name => `Kadens har inte skrivit till ${name} än.`, emptyHint: 'Skicka avstämningen som HR, eller vrid klockan till nästa fråga.',
    emptyHome: 'Kadens har inte ritat den här sidan än.', write: 'Skriv till Kadens', sendWords: 'Skicka', edited: 'ändrat', onlyYou: 'Bara du ser det här',
    tries: { sv: ['avstämning', 'mål', 'enskilt samtal', '/kadens help'], en: ['check-in', 'goals', 'one-to-one', '/kadens help'] }, tryIt: 'Prova',
    shortcuts: 'Genvägar', choose: 'Välj', choosePerson: 'Välj en person', more: 'Mer', filter: 'Filtrera', set: 'Välj',
    fillIn: 'Fyll i det här för att gå vidare.', optional: 'valfritt', cancel: 'Avbryt', closeForm: 'Stäng', yes: 'Ja', no: 'Nej',
    cannotDraw: type => `Den här sidan kan inte rita ”${type}”.`, noAnswer: status => (status ? `Kadens svarade ${status}. Det kanske inte räknades.` : 'Kadens svarade inte. Det kanske inte räknades.'),
    lost: 'Servern svarar inte.', newFrom: text => `Kadens: ${text}`, openedForm: title => `${title} öppnades`, chart: 'Diagram',
    guide: 'På två minuter', step: (number, of) => `Steg ${number} av ${of}`, done: 'klart',
    step1: name => `Du är ${name}, HR`, step1Say: 'Skicka avstämningen. Var och en får den på sitt språk.',
    step2: name => `Bli ${name}`, step2Say: 'Svara i chatten, eller allt på en gång i formuläret.',
    step3: name => `Bli ${name}, chefen`, step3Say: 'Vrid klockan till sammanfattningen och läs vad teamet behöver.',
    toSummary: 'Vrid till sammanfattningen', readAs: name => `Läs som ${name}`, answerAs: name => `Svara som ${name}`,
    table: 'Tabell',
    about: 'Ett påhittat företag på den här datorn. Inget skickas härifrån.',
  },
};

const stored = localStorage.getItem('language');
let chosen = stored ?? (navigator.language.startsWith('sv') ? 'sv' : 'en');

export const language = () => chosen;

export function speak(next) {
  chosen = next;
  localStorage.setItem('language', next);
  document.documentElement.lang = next;
}

let listener = chosen;

/** The chat's own words are in the language of the one who sits there. */
export const listenIn = next => { listener = next in words ? next : 'en'; };

const sentence = (spoken, name, about) => {
  const said = words[spoken][name];
  return typeof said === 'function' ? said(...about) : said;
};

/** The page's sentence by this name, with what it is about. */
export const say = (name, ...about) => sentence(chosen, name, about);

/** The same in the language of the chosen person. */
export const tell = (name, ...about) => sentence(listener, name, about);
