import type { EmailVerifier } from '../ports/email-verifier';
import type { Profile, Profiles } from '../ports/profiles';
import { together } from '../ports/settled';
import { asking, guestOf, type Decision, type Situation } from './rules/situation';
import { complete, lead, MOST_WRONG } from './rules/lead';
import type { Reply } from './rules/replies';

/** Who proves e-mail addresses, and what knows customers. */
export interface LeadParts {
  readonly emails: () => EmailVerifier;
  /** Absent in a house without customer records. */
  readonly profiles?: Profiles;
}

/**
 * The same verifier for as long as one text is answered, which may take several tries while others write: a code that was
 * right is gone after that, and a mail that went out need not go again.
 */
export function askedOnce(open: () => EmailVerifier): () => EmailVerifier {
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(about: string, ask: () => Promise<T>): Promise<T> => {
    const before = answers.get(about) as Promise<T> | undefined;
    const answer = before ?? ask();
    answers.set(about, answer);
    return answer;
  };
  return () => ({
    start: (email, event) => once(`start ${email}`, () => open().start(email, event)),
    check: (email, code) => once(`check ${email} ${code}`, () => open().check(email, code)),
  });
}

/** What is asked of a guest first, with the help of whoever proves addresses and knows customers; undefined = nothing. */
export async function askedFirst(
  situation: Situation,
  parts: LeadParts,
): Promise<Decision | undefined> {
  const decision = lead(situation);
  if (!decision) return undefined;
  const proven = decision.verify ? await prove(decision, situation, parts) : decision;
  return proven.lookUp === undefined ? proven : lookedUp(proven, proven.lookUp, parts);
}

/** Asks whoever sends and checks codes, and decides what comes of it. Nothing here can hold a guest up for good. */
async function prove(
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
  // Both at once, because a code is right more often than not; nothing is kept of somebody whose code was wrong.
  const [outcome, profile] = await together([
    parts.emails().check(verify.email, verify.check),
    parts.profiles?.(verify.email),
  ]);
  switch (outcome) {
    case 'right':
      return withProfile(
        complete({ ...guest, email: verify.email, verified: true }, draft, situation),
        profile,
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
async function lookedUp(
  decision: Decision,
  email: string,
  { profiles }: LeadParts,
): Promise<Decision> {
  return withProfile(decision, await profiles?.(email));
}

function withProfile(decision: Decision, profile: Profile | undefined): Decision {
  if (!profile || !decision.guest) return decision;
  const { known: _known, trait: _trait, ...guest } = decision.guest;
  const { found, trait } = profile;
  return {
    ...decision,
    guest: { ...guest, known: found, ...(trait === undefined ? {} : { trait }) },
  };
}
