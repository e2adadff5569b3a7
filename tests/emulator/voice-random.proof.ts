import fc from 'fast-check';
import { MARIA, TOM, VoiceBench } from './support-voice';
import type { LegView } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

const OVER = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];
const CALLERS = ['+14155550130', '+14155550131'];
const PEOPLE = [...CALLERS, MARIA, TOM];

const dial = (attributes: string): string =>
  `<Dial action="/after" ${attributes}>` +
  [MARIA, TOM]
    .map(
      (number) =>
        `<Number url="/whisper" statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${number}</Number>`,
    )
    .join('') +
  '</Dial>';

/** What the line may say next; every chain of them comes to an end. */
const verbs = fc.constantFrom(
  dial('timeout="10"'),
  dial('timeout="10" hangupOnStar="true"'),
  '<Enqueue waitUrl="/wait" action="/after">line</Enqueue>',
  '<Dial timeout="5"><Queue>line</Queue></Dial>',
  '<Say>Hello</Say>',
  '<Pause length="3"/>',
  '<Gather action="/after" numDigits="1" timeout="4"/>',
  '<Gather action="/after" input="speech"><Say>Tell me</Say></Gather>',
  '<Record action="/after" maxLength="20" transcribe="true"/>',
  '<Enqueue waitUrl="/wait" action="/after">line</Enqueue>',
  '<Reject/>',
  '<Hangup/>',
  dial('timeout="10"'),
  dial('timeout="10" sequential="true" answerOnBridge="true"'),
  dial('timeout="10" timeLimit="15" hangupOnStar="true" record="record-from-answer"'),
  '<Dial timeout="5"><Queue>line</Queue></Dial>',
);

const person = fc.constantFrom(...PEOPLE);
const volunteer = fc.constantFrom(MARIA, TOM);

const acts = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: volunteer, act: fc.constant({ answer: true }) }) },
  { weight: 3, arbitrary: fc.record({ who: person, act: fc.constant({ press: '1' }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      who: person,
      act: fc.constantFrom<Record<string, unknown>>(
        { reject: true },
        { busy: true },
        { machine: 'greeting' },
        { press: '*' },
        { say: 'hello' },
        { record: 5 },
        { hangUp: true },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ seconds: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ caller: fc.constantFrom(...CALLERS) }) },
);

async function everyLeg(): Promise<readonly LegView[]> {
  return (await bench.desk.local('GET', 'calls')).body as LegView[];
}

it('ends every call, tells each of its states once and in order, and leaves nobody connected alone', async () => {
  const property = fc.asyncProperty(
    fc.array(verbs, { minLength: 1, maxLength: 4 }),
    fc.array(verbs, { maxLength: 4 }),
    fc.array(acts, { maxLength: 12 }),
    fc.constantFrom('pickup', 'accept'),
    async (first, after, happenings, cancelOthers) => {
      await bench.fresh();
      await bench.desk.local('POST', 'limits', { cancelOthers });
      const left = new Map<string, string[]>();
      bench.answer('/voice', first.join(''));
      bench.answer('/after', ({ form }) => {
        const rest = left.get(form['CallSid'] ?? '') ?? [...after];
        left.set(form['CallSid'] ?? '', rest);
        return rest.shift() ?? '<Hangup/>';
      });
      bench.answer('/whisper', '<Gather action="/accept" numDigits="1"/><Hangup/>');
      bench.answer('/accept', '');
      bench.answer('/wait', '<Say>Please wait</Say>');
      await bench.call(CALLERS[0]);
      for (const happening of happenings) {
        if ('seconds' in happening) await bench.clock.advance(happening.seconds * 1_000);
        else if ('caller' in happening) await bench.call(happening.caller);
        else {
          const leg = (await everyLeg()).findLast(({ from, to, direction }) =>
            direction === 'inbound' ? from === happening.who : to === happening.who,
          );
          if (leg) await bench.desk.local('POST', `calls/${leg.sid}`, happening.act);
        }
        const connected = (await everyLeg()).filter(({ connected }) => connected !== null);
        for (const leg of connected) {
          const other = connected.find(({ sid }) => sid === leg.connected);
          expect(other?.connected).toBe(leg.sid);
        }
      }
      for (const leg of await everyLeg()) {
        if (leg.direction === 'inbound' && !OVER.includes(leg.status)) {
          await bench.act(leg, { hangUp: true });
        }
      }
      await bench.clock.advance(120_000);
      const legs = await everyLeg();
      expect(legs.filter(({ status }) => !OVER.includes(status))).toEqual([]);
      expect(legs.filter(({ waitingFor }) => waitingFor !== null)).toEqual([]);
      for (const { sid, status } of legs.filter(({ parent }) => parent !== null)) {
        const told = bench.asked('/leg').filter((form) => form['CallSid'] === sid);
        const order = ['initiated', 'ringing', 'in-progress', status];
        expect(told.map((form) => form['SequenceNumber'])).toEqual(told.map((_, at) => String(at)));
        expect(told.map((form) => form['CallStatus'])).toEqual(
          order.filter((state) => told.some((form) => form['CallStatus'] === state)),
        );
        expect(told.at(-1)?.['CallStatus']).toBe(status);
      }
      expect(bench.desk.mistakes).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: 100 });
}, 60_000);
