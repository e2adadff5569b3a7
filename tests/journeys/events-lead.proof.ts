import type { LeadCapture } from '../../src/events/event';
import type { Attendee } from '../../src/events/staff-api';
import { control } from '../support/control';
import { eventsFor, EVENTS } from '../support/events';
import { openHouse } from '../support/house';
import { mailsOf } from '../support/mails';

const house = openHouse();
const stand = eventsFor(house);
const talks = eventsFor(house, 'harbour-talks');
const ana = house.phone('+12025550120');
const lucia = house.phone('+34600555011');
const to = { to: EVENTS };

const ALL: LeadCapture = { name: true, email: true, code: true, skippable: false };
const asks = (lead: Partial<LeadCapture>) =>
  stand.becomes((event) => ({ ...event, lead: { ...ALL, ...lead } }));
const mailer = (state: string) => control(house.vendorsUrl, 'mailer', { state });
const knows = (email: string, traits: object) =>
  control(house.vendorsUrl, 'profiles', { email, traits });

/** The code in the newest mail. */
async function codeIn(): Promise<string> {
  const mail = (await mailsOf(house.vendorsUrl)).at(-1);
  return /^(\d{6}) /.exec(mail?.text ?? '')?.[1] ?? '';
}
const otherThan = (code: string): string => (code === '111111' ? '222222' : '111111');

async function attendee(): Promise<Attendee> {
  const answer = await stand.asks<{ readonly attendees: readonly Attendee[] }>({
    action: 'attendees',
    event: 'harbour-coffee',
  });
  const [only, more] = answer.attendees;
  if (!only || more) throw new Error(`${answer.attendees.length} people were there`);
  return only;
}

describe('what is asked before the first order', () => {
  test('name, e-mail and code; then what the guest opened with is taken, and the export says who came', async () => {
    await asks({});
    await knows('ana@example.com', { plan: 'gold' });
    await ana.says('oat latte please', /^Welcome to Harbour Coffee\..* What is your name\?$/, to);
    await ana.says('Ana Müller', 'What is your e-mail address?', to);
    await ana.says(
      'ana@example.com',
      'We sent a code to ana@example.com. Please text us its 6 digits.',
      to,
    );
    await ana.says(
      `it is ${await codeIn()}`,
      /^Thanks, Ana Müller\. Order \d+: Latte with Oat milk\. You're next\./,
      to,
    );
    expect(await attendee()).toMatchObject({
      name: 'Ana Müller',
      email: 'ana@example.com',
      verified: true,
      country: 'US',
      stage: 'ordered',
      orders: 1,
      trait: 'gold',
    });
    await stand.does('collected', await stand.newest());
    await ana.says('tea', /^Thanks, Ana Müller\. Order \d+: Tea\./, to);
  });

  test('in Spanish as well', async () => {
    await asks({});
    await lucia.says(
      'un latte con avena por favor',
      /bienvenida a Harbour Coffee\..* ¿A nombre de quién lo ponemos\?$/,
      to,
    );
    await lucia.says('me llamo Lucía Núñez', '¿A qué correo le escribimos?', to);
    await lucia.says('es lucia@example.com', /^Enviamos 6 cifras a lucia@example\.com\./, to);
    const code = await codeIn();
    await lucia.says(otherThan(code), /^No son esas las cifras\..*: 4\.$/, to);
    await lucia.says(code, /^Gracias, Lucía Núñez\. Pedido \d+: Latte con Leche de avena\./, to);
    expect(await attendee()).toMatchObject({ verified: true, country: 'ES', trait: '' });
  });

  test.each(['李小龍', 'Łukasz', 'محمد علي', 'Ольга', 'O’Neill', 'Nguyễn Ánh'])(
    'a name in any script stays as it was written: %s',
    async (name) => {
      await asks({ email: false, code: false });
      await ana.says('latte', /What is your name\?$/, to);
      await ana.says(name, new RegExp(`^Thanks, ${name}\\. Order \\d+: Latte`), to);
    },
  );

  test('whoever may skip says so and orders all the same', async () => {
    await asks({ skippable: true });
    await ana.says('latte', /What is your name\? Text SKIP to go on without\.$/, to);
    await ana.says('skip', 'What is your e-mail address? Text SKIP to go on without.', to);
    await ana.says('skip', /^Thanks\. Order \d+: Latte/, to);
    expect(await attendee()).toMatchObject({ name: '', email: '', stage: 'ordered' });
  });

  test('whoever may not is asked again, and is shown the menu and helped meanwhile', async () => {
    await asks({ code: false });
    await ana.says('latte', /What is your name\?$/, to);
    await ana.says('menu', /^Today: Espresso/, to);
    await ana.says('Ana', 'What is your e-mail address?', to);
    await ana.says('skip', /^That does not look like an e-mail address\./, to);
    await ana.says('ana@example', /^That does not look like an e-mail address\./, to);
    await ana.says('ana@example.com', /^Thanks, Ana\. Order \d+: Latte/, to);
    expect(await attendee()).toMatchObject({ email: 'ana@example.com', verified: false });
  });
});

describe('trouble with the code', () => {
  const untilCode = async (): Promise<string> => {
    await asks({ name: false });
    await ana.says('latte', /What is your e-mail address\?$/, to);
    await ana.says('ana@example.com', /^We sent a code/, to);
    return codeIn();
  };

  test('five wrong ones, and we go on without it', async () => {
    const code = await untilCode();
    for (const left of [4, 3, 2, 1])
      await ana.says(otherThan(code), `That is not the code. Please look again, ${left} left.`, to);
    await ana.says(
      otherThan(code),
      /^That was tried too often, so we go on without it\. Thanks\. Order \d+: Latte/,
      to,
    );
    expect(await attendee()).toMatchObject({ email: 'ana@example.com', verified: false });
  });

  test('one that is too old is replaced by a new one', async () => {
    const code = await untilCode();
    await house.unattended('PT11M');
    await ana.says(code, 'That code is too old. We sent a new one.', to);
    await ana.says(await codeIn(), /^Thanks\. Order \d+: Latte/, to);
    expect(await attendee()).toMatchObject({ verified: true });
  });

  test('a mistyped address is put right by sending it again', async () => {
    await untilCode();
    await ana.says(
      'anna@example.com',
      'We sent a code to anna@example.com. Please text us its 6 digits.',
      to,
    );
    await ana.says(await codeIn(), /^Thanks\. Order \d+: Latte/, to);
    expect(await attendee()).toMatchObject({ email: 'anna@example.com', verified: true });
  });

  test.each(['missing', 'sender'])('no mailer (%s): nobody is held up', async (state) => {
    await asks({ name: false });
    await mailer(state);
    await ana.says('latte', /What is your e-mail address\?$/, to);
    await ana.says(
      'ana@example.com',
      /^We could not send you an e-mail just now, so we go on without it\. Thanks\. Order \d+: Latte/,
      to,
    );
    expect(await attendee()).toMatchObject({ email: 'ana@example.com', verified: false });
  });

  test('a service that is down is given up in time', async () => {
    await asks({ name: false });
    await ana.says('latte', /What is your e-mail address\?$/, to);
    await house.trouble({ host: 'verify.twilio.com', status: 503 });
    await ana.says('ana@example.com', /^We could not send you .* Order \d+: Latte/, to);
  });

  test('the code that is delivered twice is right once, and there is one order', async () => {
    const code = await untilCode();
    const body = { ...to, messageSid: `SM${'c0de'.padStart(32, '0')}` };
    await Promise.all([ana.texts(code, body), ana.texts(code, body)]);
    for (const answer of await ana.reads()) expect(answer).toMatch(/^Thanks\. Order \d+: Latte/);
    expect(await stand.numbers()).toHaveLength(1);
    expect(await attendee()).toMatchObject({ verified: true });
  });
});

describe('customer records', () => {
  const order = async (): Promise<void> => {
    await asks({ name: false, code: false });
    await ana.says('latte', /What is your e-mail address\?$/, to);
    await ana.says('ana@example.com', /^Thanks\. Order \d+: Latte/, to);
  };

  test('somebody who is in them', async () => {
    await knows('ana@example.com', { plan: 'gold' });
    await order();
    expect(await attendee()).toMatchObject({ trait: 'gold' });
  });

  test.each([
    ['not in them', undefined],
    ['slow', { delayMs: 6_000 }],
    ['closed to us', { status: 401 }],
    ['too busy', { status: 429 }],
  ])('that are, or in which somebody is, %s hold nobody up', async (_name, trouble) => {
    if (trouble) await house.trouble({ host: 'profiles.segment.com', ...trouble });
    await order();
    expect(await attendee()).toMatchObject({ trait: '', stage: 'ordered' });
  });
});

test('who asks a question for the stage is asked for the name first, and the question is kept', async () => {
  await stand.becomes((event) => ({ ...event, state: 'ended' }));
  await talks.becomes((event) => ({
    ...event,
    state: 'open',
    numbers: [EVENTS],
    lead: { ...ALL, email: false, code: false },
  }));
  await ana.says('how deep is the harbour?', /What is your name\?$/, to);
  await ana.says('Ana', /^Got it: your question is number 1\./, to);
  expect(await talks.question(1)).toMatchObject({ text: 'how deep is the harbour?', name: 'Ana' });
});

test('forget me takes name and e-mail with it', async () => {
  await asks({ code: false });
  await ana.says('latte', /What is your name\?$/, to);
  await ana.says('Ana Bellamy', 'What is your e-mail address?', to);
  await ana.says('ana@example.com', /^Thanks, Ana Bellamy\. Order \d+/, to);
  await ana.says('forget me', /^Everything about you is erased/, to);
  const kept = await house.everythingKept();
  for (const word of ['Bellamy', 'ana@example.com', ana.number]) expect(kept).not.toContain(word);
});
