import { NotEmulated } from '../../../core/errors';
import { LONGEST_CALL, LONGEST_DOCUMENT, LONGEST_RING, LONGEST_SAY, RECORDING } from '../limits';
import { Attributes } from './attributes';
import { childrenOf, DocumentError, readDocument, wordsOf } from './document';
import type { Element } from './document';
import { readRecordingCallback } from './read-callback';
import { readDial } from './read-dial';
import type { Gather, Pause, Play, Record, Say, Verb } from './verbs';

/** Verbs of the platform that do nothing here. https://www.twilio.com/docs/voice/twiml */
const NOT_EMULATED = 'Pay Connect Start Stop Refer Prompt Sms Siprec Transcription'.split(' ');
const KEYS = /^[0-9*#]*$/;

/** Reads a voice document. Throws DocumentError for what the platform refuses, NotEmulated for what we do not do. */
export function readVoice(xml: string): readonly Verb[] {
  if (Buffer.byteLength(xml) > LONGEST_DOCUMENT) {
    throw new DocumentError(11750, 'The TwiML response is larger than 64 kB');
  }
  return readDocument(xml).map(readVerb);
}

function readVerb(element: Element): Verb {
  const attributes = NOT_EMULATED.includes(element.name) ? undefined : new Attributes(element);
  switch (attributes && element.name) {
    case 'Say':
    case 'Play':
    case 'Pause':
      return readPrompt(element);
    case 'Gather':
      return readGather(element);
    case 'Dial':
      return readDial(element);
    case 'Record':
      return readRecord(element);
    case 'Redirect':
      return { verb: 'Redirect', url: wordsOf(element), method: new Attributes(element).method() };
    case 'Hangup':
      return { verb: 'Hangup' };
    case 'Leave':
      return { verb: 'Leave' };
    case 'Reject':
      return {
        verb: 'Reject',
        reason: new Attributes(element).oneOf('reason', ['rejected', 'busy']),
      };
    case 'Enqueue':
      return readEnqueue(element);
    case undefined:
      throw new NotEmulated(`<${element.name}>`);
    default:
      throw new DocumentError(12200, `Schema validation: ${element.name} is no voice verb`);
  }
}

function readPrompt(element: Element): Say | Play | Pause {
  const attributes = new Attributes(element);
  if (element.name === 'Pause') {
    return { verb: 'Pause', seconds: attributes.count('length', 1, 0, LONGEST_CALL) };
  }
  const loop = attributes.count('loop', 1, 0, 1_000);
  const words = wordsOf(element);
  if (element.name === 'Say') {
    if (words.length > LONGEST_SAY) throw new DocumentError(13520, 'Say: the text is too long');
    return { verb: 'Say', words, loop };
  }
  return { verb: 'Play', url: words, digits: attributes.text('digits') ?? '', loop };
}

function readGather(element: Element): Gather {
  const attributes = new Attributes(element);
  const input = attributes.list('input', ['dtmf', 'speech'], ['dtmf']);
  const finishOnKey = attributes.text('finishOnKey') ?? '#';
  if (!KEYS.test(finishOnKey) || finishOnKey.length > 1) {
    throw new DocumentError(12200, `Schema validation: finishOnKey of Gather is ${finishOnKey}`);
  }
  const automatic = attributes.text('timeout') === 'auto';
  return {
    verb: 'Gather',
    prompts: childrenOf(element).map((child) => {
      if (['Say', 'Play', 'Pause'].includes(child.name)) return readPrompt(child);
      throw new DocumentError(12200, `Schema validation: ${child.name} is not allowed in Gather`);
    }),
    action: attributes.url('action'),
    method: attributes.method(),
    keys: input.includes('dtmf'),
    speech: input.includes('speech'),
    numDigits: attributes.count('numDigits', Number.POSITIVE_INFINITY, 1, 1_000),
    finishOnKey,
    timeout: automatic ? 5 : attributes.count('timeout', 5, 1, LONGEST_RING),
    actionOnEmptyResult: attributes.flag('actionOnEmptyResult', false),
  };
}

function readRecord(element: Element): Record {
  const attributes = new Attributes(element);
  const finishOnKey = attributes.text('finishOnKey') ?? '1234567890*#';
  if (!KEYS.test(finishOnKey)) {
    throw new DocumentError(12200, `Schema validation: finishOnKey of Record is ${finishOnKey}`);
  }
  return {
    verb: 'Record',
    action: attributes.url('action'),
    method: attributes.method(),
    timeout: attributes.count('timeout', 5, 0, RECORDING.longest),
    finishOnKey,
    maxLength: attributes.count('maxLength', RECORDING.usual, 1, RECORDING.longest),
    playBeep: attributes.flag('playBeep', true),
    // Naming who is told asks for a transcription.
    transcribe: attributes.flag('transcribe', attributes.url('transcribeCallback') !== undefined),
    transcribeCallback: attributes.url('transcribeCallback'),
    recordingCallback: readRecordingCallback(attributes),
  };
}

function readEnqueue(element: Element): Verb {
  const attributes = new Attributes(element);
  if (childrenOf(element).length > 0) throw new NotEmulated('<Task> in <Enqueue>');
  const url = attributes.url('waitUrl');
  return {
    verb: 'Enqueue',
    name: wordsOf(element),
    action: attributes.url('action'),
    method: attributes.method(),
    wait: url === undefined ? undefined : { url, method: attributes.method('waitUrlMethod') },
  };
}
