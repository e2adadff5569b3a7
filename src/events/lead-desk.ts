import type { EmailVerifier } from '../ports/email-verifier';
import type { Profiles } from '../ports/profiles';
import { asking, guestOf, type Decision, type Situation } from './rules/situation';
import { complete, MOST_WRONG } from './rules/lead';
import type { Reply } from './rules/replies';

/** Who proves e-mail addresses, and what knows customers. */
export interface LeadParts {
  readonly emails: () => EmailVerifier;
  /** Absent in a house without customer records. */
  readonly profiles?: Profiles;
}

/** Asks whoever sends and checks codes, and decides what comes of it. Nothing here can hold a guest up for good. */
export async function prove(
  decision: Decision,
  situation: Situation,
  parts: LeadParts,
): Promise<Decision> {
  const { verify } = decision;
  const guest = decision.guest ?? guestOf(situation);
  const draft = guest.asked?.draft ?? {};
  if (!verify) return decision;
  const goOn = (before: readonly Reply[]): Decision =>
    complete(guest, draft, situation, { before });

  if ('start' in verify) {
    const sent = await parts.emails().start(verify.start, situation.event.name);
    switch (sent) {
      case 'sent':
      case 'held':
        return {
          replies: [{ say: 'askCode', email: verify.start }],
          understood: true,
          guest: asking(guest, 'code', situation.now, { ...draft, email: verify.start }),
        };
      case 'refused':
        return {
          replies: [{ say: 'badEmail', skippable: situation.event.lead?.skippable === true }],
          understood: true,
          guest: asking(guest, 'email', situation.now, draft),
        };
      case 'too-many':
        return goOn([{ say: 'tooManyCodes' }]);
      case 'down':
        return goOn([{ say: 'mailerDown' }]);
    }
  }
  const outcome = await parts.emails().check(verify.email, verify.check);
  switch (outcome) {
    case 'right':
      return lookedUp(
        complete({ ...guest, email: verify.email, verified: true }, draft, situation),
        verify.email,
        parts,
      );
    case 'wrong': {
      const wrong = (draft.wrong ?? 0) + 1;
      if (wrong >= MOST_WRONG) return goOn([{ say: 'tooManyCodes' }]);
      return {
        replies: [{ say: 'wrongCode', left: MOST_WRONG - wrong }],
        understood: true,
        guest: asking(guest, 'code', situation.now, { ...draft, wrong }),
      };
    }
    case 'expired': {
      const anew = await prove({ ...decision, verify: { start: verify.email } }, situation, parts);
      const [first, ...rest] = anew.replies;
      return first?.say === 'askCode'
        ? { ...anew, replies: [{ say: 'codeExpired' }, ...rest] }
        : anew;
    }
    case 'too-many':
      return goOn([{ say: 'tooManyCodes' }]);
    case 'down':
      return goOn([{ say: 'mailerDown' }]);
  }
}

/** What the customer records say of them; nothing when they cannot be asked. */
export async function lookedUp(
  decision: Decision,
  email: string,
  { profiles }: LeadParts,
): Promise<Decision> {
  const found = await profiles?.(email);
  if (!found || !decision.guest) return decision;
  return {
    ...decision,
    guest: {
      ...decision.guest,
      known: found.found,
      ...(found.trait === undefined ? {} : { trait: found.trait }),
    },
  };
}
