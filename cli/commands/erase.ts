import type { Command } from 'commander';
import { askFirst } from '../keeping/ask-first';
import { addressesOf, Erasing, isAnything, type Kept } from '../keeping/erase';
import { masked } from '../keeping/masked';
import { count, onAccount, progressFor, show, type CommonOptions } from '../keeping/output';
import { CommandFailed } from './failure';

interface EraseOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** `bellhop erase <person>`: everything the house keeps about somebody, everywhere. */
export function addErase(program: Command): void {
  program
    .command('erase')
    .argument('<person>', 'phone number with its country, or a WhatsApp address')
    .description('erases everything about a person at every desk, and their messages')
    .option('--yes', 'do not ask first')
    .option('--dry-run', 'only say what is kept')
    .option('--json', 'answer as JSON')
    .action((person: string, options: EraseOptions) =>
      onAccount(program, async (account) => {
        const addresses = addressesOf(person);
        const erasing = new Erasing(account, addresses);
        const kept = await erasing.find();
        const who = masked(addresses[0] ?? person);
        const stays = whatStays(kept);
        if (!isAnything(kept))
          throw new CommandFailed(
            stays === ''
              ? `Nothing is kept about ${who}.`
              : `Nothing about ${who} is left to erase.${stays}`,
          );
        if (options.dryRun === true) {
          show(options, kept, `Kept about ${who}: ${inWords(kept)}.${stays}`);
          return;
        }
        await askFirst(`Erase all about ${who} (${inWords(kept)})?`, options.yes === true);
        const erased = await erasing.erase(kept, progressFor(options));
        const underWay =
          erased.underWay > 0
            ? ` ${count(erased.underWay, 'message')} on the way could not be changed yet: run this again in a few minutes.`
            : '';
        show(
          options,
          erased,
          `Erased all about ${who}: ${inWords(kept)}.${underWay}${stays} Backups made before still hold it, Twilio keeps the numbers of messages and calls and, for up to 30 days, its own error log, and a voicemail that was mailed is in the mailboxes it went to.`,
        );
        if (erased.underWay > 0) process.exitCode = 1;
      }),
    );
}

const inWords = (kept: Kept): string =>
  [
    kept.people > 0 && count(kept.people, 'personal record'),
    kept.parties > 0 && count(kept.parties, 'place on a wait list', 'places on wait lists'),
    kept.finishedVisits > 0 && count(kept.finishedVisits, 'finished visit'),
    kept.events > 0 && count(kept.events, 'event that knows them', 'events that know them'),
    kept.lineCalls > 0 && count(kept.lineCalls, 'call to the line', 'calls to the line'),
    kept.recordings > 0 && count(kept.recordings, 'recording'),
    kept.blocked > 0 && count(kept.blocked, 'entry on a block list', 'entries on block lists'),
    kept.lineGroups.length > 0 && `their place in ${kept.lineGroups.join(', ')}`,
    kept.callBacks > 0 && count(kept.callBacks, 'number to call back', 'numbers to call back'),
    kept.payments > 0 && count(kept.payments, 'payment that knows them', 'payments that know them'),
    kept.stores.length > 0 &&
      `their place on the team of ${kept.stores.join(', ')} with ${count(kept.tasks, 'task')}`,
    kept.letters > 0 && count(kept.letters, 'message of the team', 'messages of the team'),
    kept.threads > 0 && count(kept.threads, 'thread'),
    kept.held > 0 &&
      count(kept.held, 'text kept back in test mode', 'texts kept back in test mode'),
    kept.messages > 0 && count(kept.messages, 'message'),
    kept.files > 0 && count(kept.files, 'message with a file', 'messages with files'),
  ]
    .filter(Boolean)
    .join(', ');

/** What erasing does not change, and what to do about it. */
const whatStays = ({ staff, openPayments, onTheLine }: Kept): string =>
  [
    staff !== undefined &&
      ` ${staff} is on the staff under this number; take them off with "config pull" and "config push".`,
    openPayments > 0 &&
      ` ${count(openPayments, 'payment')} of theirs may still be charged and ${openPayments === 1 ? 'keeps' : 'keep'} who called: settle ${openPayments === 1 ? 'it' : 'them'} on the page of the desk, then run this again.`,
    onTheLine && ' They are on the line at this moment: run this again when the call is over.',
  ]
    .filter(Boolean)
    .join('');
