import type { CallTextKey } from './line-texts';

/** What callers and members hear. */
export const callEnglish: Readonly<Record<CallTextKey, string>> = {
  greeting: 'Hello, you have reached {group}. We are connecting you now. Please stay on the line.',
  onward: 'We are still trying to reach somebody. Please stay on the line.',
  voicemail:
    'Nobody at {group} can take your call right now. Please leave a message after the tone, and press any key when you are done.',
  messageLeft: 'Thank you. Your message will be passed on. Goodbye.',
  noMessage: 'We did not hear a message. Please call again. Goodbye.',
  goodbye: 'Goodbye.',
  blocked: 'Nobody can take your call. Goodbye.',
  closedCall: 'Hello, this is {group}. The line is closed right now. Goodbye.',
  trouble:
    'We cannot connect you right now. Please leave a message after the tone, and press any key when you are done.',
  whisper: 'Call for {group}. Press 1 to take it.',
  whisperOnly: 'Call for {group}.',
  takenByOther: 'Somebody else has this call. Thank you.',
  callerGone: 'The caller has hung up. Thank you.',
  refused: 'We will try somebody else. Thank you.',
  memberMenu:
    'This is {group}. To call back the last caller you spoke with, press 1. To call back the last one whom nobody reached, press 2.',
  recordMenu:
    'To record what callers hear first, press 3. To record what they hear before the tone, press 4.',
  orStay: 'Or stay on the line.',
  speakGreeting: 'Say after the tone what callers hear first, and press any key when you are done.',
  speakVoicemail:
    'Say after the tone what callers hear before they leave a message, and press any key when you are done.',
  yourGreeting: 'This is what callers will hear.',
  keepGreeting: 'To use it, press 1. To say it again, press 2. Or hang up, and all stays as it is.',
  greetingTexted:
    'We have sent you a text. Answer 1 to it, and callers hear your greeting from then on. Goodbye.',
  nobodyToCall: 'There is nobody to call back. Goodbye.',
  callingBack: 'We are calling them now, and your number stays hidden.',
  callBackWhisper: 'You can call back somebody as {group}. Press 1 to be connected.',
};
