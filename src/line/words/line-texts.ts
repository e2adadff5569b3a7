import type { AboutText } from '../../messaging/editable';

/** What can be filled into the line's texts, and what it stands for. */
export const LINE_PLACEHOLDERS = {
  group: 'the name of the group',
  from: 'whose text it is, as far as anybody may know',
  words: 'what was written',
  shifts: 'shifts, each in a line',
  shift: 'a shift: day, hours and group',
  day: 'a day',
  names: 'names of volunteers',
  until: 'until when, where that is known',
  time: 'a time of day',
  name: 'the name of a volunteer',
  by: 'who takes the shift',
  seconds: 'how many seconds',
  caller: 'who called, as far as anybody may know',
  transcript: 'what was said, where it was understood',
} as const;
export type LinePlaceholder = keyof typeof LINE_PLACEHOLDERS;

/** What callers and volunteers hear, read aloud. */
export const CALL_TEXTS = {
  greeting: {
    purpose: 'Callers hear it first, where the group has no greeting of its own.',
    may: ['group'],
  },
  onward: { purpose: 'Callers hear it between two phones.' },
  voicemail: {
    purpose:
      'Callers hear it before the tone, where the group has no voicemail greeting of its own.',
    may: ['group'],
  },
  messageLeft: { purpose: 'A message was left.' },
  noMessage: { purpose: 'Nothing was said after the tone.' },
  goodbye: { purpose: 'A call comes to its end.' },
  blocked: { purpose: 'Somebody on the block list calls.' },
  closedCall: { purpose: 'Somebody calls while the line is switched off.', may: ['group'] },
  trouble: { purpose: 'Something does not work; a message can be left all the same.' },
  whisper: { purpose: 'A volunteer has picked up and is asked to press 1.', needs: ['group'] },
  whisperOnly: { purpose: 'A volunteer has picked up and needs no key.', needs: ['group'] },
  takenByOther: { purpose: 'A volunteer presses 1 too late.' },
  callerGone: { purpose: 'The caller has hung up before a volunteer pressed 1.' },
  refused: { purpose: 'A volunteer presses another key.' },
  memberMenu: {
    purpose: 'A volunteer calls the line: 1 and 2 call somebody back.',
    may: ['group'],
  },
  recordMenu: { purpose: 'After that, for coordinators: 3 and 4 record greetings.' },
  orStay: { purpose: 'The end of that menu.' },
  speakGreeting: { purpose: 'A coordinator is about to record what callers hear first.' },
  speakVoicemail: {
    purpose: 'A coordinator is about to record what callers hear before the tone.',
  },
  yourGreeting: { purpose: 'Before what was recorded is played back.' },
  keepGreeting: { purpose: 'After it: 1 uses it, 2 records once more.' },
  greetingTexted: { purpose: 'A text asks whether the greeting shall be used.' },
  nobodyToCall: { purpose: 'There is nobody to call back.' },
  callingBack: { purpose: 'A volunteer is connected with somebody they call back.' },
  callBackWhisper: {
    purpose: 'A volunteer asked on the page to call somebody back.',
    needs: ['group'],
  },
} as const satisfies Readonly<Record<string, AboutText<LinePlaceholder>>>;
export type CallTextKey = keyof typeof CALL_TEXTS;

/** What callers and volunteers read. */
export const LINE_TEXT_KEYS = {
  answer: {
    purpose: 'Somebody texts the line, where the group has no answer of its own.',
    may: ['group'],
  },
  passedOn: { purpose: 'The same, where such texts are passed on.', may: ['group'] },
  passOn: {
    purpose: 'A text to the line, as whoever is on reads it.',
    needs: ['words'],
    may: ['group', 'from'],
  },
  closedText: { purpose: 'Somebody texts while the line is switched off.', may: ['group'] },
  remind: { purpose: 'The evening before a shift.', needs: ['shifts'] },
  remindSubject: { purpose: 'The same by mail: the subject.', may: ['day'] },
  next: { purpose: 'A volunteer texts NEXT.', needs: ['shift'] },
  noNext: { purpose: 'There is no next shift.' },
  today: { purpose: 'A volunteer texts TODAY.', needs: ['shifts'] },
  nothingToday: { purpose: 'There is no shift today.' },
  on: { purpose: 'A volunteer asks who is on.', needs: ['names'], may: ['until'] },
  nobodyOn: { purpose: 'Nobody is on.' },
  shut: { purpose: 'Outside the opening hours.' },
  offUntil: { purpose: 'A volunteer is off for a while.', needs: ['time'] },
  notOn: { purpose: 'A volunteer who is not on texts OFF.' },
  offUnclear: { purpose: 'Nobody could read for how long.' },
  onAgain: { purpose: 'A volunteer is on again.' },
  wasNotOff: { purpose: 'A volunteer who was not off texts ON.' },
  confirmed: { purpose: 'A shift is confirmed.' },
  cannot: { purpose: 'A volunteer cannot come; the others are asked.' },
  asking: { purpose: 'A volunteer asks who could take a shift.', needs: ['names'] },
  nobodyToAsk: { purpose: 'There is nobody who could take it.' },
  noQuestion: { purpose: 'A number that answers no question.' },
  help: { purpose: 'A volunteer texts something else.' },
  coverAsked: {
    purpose: "A volunteer is asked to take somebody's shift.",
    needs: ['name', 'shift'],
  },
  coverYours: { purpose: 'They take it.', needs: ['shift'] },
  coverTaken: { purpose: 'Somebody else was faster.', may: ['by'] },
  coverDeclined: { purpose: 'They do not.' },
  coverFound: { purpose: 'Whose shift it was is told who takes it.', needs: ['by', 'shift'] },
  coverClosed: { purpose: 'The others are told that it is taken.', needs: ['shift'], may: ['by'] },
  coverOpen: {
    purpose: 'Nobody has taken it in time: to the coordinators.',
    needs: ['shift'],
    may: ['name'],
  },
  greetingOffered: {
    purpose: 'A greeting was recorded by phone: 1 uses it, 2 drops it.',
    may: ['group', 'seconds'],
  },
  voicemailOffered: {
    purpose: 'The same for what is heard before the tone.',
    may: ['group', 'seconds'],
  },
  greetingUsed: { purpose: 'It is used.' },
  greetingDropped: { purpose: 'It is not.' },
  forgotten: { purpose: 'Somebody asked to be forgotten.' },
  hasLeft: {
    purpose: 'The same about a volunteer: to the coordinators.',
    needs: ['name'],
    may: ['group'],
  },
  voicemailText: {
    purpose: 'A voicemail was left: to whoever is on.',
    needs: ['caller'],
    may: ['group', 'seconds', 'transcript'],
  },
} as const satisfies Readonly<Record<string, AboutText<LinePlaceholder>>>;
export type LineTextKey = keyof typeof LINE_TEXT_KEYS;
