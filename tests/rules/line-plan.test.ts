import { longestWait, secondsToSay, type CallSettings } from '../../src/line/rules/bound';
import {
  beginCall,
  callerLeft,
  claimedBy,
  defaultEnded,
  heardOfPhone,
  pressedOne,
  tryEnded,
  type Call,
} from '../../src/line/rules/plan';
import type { OnCall } from '../../src/line/rules/plan-batch';

const NOW = Date.UTC(2026, 10, 21, 12);

const settings: CallSettings = {
  strategy: 'inOrder',
  greetingSeconds: 8,
  ringSeconds: 20,
  pressToAccept: true,
  mostTries: 3,
  voicemailGreetingSeconds: 6,
};

const on = (more: Partial<OnCall> = {}): OnCall => ({
  now: NOW,
  open: true,
  tiers: [['ana', 'ben'], ['cleo']],
  elsewhere: new Set(),
  lastRung: new Map(),
  ...more,
});

const missed = (call: Call, attempt: number, now: OnCall = on(), of = settings): Call =>
  tryEnded(call, { attempt, bridged: false }, of, now);

describe('whose phones ring', () => {
  test('in order: one after the other, then the voicemail', () => {
    const first = beginCall(settings, on());
    expect(first.step).toEqual({ do: 'ring', members: ['ana'], attempt: 1 });
    const second = missed(first, 1);
    expect(second.step).toEqual({ do: 'ring', members: ['ben'], attempt: 2 });
    const third = missed(second, 2);
    expect(third.step).toEqual({ do: 'ring', members: ['cleo'], attempt: 3 });
    const last = missed(third, 3);
    expect(last.step).toEqual({ do: 'voicemail' });
    expect(last.spent).toEqual({ ana: 'noAnswer', ben: 'noAnswer', cleo: 'noAnswer' });
  });

  test.each([
    ['allAtOnce' as const, ['ana', 'ben', 'cleo']],
    ['tiers' as const, ['ana', 'ben']],
    ['fair' as const, ['ben']],
  ])('%s: first %j', (strategy, members) => {
    const lastRung = new Map([['ana', NOW - 1_000]]);
    const call = beginCall({ ...settings, strategy }, on({ lastRung }));
    expect(call.step).toEqual({ do: 'ring', members, attempt: 1 });
    expect(claimedBy(call)).toEqual(members);
  });

  test('no more than ten at once; the others are next', () => {
    const tiers = [Array.from({ length: 14 }, (_, nth) => `m${nth}`)];
    const all = { ...settings, strategy: 'allAtOnce' as const };
    const first = beginCall(all, on({ tiers }));
    expect(claimedBy(first)).toHaveLength(10);
    expect(claimedBy(missed(first, 1, on({ tiers }), all))).toEqual(tiers[0]?.slice(10));
  });

  test('who rings for somebody else is left alone, and asked when free', () => {
    const call = beginCall(settings, on({ elsewhere: new Set(['ana']) }));
    expect(claimedBy(call)).toEqual(['ben']);
    expect(claimedBy(missed(call, 1))).toEqual(['ana']);
  });

  test('who is on counts when the phone is rung, not when the call came in', () => {
    const call = beginCall(settings, on());
    expect(claimedBy(missed(call, 1, on({ tiers: [['dov']] })))).toEqual(['dov']);
  });

  test('nobody on, or closed: the default destination, then the voicemail', () => {
    const other = { ...settings, defaultDestination: { ringSeconds: 20 } };
    for (const nobody of [on({ tiers: [] }), on({ open: false, tiers: [] })]) {
      const call = beginCall(other, nobody);
      expect(call.step).toEqual({ do: 'defaultDestination' });
      expect(defaultEnded(call, false).step).toEqual({ do: 'voicemail' });
      expect(defaultEnded(call, true).step).toEqual({ do: 'end' });
      expect(defaultEnded(defaultEnded(call, false), false).step).toEqual({ do: 'voicemail' });
    }
  });

  test('no try begins that could end too late', () => {
    const call = beginCall(settings, on());
    const late = on({ now: call.triesEndAt - 1_000 });
    expect(missed(call, 1, late).step).toEqual({ do: 'voicemail' });
  });
});

describe('what phones do', () => {
  const all = { ...settings, strategy: 'allAtOnce' as const };
  const ringing = beginCall(all, on());

  test('two press 1: the first gets the caller, the other is told, and a repeat gets the same answer', () => {
    const first = pressedOne(ringing, 'ben', 1);
    const second = pressedOne(first.call, 'ana', 1);
    expect([first.says, second.says]).toEqual(['connect', 'tooLate']);
    expect(pressedOne(second.call, 'ben', 1).says).toBe('connect');
    expect(tryEnded(second.call, { attempt: 1, bridged: true }, all, on()).step).toEqual({
      do: 'end',
    });
  });

  test('who pressed 1 and hung up leaves the caller to the one who was too late', () => {
    const first = pressedOne(ringing, 'ben', 1).call;
    const second = pressedOne(first, 'ana', 1).call;
    const gone = heardOfPhone(second, {
      member: 'ben',
      attempt: 1,
      news: 'ended',
      outcome: 'hungUp',
    });
    expect(pressedOne(gone, 'cleo', 1).says).toBe('connect');
    const next = missed(gone, 1, on(), all);
    expect(next.spent).toEqual({ ben: 'hungUp' });
    expect(claimedBy(next)).toEqual(['ana', 'cleo']);
  });

  test('a private voicemail picks up and presses nothing: the others are rung again', () => {
    const picked = heardOfPhone(ringing, { member: 'ana', attempt: 1, news: 'pickedUp' });
    const next = missed(picked, 1, on(), all);
    expect(next.spent).toEqual({ ana: 'notPressed' });
    expect(next.step).toEqual({ do: 'ring', members: ['ben', 'cleo'], attempt: 2 });
  });

  test.each(['busy', 'failed', 'refused', 'hungUp', 'noAnswer'] as const)(
    'who was %s is not asked again',
    (outcome) => {
      const heard = heardOfPhone(ringing, { member: 'ana', attempt: 1, news: 'ended', outcome });
      const next = missed(heard, 1, on(), all);
      expect(next.spent['ana']).toBe(outcome);
      expect(claimedBy(next)).not.toContain('ana');
    },
  );

  test('late news of an earlier try changes nothing, and a repeated end of it starts nothing', () => {
    const second = missed(ringing, 1, on({ tiers: [['dov']] }), all);
    expect(
      heardOfPhone(second, { member: 'dov', attempt: 1, news: 'ended', outcome: 'busy' }),
    ).toEqual(second);
    expect(missed(second, 1, on(), all)).toEqual(second);
    expect(pressedOne(second, 'ana', 1).says).toBe('tooLate');
  });

  test('a caller who hangs up frees every phone', () => {
    const left = callerLeft(ringing);
    expect(claimedBy(left)).toEqual([]);
    expect(pressedOne(left, 'ana', 1).says).toBe('tooLate');
    expect(missed(left, 1, on(), all).step).toEqual({ do: 'end' });
  });
});

describe('the longest wait', () => {
  test('is the greeting, each try with its key, and the way to the voicemail', () => {
    const wait = longestWait({ ...settings, mostTries: 2 });
    expect(wait.tries).toBe(2);
    expect(wait.parts).toEqual([
      { part: 'greeting', seconds: 8 },
      // Answer 5, ring 20 and 5 over, whisper asked for 5, said 10, key 8, key answered 5.
      { part: 'tries', seconds: 2 * 58 },
      { part: 'voicemail', seconds: 11 },
    ]);
    expect(wait.seconds).toBe(135);
  });

  test('is shorter without a key, with fewer phones, and longer with a default destination', () => {
    expect(longestWait({ ...settings, pressToAccept: false, mostTries: 2 }).seconds).toBe(
      8 + 60 + 11,
    );
    expect(longestWait(settings, 1).seconds).toBe(8 + 58 + 11);
    expect(longestWait(settings, 0).seconds).toBe(8 + 11);
    const other = { ...settings, defaultDestination: { ringSeconds: 30 } };
    expect(longestWait(other, 0).seconds).toBe(8 + 40 + 11);
  });

  test('a sentence is given a second for ten letters', () => {
    expect(secondsToSay('')).toBe(0);
    expect(secondsToSay('You have reached the night line.')).toBe(4);
  });
});
