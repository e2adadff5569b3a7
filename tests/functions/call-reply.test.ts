import { XMLParser } from 'fast-xml-parser';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { callReply } from '../../src/edge/call-reply';
import { callScriptsOf } from '../line/scripts-of-line';
import type { CallScript, Instruction, Prompt } from '../../src/ports/call-script';

/** Writes a script with the platform's own library: what it can build is what the platform takes. */
function official(script: CallScript): string {
  const response = new VoiceResponse();
  for (const step of script) write(response, step);
  return response.toString();
}

type Voice = Pick<VoiceResponse, 'say' | 'play' | 'pause'>;

function prompt(into: Voice, said: Prompt): void {
  if ('play' in said) into.play({}, said.play);
  else if ('pause' in said) into.pause({ length: said.pause });
  else
    into.say(
      {
        ...(said.voice === undefined ? {} : { voice: said.voice as 'alice' }),
        language: said.language as 'en-US',
      },
      said.say,
    );
}

function write(response: VoiceResponse, step: Instruction): void {
  switch (step.do) {
    case 'prompt':
      prompt(response, step.prompt);
      return;
    case 'ring': {
      const dial = response.dial({
        action: step.then,
        method: 'POST',
        timeout: step.seconds,
        ...(step.shows === undefined ? {} : { callerId: step.shows }),
      });
      for (const { number, pickedUp, ended } of step.phones)
        dial.number(
          {
            ...(pickedUp === undefined ? {} : { url: pickedUp, method: 'POST' }),
            ...(ended === undefined
              ? {}
              : {
                  statusCallback: ended,
                  statusCallbackEvent: ['completed'],
                  statusCallbackMethod: 'POST',
                }),
          },
          number,
        );
      return;
    }
    case 'askForKey': {
      const gather = response.gather({
        action: step.then,
        method: 'POST',
        input: ['dtmf'],
        numDigits: 1,
        timeout: step.seconds,
      });
      for (const said of step.prompts) prompt(gather, said);
      return;
    }
    case 'record':
      response.record({
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
              recordingStatusCallbackEvent: ['completed'],
            }),
        ...(step.transcribed === undefined
          ? {}
          : { transcribe: true, transcribeCallback: step.transcribed }),
      });
      return;
    case 'goTo':
      response.redirect({ method: 'POST' }, step.address);
      return;
    case 'reject':
      response.reject();
      return;
    case 'hangUp':
      response.hangup();
      return;
    default:
      throw new Error(`the line says nothing like ${JSON.stringify(step)}`);
  }
}

const parsed = (xml: string): unknown =>
  new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: false }).parse(xml);

describe("what callers' phones are told", () => {
  test.each(callScriptsOf())('%s: is what the platform’s own library writes', (_name, script) => {
    expect(parsed(callReply(script))).toEqual(parsed(official(script)));
  });

  test('whatever an owner or a caller brings in stays text', () => {
    const script: CallScript = [
      { do: 'prompt', prompt: { say: 'Tom & "Ana" <Hangup/> \u0007', language: 'en-US' } },
      {
        do: 'ring',
        phones: [{ number: '+12025550110', pickedUp: 'https://x.example/a?b="><Hangup/>&c=1' }],
        seconds: 20,
        shows: '"+1',
        then: 'https://x.example/then?a=1&b=2#rc=5&rp=4xx',
      },
    ];
    const clean = JSON.parse(JSON.stringify(script).replace('\\u0007', '')) as CallScript;
    expect(parsed(callReply(script))).toEqual(parsed(official(clean)));
  });
});
