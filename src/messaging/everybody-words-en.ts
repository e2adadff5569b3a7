import type { SharedEverybodyWords } from './everybody-words';

/** What every desk says about a text to everybody, in English. */
export const everybodyEnglish: SharedEverybodyWords = {
  actions: { next: 'Next', back: 'Back', close: 'Close', send: 'Send', stop: 'Stop', show: 'Show' },
  what: 'What to say',
  enterText: 'Write what everybody should know.',
  length: (parts, letters) =>
    `${letters} ${letters === 1 ? 'letter' : 'letters'}, ${parts === 1 ? '1 SMS' : `${parts} SMS`} for each`,
  bySms: (people, each, sms) =>
    `${people} by SMS, ${each === 1 ? '1 part' : `${each} parts`} each: ${sms} SMS in all`,
  byWhatsApp: (people) => `${people} by WhatsApp`,
  cost: (least, most) =>
    `The SMS cost about ${least} to ${most} within the US; other countries cost more`,
  otherLanguage: (people, language) =>
    `${people} of them ${people === 1 ? 'writes' : 'write'} ${language === 'es' ? 'Spanish' : 'English'}`,
  timeThere: (time) => `It is ${time} at the house`,
  atNight: 'At this hour a text may wake people.',
  asTyped: 'Nothing is translated.',
  today: (used, cap) => `${used} of ${cap} texts of the last day are used`,
  oneRuns: 'A text to everybody is going out already. Another one can follow when it is through.',
  progress: 'Text to everybody',
  texted: (texted, total) => `${texted} of ${total} texted`,
  notReached: (people) => `${people} could not be reached`,
  arrived: (people, onTheirWay) =>
    `${people} delivered${onTheirWay > 0 ? `, ${onTheirWay} on the way` : ''}`,
  running: 'Going out, a few each second.',
  goesOn: 'It goes on when you close this page.',
  stopped: 'Stopped. Nobody else is texted.',
  finished: 'Sent.',
  thoseNotReached: 'Please call or tell them yourself:',
};
