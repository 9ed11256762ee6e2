import bolt from '@slack/bolt';

const { App, HTTPReceiver, LogLevel } = bolt;
const { API_URL, BOT_TOKEN, SIGNING_SECRET, APP_TOKEN } = process.env;

const common = {
  token: BOT_TOKEN,
  logLevel: LogLevel.WARN,
  clientOptions: { slackApiUrl: API_URL },
};
const app = APP_TOKEN
  ? new App({ ...common, appToken: APP_TOKEN, socketMode: true })
  : new App({ ...common, receiver: new HTTPReceiver({ signingSecret: SIGNING_SECRET, endpoints: '/slack/events' }) });

const plain = (text) => ({ type: 'plain_text', text });

app.command('/hello', async ({ ack, command, client }) => {
  await ack({ response_type: 'ephemeral', text: `hello ${command.text}` });
  await client.chat.postMessage({
    channel: command.user_id,
    text: 'How was your week?',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: 'How was your *week*?' } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'open_form', text: plain('Form'), value: '48' }] },
    ],
  });
});

app.action('open_form', async ({ ack, body, client, respond }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'form',
      private_metadata: body.actions[0].value,
      title: plain('Week'),
      submit: plain('Send'),
      blocks: [{
        type: 'input',
        block_id: 'plan',
        label: plain('Plan'),
        element: { type: 'plain_text_input', action_id: 'text' },
      }],
    },
  });
  await respond({ replace_original: true, text: 'The form is open.' });
});

app.view('form', async ({ ack, body, view, client }) => {
  const plan = view.state.values.plan.text.value;
  if (plan.length < 3) {
    await ack({ response_action: 'errors', errors: { plan: 'A little more, please.' } });
    return;
  }
  await ack();
  await client.chat.postMessage({ channel: body.user.id, text: `week ${view.private_metadata}: ${plan}` });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user,
    view: { type: 'home', blocks: [{ type: 'header', text: plain('Your week') }] },
  });
});

// Answers everything it is told: were its own messages not marked as such, it would never stop.
app.message(async ({ message, say }) => {
  await say(`you said ${message.text}`);
});

const server = await app.start(APP_TOKEN ? undefined : 0);
console.log(`listening ${APP_TOKEN ? 'socket' : server.address().port}`);
