import { NotEmulated } from '../../../core/errors';
import { LONGEST_CALL, LONGEST_RING, MOST_NUMBERS } from '../limits';
import { Attributes } from './attributes';
import { childrenOf, DocumentError, wordsOf } from './document';
import type { Element } from './document';
import { readRecordingCallback } from './read-callback';
import type { Dial, DialledNumber, DialledQueue } from './verbs';

/** What can be dialled that does nothing here. */
const NOT_EMULATED = ['Client', 'Conference', 'Sip', 'Sim', 'Application', 'WhatsApp'];
const MOMENTS = ['initiated', 'ringing', 'answered', 'completed'];

const RECORD = {
  'do-not-record': { record: 'nothing', channels: 1 },
  false: { record: 'nothing', channels: 1 },
  true: { record: 'from-answer', channels: 1 },
  'record-from-answer': { record: 'from-answer', channels: 1 },
  'record-from-answer-dual': { record: 'from-answer', channels: 2 },
  'record-from-ringing': { record: 'from-ringing', channels: 1 },
  'record-from-ringing-dual': { record: 'from-ringing', channels: 2 },
} as const;

/** https://www.twilio.com/docs/voice/twiml/dial */
export function readDial(element: Element): Dial {
  const attributes = new Attributes(element);
  const nouns = childrenOf(element);
  const numbers = nouns.filter(({ name }) => name === 'Number').map(readNumber);
  const queues = nouns.filter(({ name }) => name === 'Queue').map(readQueue);
  for (const { name } of nouns) {
    if (NOT_EMULATED.includes(name)) throw new NotEmulated(`<${name}> in <Dial>`);
    if (name !== 'Number' && name !== 'Queue') {
      throw new DocumentError(12200, `Schema validation: ${name} is not allowed in Dial`);
    }
  }
  if (nouns.length === 0 && wordsOf(element) !== '') {
    numbers.push({ number: dialled(wordsOf(element)), ...nothingElse });
  }
  if (numbers.length > MOST_NUMBERS || queues.length > 1 || (queues[0] && numbers.length > 0)) {
    throw new DocumentError(12200, 'Schema validation: too much in one Dial');
  }
  const words = Object.keys(RECORD) as [keyof typeof RECORD, ...(keyof typeof RECORD)[]];
  return {
    verb: 'Dial',
    numbers,
    queue: queues[0],
    action: attributes.url('action'),
    method: attributes.method(),
    timeout: attributes.count('timeout', 30, 1, LONGEST_RING),
    timeLimit: attributes.count('timeLimit', LONGEST_CALL, 1, LONGEST_CALL),
    hangupOnStar: attributes.flag('hangupOnStar', false),
    answerOnBridge: attributes.flag('answerOnBridge', false),
    sequential: attributes.flag('sequential', false),
    callerId: attributes.text('callerId')?.trim() || undefined,
    ...RECORD[attributes.oneOf('record', words)],
    recordingCallback: readRecordingCallback(attributes),
  };
}

const nothingElse = { whisper: undefined, statusCallback: undefined, sendDigits: '' } as const;

/** Digits with the marks people put between them, as one number. */
const dialled = (text: string): string => text.replace(/[\s().-]/g, '');

function readNumber(element: Element): DialledNumber {
  const attributes = new Attributes(element);
  const callback = attributes.url('statusCallback');
  return {
    number: dialled(wordsOf(element)),
    whisper: readWhisper(attributes),
    sendDigits: attributes.text('sendDigits') ?? '',
    statusCallback:
      callback === undefined
        ? undefined
        : {
            url: callback,
            method: attributes.method('statusCallbackMethod'),
            events: attributes.list('statusCallbackEvent', MOMENTS, ['completed']),
          },
  };
}

function readQueue(element: Element): DialledQueue {
  const attributes = new Attributes(element);
  return { name: wordsOf(element), whisper: readWhisper(attributes) };
}

function readWhisper(attributes: Attributes): DialledNumber['whisper'] {
  const url = attributes.url('url');
  return url === undefined ? undefined : { url, method: attributes.method() };
}
