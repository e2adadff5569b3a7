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

beforeEach(() => talks.begin());

test('what others asked too stays for them, without whoever is forgotten', async () => {
  const question = await asked('how deep is the harbour?');
  const other = numberIn(await luis.says('what depth has the water?', /number \d+/, to));
  for (const number of [question, other])
    await talks.asks({ action: 'approve', event: 'harbour-talks', question: number });
  await talks.asks({ action: 'merge', event: 'harbour-talks', question: other, into: question });
  await luis.gets(/goes on as question/);
  await ana.says('forget me', /erased/, to);
  expect(await talks.shown()).toEqual([question]);
  expect(await house.everythingKept()).not.toContain(house.personKey(ana.number));
  // Whoever is forgotten is told of nothing any more.
  await talks.asks({ action: 'live', event: 'harbour-talks', question });
  await ana.getsNothing();
});

describe('a question that its asker takes back', () => {
  test('leaves the list and the stage; moderators see what became of it, and nobody is told', async () => {
    const question = await asked('how deep is the harbour?');
    await talks.asks({ action: 'next', event: 'harbour-talks', question });
    await ana.gets(/coming up/);
    await luis.says(`+${question}`, /counts/, to);
    const sid = `SM${'7'.padStart(32, '0')}`;
    const words = 'take my question back please';
    await ana.says(words, `Question ${question} is taken back.`, { ...to, messageSid: sid });
    await ana.texts(words, { ...to, messageSid: sid });
    await ana.reads();
    expect(await talks.question(question)).toMatchObject({ status: 'withdrawn', votes: 1 });
    expect(await talks.shown()).toEqual([]);
    expect(await talks.onStage()).toEqual([]);
    await luis.getsNothing();
    await expect(
      talks.asks({ action: 'live', event: 'harbour-talks', question }),
    ).rejects.toMatchObject({ code: 'question-withdrawn' });
    await ana.says('status', `Question ${question} is taken back.`, to);
  });

  test('of several is named by its number, and is nobody else\u2019s', async () => {
    const first = await asked('how deep is the harbour and who has measured it?');
    const second = await asked('who built the pier?');
    const foreign = numberIn(await luis.says('when does it open?', /number \d+/, to));
    await ana.says(
      'withdraw my question',
      `Which question do you take back? Reply ${second} = who built the pier? or ${first} = how deep is the harbour and wh....`,
      to,
    );
    await ana.says(`${foreign}`, `Question ${foreign} is not one of yours.`, to);
    await ana.says(`withdraw ${second}`, `Question ${second} is taken back.`, to);
    // What is left is the only one.
    await ana.says('withdraw', `Question ${first} is taken back.`, to);
    expect((await talks.question(foreign)).status).toBe('received');
  });

  test('in Spanish; on stage it is too late', async () => {
    const lucia = house.phone('+34600555011');
    const numberOf = (text: string): number => Number(/pregunta es la (\d+)/.exec(text)?.[1]);
    const first = numberOf(await lucia.says('¿Qué profundidad tiene el puerto?', /^Recibida/, to));
    const second = numberOf(await lucia.says('¿Quién construyó el muelle?', /^Recibida/, to));
    await lucia.says('retiro mi pregunta', /^¿Cuál de sus preguntas retiramos\?/, to);
    await lucia.says(`la ${second}`, `La pregunta ${second} queda retirada.`, to);
    await talks.asks({ action: 'live', event: 'harbour-talks', question: first });
    await lucia.gets(/se hace la pregunta/);
    await lucia.says(
      `retira la pregunta ${first}`,
      `En este momento se hace la pregunta ${first}.`,
      to,
    );
    expect((await talks.question(first)).status).toBe('live');
  });
});
