import type { AdminWords } from './admin-words';

/** What the admin page says in English about the line's groups. */
export const lineAdminEnglish: {
  readonly fields: AdminWords['groupFields'];
  readonly groups: AdminWords['groups'];
} = {
  fields: {
    name: {
      label: 'Name of the group',
      hint: 'Callers hear it, and it stands in every text to volunteers.',
    },
    number: {
      label: 'Number callers dial',
      hint: 'A number of your account, like +1 202 555 0103. After a change run setup, so that its calls come here.',
    },
    language: { label: 'Language', hint: 'What callers hear and read.' },
    voice: {
      label: 'Voice',
      hint: 'One that reads this language, like Polly.Joanna. Empty: the platform chooses.',
    },
    timeZone: { label: 'Time zone', hint: 'Shifts and opening hours are meant in it.' },
    greeting: {
      label: 'Greeting',
      hint: 'Heard before the first phone rings. Words to read aloud, or the address of a sound: https://… or /name.mp3. Empty: our words.',
    },
    voicemailGreeting: {
      label: 'Greeting of the voicemail',
      hint: 'Heard before the tone, in the same way.',
    },
    strategy: { label: 'Whose phone rings' },
    ringSeconds: {
      label: 'Seconds a phone rings',
      hint: 'Most mobiles hand over to their own voicemail after 25 to 30.',
    },
    mostTries: { label: 'Most tries for one caller' },
    pressToAccept: {
      label: 'Volunteers press 1 to take a call',
      hint: 'So that a private voicemail never takes one.',
    },
    defaultPhone: {
      label: 'Who is called last',
      hint: 'A number outside the rota that is called when no volunteer takes the call. Empty: nobody.',
    },
    defaultRingSeconds: { label: 'Seconds that number rings' },
    caller: {
      label: 'Number of the caller',
      hint: 'Hidden and replaced: nobody reads it, on phones, mails, texts, the page and the log.',
    },
    replacedBy: {
      label: 'Number shown instead',
      hint: 'A number of your account that volunteers know. Empty: the number of the group.',
    },
    mails: { label: 'Voicemails are mailed to', hint: 'Addresses, with commas between them.' },
    transcribe: {
      label: 'Voicemails are transcribed',
      hint: 'English only; the platform knows no other language.',
    },
    transcriptWaitSeconds: {
      label: 'Seconds a mail waits for its transcript',
      hint: '0: it does not wait.',
    },
    voicemailTexts: { label: 'A text about each voicemail to whoever is on' },
    keepDays: { label: 'Days until recordings, transcripts and calls are deleted' },
    reminders: { label: 'Volunteers are reminded of the shifts of the next day' },
    remindAt: { label: 'Reminded at' },
    coverDeadlineHours: {
      label: 'Hours before a shift that coordinators hear that nobody has taken it',
    },
    forecastMail: { label: 'Forecast by mail to the coordinators' },
    forecastAt: { label: 'Mailed at' },
    textAnswer: { label: 'Answer to whoever texts the number', hint: 'Empty: our words.' },
    passTextsOn: { label: 'Such texts are passed on to whoever is on' },
  },
  groups: {
    group: (name) => `Group “${name}”`,
    parts: {
      group: 'The group',
      calls: 'Calls',
      voicemail: 'Voicemails',
      people: 'Volunteers',
      texts: 'Texts to the number',
    },
    zoneOfHouse: 'that of the house',
    onLinePage: 'Opening hours, shifts, people and blocked numbers are on the page of the line.',
    strategies: {
      inOrder: 'one after the other',
      allAtOnce: 'all at once',
      tiers: 'tier by tier',
      fair: 'who was called longest ago first',
    },
    callers: {
      shown: 'shown',
      hidden: 'hidden from everybody',
      replaced: 'replaced by another number',
    },
    ways: { none: 'no text', sms: 'by SMS', whatsapp: 'over WhatsApp' },
    forecasts: {
      never: 'not by itself',
      daily: 'on days with something to worry about',
      weekly: 'every Monday',
    },
    recorded: {
      greeting: (seconds, when) => `Callers hear the greeting recorded ${when} (${seconds} s)`,
      voicemail: (seconds, when) =>
        `Callers hear the voicemail greeting recorded ${when} (${seconds} s)`,
    },
    recordedHint: 'Instead of the words below.',
    recordedGoes: 'Once saved, the recording is gone for good and the words below are heard.',
    howToRecord:
      'To record a greeting, a coordinator calls the number and presses 3, or 4 for the voicemail.',
    add: 'Add a group',
    adding: 'Another group',
    numberHint:
      'A number of your account that no other desk has and that can be called. Its calls and texts are brought here.',
    added: (name) =>
      `The group “${name}” is there. Until it has shifts, callers reach its voicemail.`,
    remove: 'Remove this group',
    removeWhich: (name) => `Remove the group “${name}”?`,
    removeMeans:
      'Its number is answered by nobody any more, and its rota and people are gone from the page. What it keeps stays in the account until it runs out.',
    typeName: (name) => `To be sure, type its name: ${name}`,
    keep: 'Keep the group',
    removed: (name) => `The group “${name}” is removed.`,
  },
};
