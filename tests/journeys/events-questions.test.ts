import { eventObjects, numberKey } from '../../src/events/objects';
import { EVENTS } from '../support/events';
import { openHouse } from '../support/house';
import { numberIn, talksOf } from '../support/talks';

const house = openHouse();
const talks = talksOf(house);
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const to = { to: EVENTS };

async function asked(text: string): Promise<number> {
  return numberIn(await ana.says(text, /^Got it: your question is number \d+\./, to));
}

describe('questions for a stage', () => {
  beforeEach(() => talks.begin());

  test('the asker is told what becomes of it: coming up, asked live, answered in writing', async () => {
    const question = await asked('Boats: how deep is the harbour? #depth');
    expect(await talks.question(question)).toMatchObject({
      text: 'how deep is the harbour?',
      category: 'boats',
      tags: ['depth'],
      status: 'received',
    });
    expect(await talks.shown()).toEqual([]);
    await talks.asks({ action: 'approve', event: 'harbour-talks', question });
    expect(await talks.shown()).toEqual([question]);
    await ana.says(
      'what happened to my question',
      new RegExp(`^Question ${question} is on the list, with 0 votes`),
      to,
    );
    await talks.asks({ action: 'next', event: 'harbour-talks', question });
    await ana.gets(`Question ${question} is coming up.`);
    await talks.asks({ action: 'live', event: 'harbour-talks', question });
    await ana.gets(`Question ${question} is being asked right now.`);
    await talks.asks({ action: 'answer', event: 'harbour-talks', question, text: 'Nine metres.' });
    await ana.gets(`Question ${question} was answered. Nine metres.`);
  });

  test('others vote once each; a merged question brings its votes along and its asker is told', async () => {
    const first = await asked('how deep is the harbour?');
    const answer = await luis.says('what is the depth of the water here?', /number \d+/, to);
    const second = numberIn(answer);
    for (const question of [first, second])
      await talks.asks({ action: 'approve', event: 'harbour-talks', question });
    await luis.says(`+${first}`, `Your vote for question ${first} counts.`, to);
    await luis.says(`+${first}`, `You voted for question ${first} already.`, to);
    await ana.says(`+${second}`, `Your vote for question ${second} counts.`, to);
    await ana.says('+9999', 'There is no question 9999 to vote for.', to);
    await talks.asks({ action: 'merge', event: 'harbour-talks', question: second, into: first });
    await luis.gets(`Question ${second} was asked by others too: it goes on as question ${first}.`);
    expect((await talks.question(first)).votes).toBe(1);
    expect(await talks.shown()).toEqual([first]);
  });

  test('not taken, and why; anonymous if wished; never more than the event allows', async () => {
    const question = await asked('anonymous: why is the coffee so bad?');
    expect(await talks.question(question)).toMatchObject({ name: '', anonymous: true });
    await talks.asks({
      action: 'hide',
      event: 'harbour-talks',
      question,
      reason: 'not about boats',
    });
    await ana.gets(`Question ${question} was not taken: not about boats.`);
    for (let nth = 0; nth < 4; nth++) await asked(`and what about number ${nth} then`);
    await ana.says('one more question for you', /^That was 5 questions in ten minutes/, to);
  });

  test('in Spanish', async () => {
    const lucia = house.phone('+34600555011');
    const text = await lucia.says(
      '¿Qué profundidad tiene el puerto?',
      /^Recibida: su pregunta es la \d+\./,
      to,
    );
    const question = Number(/pregunta es la (\d+)/.exec(text)?.[1]);
    await talks.asks({ action: 'live', event: 'harbour-talks', question });
    await lucia.gets(`En este momento se hace la pregunta ${question}.`);
  });

  test('forget me takes the question back', async () => {
    const question = await asked('how deep is the harbour?');
    await talks.asks({ action: 'next', event: 'harbour-talks', question });
    await ana.gets(/coming up/);
    const other = numberIn(await luis.says('who built the pier?', /number \d+/, to));
    await talks.asks({ action: 'approve', event: 'harbour-talks', question: other });
    await ana.says(`+${other}`, `Your vote for question ${other} counts.`, to);
    await ana.says('forget me', /^Everything about you is erased/, to);
    expect(await talks.shown()).toEqual([other]);
    expect((await talks.question(other)).votes).toBe(1);
    expect(await talks.onStage()).toEqual([]);
    const left = await house.everythingKept();
    for (const trace of [ana.number, house.personKey(ana.number), 'how deep is the harbour'])
      expect(left).not.toContain(trace);
  });
});

describe('several events at one number', () => {
  test('the guest chooses, and what they opened with is acted on', async () => {
    await talks.becomes((event) => ({ ...event, state: 'open', numbers: [EVENTS] }));
    await ana.says(
      'oat latte, Ana',
      'Where are you? Reply 1 = Harbour Coffee or 2 = Harbour Talks. What you wrote is kept.',
      to,
    );
    await ana.says('1', /^Thanks, Ana\. Order \d+: Latte with Oat milk\./, to);
    await ana.says('where', /^Order \d+: Latte with Oat milk\. You're next\./, to);
    await ana.says(
      'Harbour Talks: how deep is the harbour?',
      /^Got it: your question is number/,
      to,
    );
  });
});

describe('a question whose message comes again', () => {
  beforeEach(() => talks.begin());
  const sid = `SM${'9'.padStart(32, '0')}`;
  const { questions } = eventObjects('harbour-talks');
  const words = 'how deep is the harbour?';
  const kept = async () => (await house.records().page(questions)).map(({ key }) => key);

  test('twenty times at once is one question', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => ana.texts(words, { ...to, messageSid: sid })),
    );
    const told = new Set((await ana.reads()).map(numberIn));
    expect(told.size).toBe(1);
    // What webhooks that were cut off have left is gone after a look or two.
    await house.unattended('PT5M');
    expect((await kept()).map(Number)).toEqual([...told]);
  });

  test('leaves nothing behind when each was cut off', async () => {
    await ana.says(words, /^Got it: your question is number \d+\./, { ...to, messageSid: sid });
    const [key = ''] = await kept();
    const made = (await house.records().read({ map: questions, key }))?.data as object;
    for (const number of [41, 42])
      await house
        .records()
        .create(
          { map: questions, key: numberKey(number) },
          { ...made, number, id: `cut${number}` },
        );
    await house.unattended('PT5M');
    expect(await kept()).toEqual([key]);
  });

  test('is made by its repeat when it was cut off before', async () => {
    await ana.says(words, /^Got it: your question is number \d+\./, { ...to, messageSid: sid });
    const [key = ''] = await kept();
    await house.records().remove({ map: questions, key });
    await ana.texts(words, { ...to, messageSid: sid });
    await ana.reads();
    expect(await kept()).toEqual([key]);
    expect(await talks.question(Number(key))).toMatchObject({ text: words, status: 'received' });
  });
});
