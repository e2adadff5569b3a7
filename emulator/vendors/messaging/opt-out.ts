/** What a single word means to the platform itself on SMS. */
export type OptOutType = 'STOP' | 'START' | 'HELP';

/** The words that long codes react to. https://help.twilio.com/articles/223134027 */
const WORDS: Readonly<Record<string, OptOutType>> = {
  stop: 'STOP',
  stopall: 'STOP',
  unsubscribe: 'STOP',
  cancel: 'STOP',
  end: 'STOP',
  quit: 'STOP',
  revoke: 'STOP',
  optout: 'STOP',
  start: 'START',
  yes: 'START',
  unstop: 'START',
  help: 'HELP',
  info: 'HELP',
};

/** What the platform answers by itself. The wording is ours; the real one can be changed per service. */
export const PLATFORM_ANSWERS: Readonly<Record<OptOutType, string>> = {
  STOP: 'You are unsubscribed and will get no more messages from this number. Reply START to come back.',
  START: 'You are subscribed again and will get messages from this number. Reply STOP to leave.',
  HELP: 'Reply STOP to get no more messages. Message and data rates may apply.',
};

/** The meaning of a text that consists of one such word and nothing else. */
export const optOutType = (body: string): OptOutType | undefined =>
  WORDS[body.trim().toLowerCase()];
