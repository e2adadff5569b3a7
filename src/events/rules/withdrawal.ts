import type { Question } from '../question';
import type { Reply } from './replies';

/** Somebody's own questions are looked at from the newest, and offered to choose from up to so many. */
export const MOST_OFFERED = 5;

/** What becomes of the wish to take a question back. */
export type Withdrawal =
  | { readonly does: 'take'; readonly question: Question }
  | { readonly does: 'ask'; readonly questions: readonly Question[] }
  | { readonly does: 'tell'; readonly reply: Reply };

/** Until it is on stage; what goes on as somebody else's question is theirs by now. */
const canBeTaken = ({ status }: Question): boolean =>
  status === 'received' || status === 'approved' || status === 'next';

/**
 * Which question is taken back: the one of that number, or the only one that still can be. Of several the asker is asked;
 * where there is none they hear what became of the newest. `own` is newest first and nobody else's. Pure.
 */
export function decideWithdrawal(own: readonly Question[], number: number | undefined): Withdrawal {
  if (number !== undefined) {
    const named = own.find((question) => question.number === number);
    if (!named) return { does: 'tell', reply: { say: 'notYourQuestion', number } };
    if (canBeTaken(named)) return { does: 'take', question: named };
    return { does: 'tell', reply: { say: 'questionState', question: named } };
  }
  const open = own.filter(canBeTaken);
  const [newest] = own;
  const [only] = open;
  if (only && open.length === 1) return { does: 'take', question: only };
  if (only) return { does: 'ask', questions: open.slice(0, MOST_OFFERED) };
  if (newest) return { does: 'tell', reply: { say: 'questionState', question: newest } };
  return { does: 'tell', reply: { say: 'noQuestion' } };
}

/** The question after its asker took it back: nobody sees it but the moderators. What others asked too stays, as theirs. */
export const takenBack = (
  question: Question,
  { sid, at }: { readonly sid: string; readonly at: number },
): Question =>
  isOthersToo(question)
    ? { ...withoutAsker(question), withdrawnWith: sid }
    : { ...question, status: 'withdrawn', finishedAt: at, withdrawnWith: sid };

/** The question once its asker is forgotten: what others asked too, without them. Undefined = it goes with them. */
export const afterForgetting = (question: Question): Question | undefined =>
  isOthersToo(question) ? withoutAsker(question) : undefined;

const isOthersToo = ({ alsoAsked = [] }: Question): boolean => alsoAsked.length > 0;

/** Nothing leads to whoever asked any more, and nobody is told of it. */
function withoutAsker(question: Question): Question {
  const {
    asker: _asker,
    address: _address,
    sender: _sender,
    heardAt: _heardAt,
    language: _language,
    askedWith: _askedWith,
    original: _original,
    withdrawnWith: _withdrawnWith,
    ...rest
  } = question;
  return { ...rest, name: '', texts: [] };
}
