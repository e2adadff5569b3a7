import { NotEmulated } from '../../../core/errors';
import { DocumentError } from './document';
import type { Element } from './document';

/** What is done with the attributes of an element: acted on, without effect here, or refused. */
interface Known {
  readonly acts: string;
  readonly taken?: string;
  readonly refused?: string;
}

/** Every attribute that the platform knows of the verbs emulated here. https://www.twilio.com/docs/voice/twiml */
const KNOWN: Readonly<Record<string, Known>> = {
  Say: { acts: 'loop', taken: 'voice language' },
  Play: { acts: 'loop digits' },
  Pause: { acts: 'length' },
  Gather: {
    acts: 'action method input numDigits finishOnKey timeout actionOnEmptyResult',
    taken:
      'speechTimeout maxSpeechTime profanityFilter language hints bargeIn speechModel enhanced',
    refused: 'partialResultCallback partialResultCallbackMethod debug',
  },
  Dial: {
    acts:
      'action method timeout timeLimit hangupOnStar answerOnBridge sequential callerId record ' +
      'recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent',
    taken: 'ringTone recordingTrack trim callReason',
    refused: 'referUrl referMethod recordingConfigurationId events passports',
  },
  Number: {
    acts: 'url method sendDigits statusCallback statusCallbackMethod statusCallbackEvent',
    refused:
      'byoc machineDetection machineDetectionTimeout machineDetectionSpeechThreshold ' +
      'machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout amdStatusCallback amdStatusCallbackMethod',
  },
  Queue: { acts: 'url method', refused: 'reservationSid postWorkActivitySid' },
  Record: {
    acts:
      'action method timeout finishOnKey maxLength playBeep transcribe transcribeCallback ' +
      'recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent',
    taken: 'trim',
    refused: 'recordingConfigurationId',
  },
  Redirect: { acts: 'method' },
  Hangup: { acts: '', refused: 'parameter' },
  Reject: { acts: 'reason' },
  Enqueue: { acts: 'action method waitUrl waitUrlMethod', refused: 'workflowSid maxQueueSize' },
  Leave: { acts: '' },
};

const has = (names: string | undefined, name: string): boolean =>
  (names ?? '').split(' ').includes(name);

const invalid = (element: Element, name: string): DocumentError =>
  new DocumentError(
    12200,
    `Schema validation: ${name} of ${element.name} is not valid: ${element.attributes[name] ?? ''}`,
  );

/** The attributes of one element, read by their kind. Throws DocumentError 12200 for a wrong value. */
export class Attributes {
  /** Throws for an attribute that the platform does not know (12200) or that is not emulated. */
  constructor(private readonly element: Element) {
    const known = KNOWN[element.name];
    for (const name of Object.keys(element.attributes)) {
      if (has(known?.refused, name)) throw new NotEmulated(`<${element.name} ${name}>`);
      if (!has(known?.acts, name) && !has(known?.taken, name)) {
        const what = `attribute ${name} is not allowed in ${element.name}`;
        throw new DocumentError(12200, `Schema validation: ${what}`);
      }
    }
  }

  text(name: string): string | undefined {
    return this.element.attributes[name];
  }

  /** An address; an empty one counts as none. */
  url(name: string): string | undefined {
    return this.text(name)?.trim() || undefined;
  }

  method(name = 'method'): string {
    return this.oneOf(name, ['POST', 'GET'], (text) => text.toUpperCase());
  }

  flag(name: string, fallback: boolean): boolean {
    if (this.text(name) === undefined) return fallback;
    return this.oneOf(name, ['true', 'false'], (text) => text.toLowerCase()) === 'true';
  }

  /** A whole number from `least` to `most`. */
  count(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || value < least || value > most) {
      throw invalid(this.element, name);
    }
    return value;
  }

  /** One of several words; the first when the attribute is not there. */
  oneOf<Word extends string>(
    name: string,
    words: readonly [Word, ...Word[]],
    spell = (text: string): string => text,
  ): Word {
    const text = this.text(name);
    if (text === undefined) return words[0];
    const found = words.find((word) => word === spell(text.trim()));
    if (found === undefined) throw invalid(this.element, name);
    return found;
  }

  /** Words between blanks or commas, each of which must be one of `words`. */
  list(name: string, words: readonly string[], fallback: readonly string[]): readonly string[] {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const listed = text.split(/[\s,]+/).filter((word) => word !== '');
    if (listed.some((word) => !words.includes(word))) throw invalid(this.element, name);
    return listed;
  }
}
