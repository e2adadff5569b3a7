import { writeMail } from '../messaging/mail-html';
import { isConflict } from '../ports/records';
import { keepingIn, type Found } from './keeping';
import { letterAt } from './letter-key';
import type { TeamParts } from './parts';
import { keptSeconds } from './stored';
import { readLetter, type Letter } from './stored-people';

/** A mail that was cut off is handed over again after this long. */
const LOST_MS = 60_000;
/** No carrier of mail says what became of one, so a lost answer is followed by one more try and no further. */
const MOST_TRIES = 3;
const LONGEST_SUBJECT = 120;

type MailState = NonNullable<Letter['mail']>;

/** Letters that are mailed. */
export function letterMails(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const ttl = keptSeconds(parts.settings.keepDays);

  /** Hands a mail over whose letter says so already. */
  async function mail(key: string, letter: Letter, to: string): Promise<MailState> {
    const [first = ''] = letter.body.split('\n');
    const subject = first.slice(0, LONGEST_SUBJECT);
    const language = letter.language ?? 'en';
    const outcome = await parts.mailer?.send({
      to: [to],
      subject,
      ...writeMail({
        language,
        subject,
        blocks: [{ paragraph: letter.body }],
        foot: parts.business,
      }),
      reference: key,
    });
    const state = stateOf(outcome);
    const tries = letter.mail?.tries ?? 1;
    await keeping.change(letterAt(key), readLetter, ttl, (current) =>
      current?.mail?.state === 'starting' ? { ...current, mail: { state, tries } } : undefined,
    );
    return { state, tries };
  }

  /** Takes up a mail that was cut off, or whose answer was lost. Answers whether it has to be looked at again. */
  async function settle(key: string, { value: letter, revision }: Found<Letter>): Promise<boolean> {
    const { mail: state } = letter;
    if (state?.state !== 'starting' && state?.state !== 'unknown') return false;
    if (parts.now() - letter.at < LOST_MS) return true;
    const to = (await keeping.worker(letter.who))?.value.mail;
    if (to === undefined || state.tries >= MOST_TRIES) return false;
    try {
      const again: Letter = {
        ...letter,
        at: parts.now(),
        mail: { state: 'starting', tries: state.tries + 1 },
      };
      await parts.records.replace(letterAt(key), again, revision, { ttl });
      const after = await mail(key, again, to);
      return after.state === 'unknown';
    } catch (error) {
      // Somebody else has taken it up.
      if (!isConflict(error)) throw error;
      return true;
    }
  }

  return { mail, settle };
}

function stateOf(
  outcome: Awaited<ReturnType<NonNullable<TeamParts['mailer']>['send']>> | undefined,
): MailState['state'] {
  switch (outcome?.state) {
    case 'sent':
    case 'held':
    case 'unknown':
      return outcome.state;
    case 'refused':
      return outcome.passing ? 'unknown' : 'failed';
    case undefined:
      return 'failed';
  }
}
