import type { Bellhop } from '../bellhop';
import {
  callEnded,
  defaultEnded,
  keyPressed,
  phoneEnded,
  phonePickedUp,
  tryEnded,
  type Dialled,
} from '../line/call-steps';
import { askToCallBack, callBack, fromMenu } from '../line/call-back';
import { greetingKeyPressed, greetingSpoken } from '../line/greeting-desk';
import { beginCall } from '../line/call-desk';
import type { CallParts } from '../line/call-parts';
import { memberOf } from '../line/roster';
import { speaker, voicemailScript } from '../line/scripts';
import { noteRecording, noteTranscript } from '../line/voicemail-desk';
import { callWords } from '../line/words/calls';
import type { CallScript } from '../ports/call-script';
import { Unavailable } from '../ports/records';
import { callParts, greetingParts, groupNamed, groupOfNumber } from './line';
import { withFacts } from './with-facts';

/** What the platform says of a call with each step: the call itself, and what the address that we gave it names. */
export interface CallStep {
  /** The leg that asks. */
  readonly sid: string;
  readonly from: string;
  readonly at: string;
  readonly group: string;
  /** The caller's call. */
  readonly call: string;
  readonly member: string;
  readonly attempt: number;
  readonly key: string;
  readonly dialled: Dialled;
  readonly recording: { readonly sid: string; readonly seconds: number } | undefined;
}

/** The next step of a call that has begun. Whatever of ours does not work, the caller can leave a message. */
export const nextStep = (bellhop: Bellhop, step: CallStep): Promise<CallScript> =>
  withFacts(bellhop, async (facts) => {
    const group = groupNamed(step.group, facts);
    const parts = callParts(bellhop, facts, group);
    const call = { sid: step.call, from: step.from };
    const which = { member: step.member, attempt: step.attempt };
    const say = speaker(group);
    const words = callWords(group.language, group.texts);
    try {
      switch (step.at) {
        case 'picked-up':
          return await phonePickedUp(step.call, which, parts);
        case 'key':
          return await keyPressed(step.call, which, step.key, parts);
        case 'dialled':
          return await tryEnded(call, step.attempt, step.dialled, parts);
        case 'default':
          return await defaultEnded(call, step.dialled, parts);
        case 'call-back':
          return askToCallBack(step.call, parts);
        case 'call-back-key':
          return step.key === '1' ? await callBack(step.call, parts) : [{ do: 'hangUp' }];
        case 'menu':
          return await menuKey(step, parts);
        case 'greeting-recorded':
          return step.recording
            ? await greetingSpoken(step.call, step.recording, parts)
            : [say(words.noMessage), { do: 'hangUp' }];
        case 'greeting-key':
          return await greetingKeyPressed(
            step.call,
            step.key,
            greetingParts(bellhop, facts, group),
          );
        case 'begin':
          return await beginCall(call, parts);
        case 'recorded':
          if (step.recording) await noteRecording({ ...step.recording, call: step.call }, parts);
          return [say(words.messageLeft), { do: 'hangUp' }];
        default:
          return [say(words.goodbye), { do: 'hangUp' }];
      }
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      return withoutStore(step, voicemailScript({ ...parts, call: step.call }, true), [
        say(words.messageLeft),
        { do: 'hangUp' },
      ]);
    }
  });

/** A member who called the line calls somebody back, or is put through like anybody else. */
async function menuKey(step: CallStep, parts: CallParts): Promise<CallScript> {
  const call = { sid: step.call, from: step.from };
  const caller = memberOf(await parts.rosters.see(parts.records, parts.group), step.from);
  const script = caller && (await fromMenu(step.call, step.key, caller, parts));
  return script ?? beginCall(call, parts);
}

/** What is said when nothing can be stored: a member who pressed 1 is connected, a caller is never left alone. */
function withoutStore(step: CallStep, voicemail: CallScript, thanks: CallScript): CallScript {
  switch (step.at) {
    case 'picked-up':
    case 'greeting-recorded':
    case 'greeting-key':
      return [{ do: 'hangUp' }];
    case 'key':
      return step.key === '1' ? [] : [{ do: 'hangUp' }];
    case 'recorded':
      return thanks;
    default:
      return step.dialled.bridged ? [{ do: 'hangUp' }] : voicemail;
  }
}

/** News about a phone that was rung, or, without `member`, about a caller's call. */
export const noteCallStatus = (
  bellhop: Bellhop,
  news: {
    readonly group: string;
    /** The number that was called, where the address does not name a group. */
    readonly to: string;
    readonly call: string;
    readonly member: string;
    readonly attempt: number;
    readonly status: string;
  },
): Promise<void> =>
  withFacts(bellhop, async (facts) => {
    const group = news.group === '' ? groupOfNumber(news.to, facts) : groupNamed(news.group, facts);
    const parts = callParts(bellhop, facts, group);
    const { call, member, attempt, status } = news;
    if (member === '') await callEnded(call, parts);
    else await phoneEnded(call, { member, attempt }, status, parts);
  });

/** A recording is there. Without a group, it was made while nothing of ours answered: the number called tells. */
export const noteRecorded = (
  bellhop: Bellhop,
  news: {
    readonly group: string;
    readonly call: string;
    readonly recording: string;
    readonly seconds: number;
  },
): Promise<void> =>
  withFacts(bellhop, async (facts) => {
    const group =
      news.group === ''
        ? groupOfNumber((await bellhop.calls.find(news.call))?.to ?? '', facts)
        : groupNamed(news.group, facts);
    await noteRecording(
      { sid: news.recording, call: news.call, seconds: news.seconds },
      callParts(bellhop, facts, group),
    );
  });

/** A transcript is there, or there will be none. */
export const noteTranscribed = (
  bellhop: Bellhop,
  news: {
    readonly group: string;
    readonly recording: string;
    readonly transcription: string;
    readonly completed: boolean;
    readonly text: string;
  },
): Promise<void> =>
  withFacts(bellhop, async (facts) => {
    const { recording, transcription: sid, completed, text } = news;
    const parts = callParts(bellhop, facts, groupNamed(news.group, facts));
    await noteTranscript(recording, { sid, completed, text }, parts);
  });
