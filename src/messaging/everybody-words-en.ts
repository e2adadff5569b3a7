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
    least === most
      ? `By Twilio’s prices the SMS cost ${least}.`
      : `By Twilio’s prices the SMS cost ${least} to ${most}.`,
  costGuessed: (countries) =>
    `${countries === '' ? 'A price' : `The price for ${countries}`} could not be had, so a wide guess is in it.`,
  costFees: 'Fees of US and Canadian carriers come on top.',
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
