import { firstLanguage, VOICES } from '../languages/languages';
import type { CallScript, Instruction } from '../ports/call-script';
import { LINE_NAME } from './objects';
import type { PayAgent, PayParts } from './parts';
import { withheld } from './rules/caller';
import type { PayCall } from './stored';
import { callWords } from './words/calls';

/** Seconds of quiet between two sentences of the line. */
const LINE_PAUSE = 20;
/** Seconds to press a key for a call back. */
const KEY_SECONDS = 8;

type Speaking = Pick<PayParts, 'houseLanguage' | 'business' | 'texts'>;

const speaker = (language: string | undefined, { houseLanguage, texts }: Speaking) => {
  const spoken = firstLanguage(language, houseLanguage);
  const words = callWords(spoken, texts);
  const voice = VOICES[spoken];
  const say = (sentence: string): Instruction => ({
    do: 'prompt',
    prompt: { say: sentence, language: voice },
  });
  return { words, say, voice };
};

/** Rings one agent; the caller hears ringing until they talk. */
export function ringScript(
  sid: string,
  agent: PayAgent,
  call: PayCall,
  { address, settings }: PayParts,
): CallScript {
  const named = call.forward === undefined ? {} : { Fwd: call.forward };
  return [
    {
      do: 'ring',
      phones: [
        {
          number: agent.phone,
          pickedUp: address('/pay/answered', { call: sid, agent: agent.key }),
        },
      ],
      seconds: settings.ringSeconds,
      ringsUntilThen: true,
      then: address('/pay/finished', named),
    },
  ];
}

/** Nobody can take the call: what the house has chosen for that. */
export function nobodyScript(sid: string, call: PayCall, parts: PayParts): CallScript {
  const { address, settings, business } = parts;
  const { words, say, voice } = speaker(call.language, parts);
  // A single phone that is taken is busy, as a phone is.
  const choice = call.forward === undefined ? settings.whenNobody : 'busy';
  switch (choice) {
    case 'busy':
      return [{ do: 'reject', busy: true }];
    case 'line':
      return [
        say(words.line(business)),
        {
          do: 'waitInLine',
          line: LINE_NAME,
          meanwhile: address('/pay/forward', { step: 'wait' }),
          then: address('/pay/finished'),
        },
      ];
    case 'callBack':
      if (withheld(call.from) !== undefined) return goodbyeScript(call, parts);
      return [
        {
          do: 'askForKey',
          prompts: [{ say: words.offerCallBack(business), language: voice }],
          seconds: KEY_SECONDS,
          then: address('/pay/forward', { step: 'back' }),
        },
        say(words.goodbye(business)),
        { do: 'hangUp' },
      ];
    case 'goodbye':
      return goodbyeScript(call, parts);
  }
}

export function goodbyeScript(call: Pick<PayCall, 'language'>, parts: Speaking): CallScript {
  const { words, say } = speaker(call.language, parts);
  return [say(words.goodbye(parts.business)), { do: 'hangUp' }];
}

/** What a caller in the line hears. */
export function waitScript(
  call: Pick<PayCall, 'language'> | undefined,
  position: number,
  parts: Speaking,
): CallScript {
  const { words, say } = speaker(call?.language, parts);
  return [say(words.position(position)), { do: 'prompt', prompt: { pause: LINE_PAUSE } }];
}

export function callBackScript(parts: Speaking): CallScript {
  const { words, say } = speaker(undefined, parts);
  return [say(words.willCallBack), { do: 'hangUp' }];
}

/** In test mode no phone rings. */
export function testScript(parts: Speaking): CallScript {
  const { words, say } = speaker(undefined, parts);
  return [say(words.test(parts.business)), { do: 'hangUp' }];
}
