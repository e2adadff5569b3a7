import type { CallWords } from './calls-words';

export const callEnglish: CallWords = {
  voice: 'en-US',
  greeting: (name) =>
    `Hello, you have reached ${name}. We are connecting you now. Please stay on the line.`,
  onward: 'We are still trying to reach somebody. Please stay on the line.',
  voicemail: (name) =>
    `Nobody at ${name} can take your call right now. Please leave a message after the tone, and press any key when you are done.`,
  messageLeft: 'Thank you. Your message will be passed on. Goodbye.',
  noMessage: 'We did not hear a message. Please call again. Goodbye.',
  goodbye: 'Goodbye.',
  blocked: 'Nobody can take your call. Goodbye.',
  closed: (name) => `Hello, this is ${name}. The line is closed right now. Goodbye.`,
  trouble:
    'We cannot connect you right now. Please leave a message after the tone, and press any key when you are done.',
  whisper: (name) => `Call for ${name}. Press 1 to take it.`,
  whisperOnly: (name) => `Call for ${name}.`,
  takenByOther: 'Somebody else has this call. Thank you.',
  callerGone: 'The caller has hung up. Thank you.',
  refused: 'We will try somebody else. Thank you.',
  memberMenu: (name) =>
    `This is ${name}. To call back the last caller you spoke with, press 1. To call back the last one whom nobody reached, press 2. Or stay on the line.`,
  recordMenu: 'To record a new greeting, press 3.',
  nobodyToCall: 'There is nobody to call back. Goodbye.',
  callingBack: 'We are calling them now, and your number stays hidden.',
  callBackWhisper: (name) => `You can call back somebody as ${name}. Press 1 to be connected.`,
};
