import type { CallScript, Instruction, Phone, Prompt } from '../ports/call-script';
import { XML_HEAD, xmlAttribute, xmlText } from './xml';

/** The platform reads out at most so many characters in one go. https://www.twilio.com/docs/voice/twiml/say */
const LONGEST_SENTENCE = 4_096;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A call's instructions as TwiML. Written here because the client's own writer weighs 60 kB and callers wait for this
 * (docs/decisions/003-text-replies-without-the-xml-writer.md); tests hold it against what that writer makes.
 */
export const callReply = (script: CallScript): string =>
  `${XML_HEAD}${element('Response', {}, script.map(instruction).join(''))}`;

function instruction(step: Instruction): string {
  switch (step.do) {
    case 'prompt':
      return prompt(step.prompt);
    case 'ring':
      return element(
        'Dial',
        {
          action: step.then,
          method: 'POST',
          timeout: step.seconds,
          callerId: step.shows,
          answerOnBridge: step.ringsUntilThen,
        },
        step.phones.map(phone).join(''),
      );
    case 'askForKey':
      return element(
        'Gather',
        { action: step.then, method: 'POST', input: 'dtmf', numDigits: 1, timeout: step.seconds },
        step.prompts.map(prompt).join(''),
      );
    case 'record':
      return element('Record', {
        action: step.then,
        method: 'POST',
        maxLength: step.longestSeconds,
        timeout: step.silenceSeconds,
        playBeep: true,
        ...(step.recorded === undefined
          ? {}
          : {
              recordingStatusCallback: step.recorded,
              recordingStatusCallbackMethod: 'POST',
              recordingStatusCallbackEvent: 'completed',
            }),
        ...(step.transcribed === undefined
          ? {}
          : { transcribe: true, transcribeCallback: step.transcribed }),
      });
    case 'goTo':
      return element('Redirect', { method: 'POST' }, xmlText(step.address));
    case 'reject':
      return element('Reject', step.busy ? { reason: 'busy' } : {});
    case 'waitInLine':
      return element(
        'Enqueue',
        { action: step.then, method: 'POST', waitUrl: step.meanwhile, waitUrlMethod: 'POST' },
        xmlText(step.line),
      );
    case 'leaveLine':
      return element('Leave', {});
    case 'hangUp':
      return element('Hangup', {});
  }
}

function prompt(said: Prompt): string {
  if ('play' in said) return element('Play', {}, xmlText(said.play));
  if ('pause' in said) return element('Pause', { length: said.pause });
  const { language, voice } = said;
  return element('Say', { voice, language }, xmlText(said.say.slice(0, LONGEST_SENTENCE)));
}

const phone = ({ number, pickedUp, ended }: Phone): string =>
  element(
    'Number',
    {
      url: pickedUp,
      method: pickedUp === undefined ? undefined : 'POST',
      statusCallback: ended,
      ...(ended === undefined
        ? {}
        : { statusCallbackEvent: 'completed', statusCallbackMethod: 'POST' }),
    },
    xmlText(number),
  );

function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${xmlAttribute(String(value))}"`],
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
