/** What an error number of the account means and what to do about it. */
export interface CodeWords {
  readonly means: string;
  readonly mend: string;
}

const NOTHING_TO_DO = 'Nothing to mend here; staff see it on the board.';

/**
 * The numbers a front desk meets, in plain words. Each has a page of its own at
 * https://www.twilio.com/docs/api/errors/<number>
 */
const CODES: Readonly<Record<number, CodeWords>> = {
  11200: {
    means: 'a webhook got no good answer',
    mend: 'Look at what the function logged at that time; "doctor" checks the addresses.',
  },
  11205: {
    means: 'a webhook could not be reached',
    mend: 'Is the address right and the deployment there? "doctor" checks both.',
  },
  11210: {
    means: "a webhook's host name does not exist",
    mend: 'Set the number to the address of the deployment; "doctor" names it.',
  },
  11750: {
    means: 'an answer to a webhook was too large',
    mend: 'An answer may be 64 kB; look at which function it was.',
  },
  12100: {
    means: 'an answer to a webhook could not be understood',
    mend: 'Does the number point at something else than this deployment? "doctor" checks it.',
  },
  12300: {
    means: 'an answer to a webhook had the wrong content type',
    mend: 'Does the number point at something else than this deployment? "doctor" checks it.',
  },
  14107: {
    means: 'two numbers answered each other too often',
    mend: 'Another machine writes to this number. Block it if it goes on.',
  },
  20003: {
    means: 'credentials were refused',
    mend: 'Check the API key and the token of the deployment.',
  },
  20429: {
    means: 'too many requests at once',
    mend: 'They are repeated; look at the load when it happens often.',
  },
  21211: { means: 'the number is not a phone number', mend: 'Correct it on the board.' },
  21212: { means: 'the sender is not a number of the account', mend: 'Run "setup" again.' },
  21408: {
    means: 'texts to this country are switched off',
    mend: 'Allow the country in the Console under Messaging, Geo permissions.',
  },
  21606: {
    means: 'the sender cannot send texts',
    mend: 'Use a number that can; "doctor" checks it.',
  },
  21608: {
    means: 'a trial account texts only numbers that it has verified',
    mend: 'Verify the number in the Console or upgrade the account.',
  },
  21610: {
    means: 'the person asked for no more texts',
    mend: 'They have to text START themselves; nobody else can change it.',
  },
  21612: { means: 'this sender cannot reach that number', mend: 'Use a sender of their country.' },
  21614: { means: 'the number is not a mobile number', mend: 'Correct it on the board.' },
  21617: { means: 'the text was too long', mend: 'Shorten it in the settings.' },
  21703: {
    means: 'the Messaging Service has no sender',
    mend: 'Run "setup": it puts the numbers back into the service.',
  },
  30001: { means: 'too many texts waited for this sender', mend: 'Add a sender or slow down.' },
  30002: { means: 'the account is suspended', mend: 'Talk to Twilio support.' },
  30003: { means: 'the phone is off or out of reach', mend: NOTHING_TO_DO },
  30004: { means: 'the phone or its carrier blocks the text', mend: NOTHING_TO_DO },
  30005: { means: 'the number is not in use', mend: 'Correct it on the board.' },
  30006: { means: 'a landline, or a carrier that takes no texts', mend: NOTHING_TO_DO },
  30007: {
    means: 'the carrier filtered the text',
    mend: 'Avoid links and capitals; check that the number is registered.',
  },
  30008: {
    means: 'the carrier gave no reason',
    mend: 'Talk to Twilio support if it happens often.',
  },
  30032: {
    means: 'our toll-free number is not verified',
    mend: 'Send in its verification in the Console.',
  },
  30034: {
    means: 'our number is not registered for business texts',
    mend: 'Register brand and campaign; "setup" prints the wording.',
  },
  30450: {
    means: 'the text was held back as likely fraud',
    mend: 'Check who asks for texts to that country, and close it if nobody should.',
  },
  54006: {
    means: 'a record was too large for Sync',
    mend: 'This is a mistake of ours: report it.',
  },
  54009: {
    means: 'Sync refused for a moment because of too many requests',
    mend: 'They are repeated; look at the load when it happens often.',
  },
  60203: { means: 'too many sign-in codes to one phone', mend: 'Wait ten minutes.' },
  63003: { means: 'the person is not on WhatsApp', mend: NOTHING_TO_DO },
  63007: {
    means: 'the WhatsApp sender is not part of this account',
    mend: 'Check TWILIO_WHATSAPP_NUMBER and the sender in the Console.',
  },
  63013: { means: 'WhatsApp refused the text by its policy', mend: 'Change what the text says.' },
  63015: {
    means: 'the person has not joined the WhatsApp sandbox',
    mend: 'They send its join words first; "setup" prints them.',
  },
  63016: {
    means: 'WhatsApp wants the person to write first, or an approved template',
    mend: 'Their next message opens the window again.',
  },
  63018: {
    means: 'WhatsApp slowed this sender down',
    mend: 'Slow down; the limit grows with use.',
  },
  63024: { means: 'the person is not on WhatsApp', mend: NOTHING_TO_DO },
  63027: { means: 'WhatsApp does not know the template', mend: 'Run "setup": it makes templates.' },
  63028: { means: 'a template got too few or too many values', mend: 'Run "setup" again.' },
  63032: { means: 'WhatsApp limits what this person gets', mend: NOTHING_TO_DO },
  63033: { means: 'the person blocked us on WhatsApp', mend: NOTHING_TO_DO },
  63041: { means: 'WhatsApp paused the template', mend: 'Wait; change it if people report it.' },
  63042: {
    means: 'WhatsApp switched the template off',
    mend: 'Write a new one and have it approved.',
  },
  82002: {
    means: 'a function answered with an error',
    mend: 'Look at what it logged at that time in the Console under Functions.',
  },
  82004: {
    means: 'a function logged a warning',
    mend: 'Look at it in the Console under Functions.',
  },
  82005: {
    means: 'a function logged an error',
    mend: 'Look at it in the Console under Functions.',
  },
};

/** Words for any error number; one that is not known here leads to its own page. */
export const codeWords = (code: number | undefined): CodeWords =>
  code === undefined
    ? { means: 'no reason was given', mend: 'Talk to Twilio support if it happens often.' }
    : (CODES[code] ?? {
        means: `error ${code}`,
        mend: `https://www.twilio.com/docs/api/errors/${code} says more.`,
      });

/** Words for due work that was given up; the code is one of ours. */
export const dueWorkWords = (code: string): CodeWords => ({
  means: `due work was given up (${code})`,
  mend: `docs/errors.md explains "${code}"; "doctor --live" shows whether due work is woken at all.`,
});
