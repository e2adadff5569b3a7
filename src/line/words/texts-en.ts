import type { LineTextKey } from './line-texts';

/** What callers and members read. */
export const textEnglish: Readonly<Record<LineTextKey, string>> = {
  answer:
    'This is {group}. Nobody reads texts to this number, but somebody answers calls. Please call it.',
  passedOn: 'Thank you. Your text was passed on to {group}.',
  passOn: '{group}: text from {from}: {words}',
  closedText: 'This is {group}. The line is closed right now.',
  remind: 'Your shifts:\n{shifts}\nAnswer 1 I will be there, 2 I cannot come, 3 who could take it.',
  remindSubject: 'Your shifts on {day}',
  next: 'Your next shift: {shift}',
  noNext: 'You have no shift in the next two months.',
  today: 'Today:\n{shifts}',
  nothingToday: 'You have no shift today.',
  on: 'On now: {names}[ until {until}].',
  nobodyOn: 'Nobody is on now.',
  shut: 'The line is closed now.',
  offUntil: 'You are off until {time}. Text ON to be back before.',
  notOn: 'You are not on now. For how long will you be away? For example: OFF 2H',
  offUnclear: 'For how long? For example: OFF 2H, OFF 90 MIN or OFF UNTIL 18:30. At most 72 hours.',
  onAgain: 'You are on again.',
  wasNotOff: 'You were not off.',
  confirmed: 'Thank you, noted.',
  cannot: 'Thank you for telling us. We ask the others, and tell you who takes it.',
  asking: 'We ask {names}, and tell you who takes it. Until then it is yours.',
  nobodyToAsk: 'There is nobody to ask. The coordinator hears of it.',
  noQuestion:
    'There is no question open. Text NEXT for your next shift or TODAY for those of today.',
  help: 'You can text NEXT for your next shift, TODAY for those of today, WHO for who answers now, OFF 2H to be left alone, ON to be back.',
  coverAsked: '{name} cannot take {shift}. Can you? Answer 1 for yes, 2 for no.',
  coverYours: 'Thank you, it is yours: {shift}',
  coverTaken: 'Thank you, {by} has taken it already.',
  coverDeclined: 'Thank you, noted.',
  coverFound: '{by} takes {shift}.',
  coverClosed: '{shift} is covered: {by} takes it. Thank you.',
  coverOpen: 'Nobody has taken over for {name}: {shift}',
  greetingOffered:
    'You recorded a greeting for {group} ({seconds} s). Answer 1 and callers hear it from now on, 2 to drop it.',
  voicemailOffered:
    'You recorded a voicemail greeting for {group} ({seconds} s). Answer 1 and callers hear it from now on, 2 to drop it.',
  greetingUsed: 'Callers hear your greeting from now on.',
  greetingDropped: 'It is dropped. Callers hear what they heard before.',
  forgotten: 'Everything about you is erased here, and no shift is yours any more.',
  hasLeft:
    '{name} is no longer in {group} and asked to be forgotten. The forecast shows what is without anybody.',
  voicemailText: '{group}: voicemail of {seconds} s from {caller}.[ "{transcript}"]',
};
