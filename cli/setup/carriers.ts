import { wordsFor } from '../../src/waitlist/words/guest';

/** A field of a carrier's registration form with words that can be pasted into it. */
export interface FormField {
  readonly field: string;
  readonly text: string;
}

export { registrationOf } from '../../src/adapters/twilio/examine/carriers';

/**
 * What US carriers ask before they deliver texts of a business: who sends, what for, how people agree, and samples. The
 * samples are the very words that guests get. https://www.twilio.com/docs/messaging/compliance/a2p-10dlc
 */
export function registrationForm(
  house: string,
  number: string,
  address: string | undefined,
): readonly FormField[] {
  const around = { business: house, place: 2, waiting: 3 };
  const words = wordsFor('en');
  const joined = words.answer(
    [{ say: 'joined', name: 'Ana', size: 4, notes: '', askNotes: false }],
    around,
  );
  const ready = words.answer([{ say: 'tableReady', name: 'Ana', table: '' }], around);
  const help = words.answer([{ say: 'help' }], around);
  return [
    {
      field: 'Brand',
      text: `Your legal name, tax number (EIN), address and website, exactly as they are registered; "${house}" is the name that guests know. Without an EIN choose Sole Proprietor.`,
    },
    { field: 'Campaign use case', text: 'Customer Care (a low-volume account: Low Volume Mixed)' },
    {
      field: 'Campaign description',
      text: `${house} runs a wait list. A guest who walks in texts us to be put on the list, asks for the place in line, and gets one text when the table is ready. We answer people who wrote first or who gave their number at the door; there is no advertising.`,
    },
    {
      field: 'How people opt in',
      text: `Guests begin: a sign at the door says "Text TABLE FOR 2 and your name to ${number} to join the wait list. You get texts about your place in line. Message frequency varies. Msg and data rates may apply. Reply HELP for help, STOP to stop." Guests without a sign give their number to our staff, who tell them the same.`,
    },
    { field: 'Opt-in keywords', text: 'TABLE, START' },
    { field: 'Sample message 1', text: joined },
    { field: 'Sample message 2', text: ready },
    { field: 'Sample message 3', text: help },
    { field: 'Links, phone numbers, age limits, lending', text: 'none in our texts: answer no' },
    {
      field: 'Privacy policy and terms',
      text: address
        ? `${address}/privacy.html`
        : 'The address that deploy prints, with /privacy.html after it: a page about texts and privacy that is a part of the desks.',
    },
  ];
}
