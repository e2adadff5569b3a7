import type { CallScript } from '../ports/call-script';
import { isConflict, Unavailable } from '../ports/records';
import { together } from '../ports/settled';
import { advance, quiet, seenRoster } from './call-advance';
import { repeatedScript, type IncomingCall } from './call-desk';
import type { CallParts } from './call-parts';
import { changeCall, readCall, readRung, writeCall } from './call-store';
import { claimsIn, type SeenClaim } from './claims';
import { callSettings } from './group';
import type { LiveCall } from './live-call';
import * as plan from './rules/plan';
import type { OnCall } from './rules/plan-batch';
import {
  DEFAULT_DESTINATION,
  finished,
  leftBehind,
  neverTalked,
  talked,
  withPlan,
} from './rules/progress';
import { callerScript, speaker, voicemailScript, whisperScript } from './scripts';
import { callWords } from './words/calls';

const MAX_TRIES = 6;

/** How the platform says that ringing went. https://www.twilio.com/docs/voice/twiml/dial#action */
export interface Dialled {
  /** Its word: completed, busy, no-answer, failed, canceled. */
  readonly status: string;
  /** Whether the caller and somebody else were connected. */
  readonly bridged: boolean;
  /** How long the phone that counts was picked up, in seconds. */
  readonly seconds: number;
  /** The caller has hung up. */
  readonly gone: boolean;
}

/** One phone of one try, as the addresses given to the platform name it. */
export interface PhoneOfTry {
  readonly member: string;
  readonly attempt: number;
}

const OUTCOMES: Readonly<Record<string, plan.Outcome>> = {
  busy: 'busy',
  'no-answer': 'noAnswer',
  failed: 'failed',
  canceled: 'canceled',
};

const isCurrent = ({ plan: { step } }: LiveCall, attempt: number): boolean =>
  step.do === 'ring' && step.attempt === attempt;

/** A try is over: either somebody had the caller, or the next phones ring. Two steps. Throws Unavailable. */
export async function tryEnded(
  call: IncomingCall,
  attempt: number,
  dialled: Dialled,
  parts: CallParts,
): Promise<CallScript> {
  const { group, records } = parts;
  const settings = callSettings(group);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [known, found, lastRung] = await together([
      seenRoster(parts),
      readCall(call.sid, parts),
      group.strategy === 'fair' ? readRung(records, group.id) : new Map<string, number>(),
    ]);
    const seen = quiet(known, parts);
    if (!found) return voicemailScript({ ...parts, call: call.sid });
    if (found.live.outcome === 'talked' && dialled.gone && !dialled.bridged)
      await changeCall(call.sid, parts, neverTalked);
    if (!isCurrent(found.live, attempt)) return repeatedScript(call, found, seen, parts, false);
    try {
      const moved = await advance(
        call.sid,
        { seen, claims: found.claims, lastRung, revision: found.revision },
        {
          decide: (on) => afterTry(found.live, attempt, dialled, settings, on),
          write: (live, revision = found.revision) => writeCall(call.sid, live, revision, parts),
        },
        parts,
      );
      const told = { ...parts, call: call.sid, from: call.from, first: false };
      return callerScript(moved.live, moved.seen.members, told);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing this call');
}

function afterTry(
  live: LiveCall,
  attempt: number,
  { status, bridged, gone }: Dialled,
  settings: ReturnType<typeof callSettings>,
  on: OnCall,
): LiveCall {
  const { now } = on;
  const { step } = live.plan;
  if (step.do !== 'ring') return live;
  if (bridged) {
    const member = live.plan.taken ?? step.members[0] ?? '';
    const since = live.talking?.since ?? now;
    const after = { ...talked(live, member, now), talking: { with: member, since } };
    return finished(after, 'talked', now);
  }
  const { talking: _never, ...alone } = live;
  if (gone) return finished(alone, 'left', now);
  // Of a phone that rang alone the platform says here how it went; the news of each phone may come later.
  const [only, second] = step.members;
  const outcome = OUTCOMES[status];
  const heard =
    only !== undefined && second === undefined && outcome
      ? plan.heardOfPhone(live.plan, { member: only, attempt, news: 'ended', outcome })
      : live.plan;
  return withPlan(alone, plan.tryEnded(heard, { attempt, bridged }, settings, on), now);
}

/** The default destination was called: it had the caller, or the voicemail does. */
export async function defaultEnded(
  call: IncomingCall,
  { status, bridged, seconds, gone }: Dialled,
  parts: CallParts,
): Promise<CallScript> {
  const live = await changeCall(call.sid, parts, (before, now) => {
    if (before.plan.step.do !== 'defaultDestination') return before;
    if (bridged) {
      const talking = { with: DEFAULT_DESTINATION, since: now - seconds * 1000 };
      return finished({ ...talked(before, DEFAULT_DESTINATION, now), talking }, 'default', now);
    }
    const outcome = OUTCOMES[status] ?? 'hungUp';
    const attempts = before.attempts.map((attempt) =>
      attempt.member === DEFAULT_DESTINATION && attempt.outcome === undefined
        ? { ...attempt, to: now, outcome }
        : attempt,
    );
    const after = { ...before, attempts };
    return gone
      ? finished(after, 'left', now)
      : withPlan(after, plan.defaultEnded(before.plan, false), now);
  });
  if (!live || live.plan.step.do === 'voicemail')
    return voicemailScript({ ...parts, call: call.sid });
  const say = speaker(parts.group);
  return [say(callWords(parts.group.language, parts.group.texts).goodbye), { do: 'hangUp' }];
}

/** A member has picked up: hears for whom the call is, and is asked for the key unless the phone is trusted. */
export async function phonePickedUp(
  call: string,
  which: PhoneOfTry,
  parts: CallParts,
): Promise<CallScript> {
  const { group } = parts;
  const [{ members }, live] = await together([
    seenRoster(parts),
    changeCall(call, parts, (before, now) =>
      withPlan(before, plan.heardOfPhone(before.plan, { ...which, news: 'pickedUp' }), now),
    ),
  ]);
  const person = members.get(which.member);
  const asks = group.pressToAccept && person?.trusted !== true;
  if (live && !isCurrent(live, which.attempt)) return sorry(live, parts, person?.language);
  const script = whisperScript({ ...parts, call, ...which }, person, asks);
  if (asks) return script;
  const taken = await takeCall(call, which, parts);
  return taken.length === 0 ? script : taken;
}

/** A member has pressed a key. Two steps; should nothing be stored, the platform alone decides who was first. */
export async function keyPressed(
  call: string,
  which: PhoneOfTry,
  key: string,
  parts: CallParts,
): Promise<CallScript> {
  if (key === '1') return takeCall(call, which, parts);
  await changeCall(call, parts, (before, now) => {
    const news = { ...which, news: 'ended', outcome: 'refused' } as const;
    return withPlan(before, plan.heardOfPhone(before.plan, news), now);
  });
  return said('refused', parts);
}

/** The first who wants the call gets it; an empty script connects the two. */
async function takeCall(call: string, which: PhoneOfTry, parts: CallParts): Promise<CallScript> {
  let says: plan.MemberStep = 'connect';
  const claim = { v: 1, call, group: parts.group.id } as const;
  // Read while the call is: it is the write that needs to know whose phone it is.
  const reading = seenRoster(parts);
  const keepPhone = async (held: readonly SeenClaim[]): Promise<void> => {
    const phone = (await reading).members.get(which.member)?.phone;
    if (phone !== undefined)
      await claimsIn(parts.records).keep(held, parts.personKey(phone), claim);
  };
  const [{ members }, live] = await together([
    reading,
    changeCall(
      call,
      parts,
      (before, now) => {
        const pressed = plan.pressedOne(before.plan, which.member, which.attempt);
        ({ says } = pressed);
        if (pressed.call === before.plan) return before;
        const next = withPlan(before, pressed.call, now);
        return says === 'connect' ? { ...next, talking: { with: which.member, since: now } } : next;
      },
      (_live, held) => (says === 'connect' ? [keepPhone(held)] : []),
    ),
  ]);
  if (says === 'connect' || !live) return [];
  return sorry(live, parts, members.get(which.member)?.language);
}

const sorry = (live: LiveCall, parts: CallParts, language: string | undefined): CallScript =>
  said(live.outcome === 'left' ? 'callerGone' : 'takenByOther', parts, language);

function said(
  what: 'callerGone' | 'takenByOther' | 'refused',
  { group }: CallParts,
  language?: string,
): CallScript {
  const words = callWords(language ?? group.language, group.texts);
  return [speaker(group, language)(words[what]), { do: 'hangUp' }];
}

/** The part of one phone is over, by the platform's word. May come before or after everything else about the try. */
export async function phoneEnded(
  call: string,
  { member, attempt }: PhoneOfTry,
  status: string,
  parts: CallParts,
): Promise<void> {
  await changeCall(call, parts, (live, now) => {
    const state = live.plan.phones[member];
    // Whoever has the caller, or had, is told of by the end of the try.
    const isOpen = state === 'ringing' || state === 'pickedUp';
    if (!isCurrent(live, attempt) || !isOpen || live.plan.taken === member) return live;
    const outcome = OUTCOMES[status] ?? 'notPressed';
    return withPlan(
      live,
      plan.heardOfPhone(live.plan, { member, attempt, news: 'ended', outcome }),
      now,
    );
  });
}

/** The caller's call is over, at whatever step it was; every phone of it is free again. */
export async function callEnded(call: string, parts: CallParts): Promise<void> {
  await changeCall(call, parts, leftBehind);
}
