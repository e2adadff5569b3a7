import type { PayAdminWords } from './pay-words';

/** The pay desk's settings in English. */
export const payAdminEnglish: PayAdminWords = {
  on: {
    label: 'The pay desk is on',
    hint: 'When it is off, callers are told that nobody can take their call. A payment that has begun is looked after to its end.',
  },
  money: 'Money',
  card: 'The card',
  calls: 'Calls',
  after: 'Afterwards',
  fields: {
    number: {
      label: 'Number that callers call',
      hint: 'A number of the account that cards are taken in. After a change run setup, so that its calls come here.',
    },
    connector: {
      label: 'Name of the pay connector',
      hint: 'As it stands in the console under Voice, Pay Connectors.',
    },
    currency: {
      label: 'Currency',
      hint: 'Three letters, like GBP. The amounts below keep their figures.',
    },
    limit: { label: 'Most that an agent may charge', hint: 'Tip included.' },
    adminLimit: {
      label: 'Most that an admin may charge',
      hint: 'Empty: the same as agents.',
    },
    confirmAbove: {
      label: 'Ask twice above',
      hint: 'The agent has to confirm a larger amount. Empty: never.',
    },
    tips: { label: 'Agents are asked for a tip' },
    securityCode: {
      label: 'Ask for the security code',
      hint: 'Most providers want it. It is checked and kept nowhere.',
    },
    postalCode: { label: 'Ask for the postal code', hint: 'Where your provider compares it.' },
    minPostalCodeLength: {
      label: 'Shortest postal code',
      hint: 'Empty: whatever the caller keys in.',
    },
    cardTypes: {
      label: 'Cards that are taken',
      hint: 'Only those that your contract with the provider covers.',
    },
    token: { label: 'At amount zero the card is kept' },
    keySeconds: { label: 'Seconds between two keys', hint: 'Older callers need longer.' },
    ringSeconds: {
      label: 'Seconds an agent is rung',
      hint: "Mobiles hand over to their own voicemail after 25 to 30. Then the next agent's phone rings.",
    },
    whenNobody: { label: 'When no agent is free, callers' },
    dashboard: {
      label: "Where the provider's own page shows a payment",
      hint: 'An address that begins with https://; {code} stands for the confirmation code. Empty: no link.',
    },
    keepDays: {
      label: 'Days the history is kept',
      hint: 'It holds the last four digits and the confirmation code, never a card.',
    },
  },
  tokens: { 'one-time': 'for one charge later', reusable: 'for any number of charges' },
  whenNobody: {
    line: 'wait in line and hear their place',
    callBack: 'can ask to be called back',
    goodbye: 'hear a goodbye',
    busy: 'hear the busy tone',
  },
};
