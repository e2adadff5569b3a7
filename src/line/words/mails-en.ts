import type { MailWords } from './mails-words';

export const mailEnglish: MailWords = {
  locale: 'en-GB',
  withheld: 'withheld number',
  hidden: 'hidden number',
  subject: (group, caller) => `${group}: voicemail from ${caller}`,
  intro: (group) => `Somebody called ${group} and left a message. The recording is attached.`,
  facts: { caller: 'From', at: 'When', group: 'Line', length: 'Length' },
  length: (minutes, seconds) => `${minutes}:${seconds} min`,
  transcript: 'What was said, as a machine understood it:',
  noTranscript: {
    waiting: 'There is no transcript yet. Should one come, it follows in a mail of its own.',
    missing: 'The transcript did not come.',
    failed: 'The recording could not be transcribed.',
    off: 'This line has no transcripts.',
    language: 'There are no transcripts in the language of this line.',
    length: 'The recording is too short or too long for a transcript.',
  },
  noRecording: 'The recording could not be fetched. It can be heard on the page of the line.',
  lateSubject: (group, caller) => `${group}: transcript of the voicemail from ${caller}`,
  lateIntro:
    'The recording came in an earlier mail. This is what was said, as a machine understood it:',
  foot: (business, group) => `Sent by the phone line ${group} of ${business}.`,
};
