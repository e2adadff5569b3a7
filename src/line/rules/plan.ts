import { triesFor, trySeconds, type CallSettings } from './bound';
import { nextBatch, type OnCall } from './plan-batch';

/** What became of one phone in one try. `canceled` = it stopped ringing because another one was picked up. */
export type Outcome =
  'busy' | 'noAnswer' | 'failed' | 'refused' | 'hungUp' | 'notPressed' | 'canceled';

/** What is said to the platform about the caller. */
export type CallerStep =
  | { readonly do: 'ring'; readonly members: readonly string[]; readonly attempt: number }
  | { readonly do: 'defaultDestination' }
  | { readonly do: 'voicemail' }
  | { readonly do: 'end' };

/** What is said to a member who has picked up. */
export type MemberStep = 'connect' | 'tooLate';

/** One incoming call, as it is kept between two requests. Small: a name for each phone that was rung. */
export interface Call {
  readonly v: 1;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** No try may last beyond this. */
  readonly triesEndAt: number;
  /** What the caller's side was told last; a repeated request is told it again. */
  readonly step: CallerStep;
  /** What is known of the phones of the current try. */
  readonly phones: Readonly<Record<string, PhoneState>>;
  /** Who pressed 1 first in the current try. */
  readonly taken?: string;
  /** Who is not rung again for this caller, and why. */
  readonly spent: Readonly<Record<string, Outcome>>;
}

/** `willing` = pressed 1 after somebody else. */
type PhoneState = 'ringing' | 'pickedUp' | 'willing' | Outcome;

/** News about one phone names the try it belongs to, because it may arrive late. */
export type PhoneNews = { readonly member: string; readonly attempt: number } & (
  { readonly news: 'pickedUp' } | { readonly news: 'ended'; readonly outcome: Outcome }
);

/**
 * A call comes in. A phone that turns out to ring for another caller when it is claimed goes to `on.elsewhere`, and the
 * same question is asked again; so it is with `tryEnded`. A repeated request is answered with the `step` of the call.
 */
export function beginCall(settings: CallSettings, on: OnCall): Call {
  const { now } = on;
  const phones = on.open ? on.tiers.flat().length : 0;
  const seconds = settings.greetingSeconds + triesFor(settings, phones) * trySeconds(settings);
  const call: Call = {
    v: 1,
    startedAt: now,
    triesEndAt: now + seconds * 1000,
    step: { do: 'end' },
    phones: {},
    spent: {},
  };
  return goOn(call, settings, on, settings.greetingSeconds);
}

/** A phone was picked up or is done; changes what is known, and nothing that anybody hears. */
export function heardOfPhone(call: Call, { member, attempt, ...news }: PhoneNews): Call {
  if (!isCurrent(call, attempt) || !Object.hasOwn(call.phones, member)) return call;
  const known = call.phones[member];
  if (news.news === 'pickedUp') {
    return known === 'ringing' ? withPhone(call, member, 'pickedUp') : call;
  }
  // Whoever pressed 1 and hung up before the caller was there leaves the call to the next one who presses.
  const { taken, ...rest } = call;
  const left = taken === member ? rest : call;
  return known === 'willing' ? left : withPhone(left, member, news.outcome);
}

/** A member pressed 1, or picked up a phone that needs no key. The first one gets the caller. */
export function pressedOne(
  call: Call,
  member: string,
  attempt: number,
): { readonly call: Call; readonly says: MemberStep } {
  if (!isCurrent(call, attempt) || !Object.hasOwn(call.phones, member)) {
    return { call, says: 'tooLate' };
  }
  if (call.taken === member) return { call, says: 'connect' };
  if (call.taken !== undefined) {
    return { call: withPhone(call, member, 'willing'), says: 'tooLate' };
  }
  return { call: { ...withPhone(call, member, 'pickedUp'), taken: member }, says: 'connect' };
}

/**
 * A try is over: either a member had the caller, or somebody else is tried. What `on` says counts now, not when the call
 * came in: whoever's shift has ended is not rung any more, and whoever's has begun is.
 */
export function tryEnded(
  call: Call,
  { attempt, bridged }: { readonly attempt: number; readonly bridged: boolean },
  settings: CallSettings,
  on: OnCall,
): Call {
  if (!isCurrent(call, attempt)) return call;
  if (bridged) return ended(call);
  const spent = { ...call.spent, ...spentIn(call) };
  const { taken: _taken, ...rest } = call;
  return goOn({ ...rest, spent, phones: {} }, settings, on, 0);
}

/** The default destination was called. */
export function defaultEnded(call: Call, reached: boolean): Call {
  if (call.step.do !== 'defaultDestination') return call;
  return reached ? ended(call) : { ...call, step: { do: 'voicemail' } };
}

/** The caller is gone, at whatever step; every phone is free again. */
export const callerLeft = (call: Call): Call => ended(call);

/** Whose phones must not be rung for anybody else now. */
export const claimedBy = (call: Call): readonly string[] =>
  call.step.do === 'ring' ? call.step.members : [];

function goOn(call: Call, settings: CallSettings, on: OnCall, secondsBefore: number): Call {
  const attempt = call.step.do === 'ring' ? call.step.attempt + 1 : 1;
  const fits = on.now + (secondsBefore + trySeconds(settings)) * 1000 <= call.triesEndAt;
  const members =
    fits && attempt <= settings.mostTries ? nextBatch(settings.strategy, on, call.spent) : [];
  if (members.length > 0) {
    return {
      ...call,
      step: { do: 'ring', members, attempt },
      phones: Object.fromEntries(members.map((member) => [member, 'ringing' as const])),
    };
  }
  return {
    ...call,
    step: { do: settings.defaultDestination ? 'defaultDestination' : 'voicemail' },
    phones: {},
  };
}

/**
 * Who is not asked again: whoever did not take the call, as far as it is known. Once somebody has picked up, the others'
 * phones may have stopped for that reason alone, so what nobody has told of them is not held against them.
 */
function spentIn({ phones, taken }: Call): Record<string, Outcome> {
  const somebodyPickedUp = Object.values(phones).some(
    (state) => !['ringing', 'busy', 'noAnswer', 'failed', 'canceled'].includes(state),
  );
  return Object.fromEntries(
    Object.entries(phones).flatMap(([member, state]): [string, Outcome][] => {
      if (member === taken) return [[member, 'hungUp']];
      if (state === 'willing' || state === 'canceled') return [];
      if (state === 'pickedUp') return [[member, 'notPressed']];
      if (state === 'ringing') return somebodyPickedUp ? [] : [[member, 'noAnswer']];
      return [[member, state]];
    }),
  );
}

const isCurrent = (call: Call, attempt: number): boolean =>
  call.step.do === 'ring' && call.step.attempt === attempt;

const withPhone = (call: Call, member: string, state: PhoneState): Call => ({
  ...call,
  phones: { ...call.phones, [member]: state },
});

const ended = (call: Call): Call => ({ ...call, step: { do: 'end' }, phones: {} });
