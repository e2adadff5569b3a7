import * as v from 'valibot';
import type { Clock } from '../core/clock';
import { durationMs } from '../core/durations';
import type { Route } from '../core/routes';
import { isPhone } from '../vendors/messaging/addresses';
import type { Numbers } from '../vendors/numbers/state';
import type { Exchange } from '../vendors/voice/exchange';
import { ANONYMOUS, callIn } from '../vendors/voice/incoming';
import type { Leg } from '../vendors/voice/leg';
import { PACE } from '../vendors/voice/limits';
import { isWithheld } from '../vendors/voice/params';
import type { Call } from '../vendors/voice/state';
import { ControlError, readInput } from './input';

const PersonsCall = v.strictObject({ from: v.string(), to: v.string() });

const isDuration = (text: string): boolean => durationMs(text) !== undefined;

const Yes = v.literal(true);
const Act = v.union(
  [
    v.strictObject({ answer: Yes }),
    v.strictObject({ reject: Yes }),
    v.strictObject({ busy: Yes }),
    v.strictObject({ machine: v.literal('greeting') }),
    v.strictObject({ press: v.pipe(v.string(), v.regex(/^[0-9*#]+$/)) }),
    v.strictObject({ say: v.pipe(v.string(), v.nonEmpty()) }),
    v.strictObject({
      record: v.pipe(v.number(), v.minValue(1), v.maxValue(14_400)),
      transcript: v.optional(v.string()),
      transcription: v.optional(v.picklist(['completed', 'failed', 'never']), 'completed'),
      transcribedAfter: v.optional(v.pipe(v.string(), v.check(isDuration, 'no ISO duration'))),
    }),
    v.strictObject({ hangUp: Yes }),
  ],
  'one of {answer: true}, {reject: true}, {busy: true}, {machine: "greeting"}, {press: "1"}, {say: "…"}, {record: seconds, transcript?, transcription?, transcribedAfter?}, {hangUp: true}',
);
type Act = v.InferOutput<typeof Act>;

/** How fast people speak, in words a second. */
const WORDS_A_SECOND = 2.5;

/** People calling and being called. */
export function callRoutes(options: {
  exchange: Exchange;
  numbers: Numbers;
  clock: Clock;
}): readonly Route[] {
  const { exchange, numbers, clock } = options;
  const { state } = exchange;

  function find(sid: string): Call {
    const call = state.calls.get(sid);
    if (!call) throw new ControlError(404, `no such leg: ${sid}`);
    return call;
  }

  function running(call: Call): Leg {
    const leg = exchange.leg(call.sid);
    if (!leg) throw new ControlError(409, `this leg has ended: ${call.status}`);
    return leg;
  }

  async function act(leg: Leg, input: Act): Promise<void> {
    if ('answer' in input || 'machine' in input || 'reject' in input || 'busy' in input) {
      mustRing(leg);
      if ('answer' in input) leg.tell({ what: 'picked up', by: 'human' });
      else if ('machine' in input) leg.tell({ what: 'picked up', by: 'machine' });
      else leg.tell({ what: 'refused', status: 'busy' in input ? 'busy' : 'no-answer' });
      return;
    }
    if ('hangUp' in input) {
      hangUp(leg);
      return;
    }
    if (leg.call.answeredAt === null) throw new ControlError(409, 'nobody hears this leg yet');
    if ('press' in input) {
      for (const key of input.press) leg.press(key);
    } else if ('say' in input) {
      await say(leg, input.say);
    } else {
      await speak(leg, input);
    }
  }

  async function say(leg: Leg, words: string): Promise<void> {
    if (leg.call.waitingFor !== 'record') leg.tell({ what: 'words', words });
    else {
      const record = Math.max(Math.round(words.split(/\s+/).length / WORDS_A_SECOND), 1);
      await speak(leg, { record, transcript: words, transcription: 'completed' });
    }
  }

  /** Speaks for so long: the clock goes on by itself, and what falls due meanwhile happens. */
  async function speak(leg: Leg, spoken: Extract<Act, { record: number }>): Promise<void> {
    if (leg.call.waitingFor !== 'record') throw new ControlError(409, 'nobody records this leg');
    const { record: seconds, transcript, transcription: outcome, transcribedAfter } = spoken;
    const afterMs = durationMs(transcribedAfter ?? '') ?? PACE.transcription;
    leg.tell({ what: 'spoken', seconds, transcript, transcribing: { outcome, afterMs } });
    await exchange.activity.rest();
    await clock.advance(seconds * 1000);
  }

  /** Answers when everything waits again; what is not emulated ended the call and is said aloud. */
  async function settled(call: Call): Promise<unknown> {
    await exchange.activity.rest();
    const trouble = treeOf(rootOf(call)).find((leg) => leg.trouble !== null)?.trouble;
    if (trouble) throw new ControlError(501, trouble);
    return format(call);
  }

  function rootOf(call: Call): Call {
    return (call.parentSid !== null && state.calls.get(call.parentSid)) || call;
  }

  const treeOf = (call: Call): readonly Call[] => [call, ...state.legsOf(call.sid)];

  function format(call: Call): unknown {
    return {
      sid: call.sid,
      parent: call.parentSid,
      from: call.from,
      to: call.to,
      direction: call.direction,
      status: call.status,
      answeredBy: call.answeredBy,
      heard: call.heard,
      waitingFor: call.waitingFor,
      connected: exchange.leg(call.sid)?.bridge?.call.sid ?? null,
      legs: state.legsOf(call.sid).map(format),
      recordings: state.recordingsOf(call.sid).map(({ sid, seconds }) => {
        const transcription = state.transcriptionOf(sid);
        return {
          sid,
          seconds,
          transcription: transcription
            ? { status: transcription.status, text: transcription.text }
            : null,
        };
      }),
      at: new Date(call.createdAt).toISOString(),
      endedAt: call.endedAt === null ? null : new Date(call.endedAt).toISOString(),
    };
  }

  return [
    {
      method: 'POST',
      path: '/local/calls',
      answer: async (request) => {
        const { from, to } = readInput(PersonsCall, request);
        if (from !== ANONYMOUS && !isPhone(from) && !isWithheld(from)) {
          throw new ControlError(400, `from is nobody's number: ${from}`);
        }
        if (numbers.byPhoneNumber(from)) {
          throw new ControlError(400, `from is a number of the account, not a phone: ${from}`);
        }
        const number = numbers.byPhoneNumber(to);
        if (!number) throw new ControlError(404, `nobody owns the number ${to}`);
        const { call } = callIn(exchange, from, number);
        return { status: 200, body: await settled(call) };
      },
    },
    {
      method: 'GET',
      path: '/local/calls',
      answer: ({ query }) => {
        const person = query.get('person');
        const calls = [...state.calls.values()].filter(
          ({ holder }) => person === null || holder === person,
        );
        return { status: 200, body: calls.map(format) };
      },
    },
    {
      method: 'GET',
      path: '/local/calls/:sid',
      answer: (_request, { sid = '' }) => ({ status: 200, body: format(find(sid)) }),
    },
    {
      method: 'POST',
      path: '/local/calls/:sid',
      answer: async (request, { sid = '' }) => {
        const call = find(sid);
        await act(running(call), readInput(Act, request));
        return { status: 200, body: await settled(call) };
      },
    },
  ];
}

function mustRing({ call }: Leg): void {
  if (call.direction === 'inbound' || call.answeredAt !== null || call.status !== 'ringing') {
    throw new ControlError(409, `this phone does not ring: ${call.status}`);
  }
}

/** Puts the phone down. Somebody whose phone rings has not taken it up yet. */
function hangUp(leg: Leg): void {
  const answered = leg.call.answeredAt !== null;
  if (!answered && leg.call.direction !== 'inbound') {
    throw new ControlError(409, 'this phone rings: it can be answered or rejected');
  }
  leg.end(answered ? 'completed' : 'no-answer');
}
