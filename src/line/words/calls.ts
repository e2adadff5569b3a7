import { firstLanguage, VOICES, type Language } from '../../languages/languages';
import type { TextOverrides } from '../../messaging/texts';
import { callEnglish } from './calls-en';
import { callSpanish } from './calls-es';
import type { CallWords } from './calls-words';
import type { CallTextKey } from './line-texts';
import { sayer } from '../../messaging/say';

export type { CallWords } from './calls-words';

/** Our own words, by language. */
export const CALLS_IN: Readonly<Record<Language, Readonly<Record<CallTextKey, string>>>> = {
  en: callEnglish,
  es: callSpanish,
};

/** What callers and members hear: the owner's words where there are some. */
export function callWords(language: string | undefined, own: TextOverrides = {}): CallWords {
  const spoken = firstLanguage(language);
  const say = sayer(CALLS_IN[spoken], own[spoken]);
  return {
    voice: VOICES[spoken],
    greeting: (group) => say('greeting', { group }),
    onward: say('onward'),
    voicemail: (group) => say('voicemail', { group }),
    messageLeft: say('messageLeft'),
    noMessage: say('noMessage'),
    goodbye: say('goodbye'),
    blocked: say('blocked'),
    closed: (group) => say('closedCall', { group }),
    trouble: say('trouble'),
    whisper: (group) => say('whisper', { group }),
    whisperOnly: (group) => say('whisperOnly', { group }),
    takenByOther: say('takenByOther'),
    callerGone: say('callerGone'),
    refused: say('refused'),
    memberMenu: (group) => say('memberMenu', { group }),
    recordMenu: say('recordMenu'),
    orStay: say('orStay'),
    speakGreeting: { greeting: say('speakGreeting'), voicemail: say('speakVoicemail') },
    yourGreeting: say('yourGreeting'),
    keepGreeting: say('keepGreeting'),
    greetingTexted: say('greetingTexted'),
    nobodyToCall: say('nobodyToCall'),
    callingBack: say('callingBack'),
    callBackWhisper: (group) => say('callBackWhisper', { group }),
  };
}
