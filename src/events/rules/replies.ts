import type { Order, OrderLine } from '../order';
import type { Question } from '../question';

/** What a guest can choose from by number. */
export type Option = OrderLine;

/** What a guest is told; the words are in words/. */
export type Reply =
  | {
      readonly say:
        | 'welcome'
        | 'welcomeShort'
        | 'hello'
        | 'help'
        | 'menu'
        | 'noMedia'
        | 'notUnderstood'
        | 'closing';
    }
  | { readonly say: 'ordered' | 'changed' | 'kept' | 'position'; readonly order: Order }
  | {
      readonly say: 'alreadyOrdered';
      readonly order: Order;
      readonly instead?: readonly OrderLine[];
    }
  | { readonly say: 'isReady' | 'tooLate' | 'confirmCancel' | 'cancelled'; readonly order: Order }
  | { readonly say: 'noOrder' | 'forgotten' | 'languageChanged' | 'commentNoted' | 'thanks' }
  | { readonly say: 'whatElse'; readonly order: Order }
  | { readonly say: 'notOnMenu'; readonly said: string; readonly options: readonly Option[] }
  | { readonly say: 'whichOne'; readonly options: readonly Option[] }
  | { readonly say: 'soldOut'; readonly ids: readonly string[] }
  | { readonly say: 'notWith'; readonly item: string; readonly ids: readonly string[] }
  | { readonly say: 'available'; readonly ids: readonly string[] }
  | { readonly say: 'notAvailable' | 'alsoMissing'; readonly said: string }
  | { readonly say: 'tooMany' | 'limitReached' | 'limitToday'; readonly max: number }
  | { readonly say: 'paused' | 'ended' | 'noEvent' }
  | { readonly say: 'chooseEvent'; readonly names: readonly string[] }
  | { readonly say: 'askName' | 'askEmail' | 'badEmail'; readonly skippable: boolean }
  | { readonly say: 'askCode'; readonly email: string }
  | { readonly say: 'wrongCode'; readonly left: number }
  | { readonly say: 'codeExpired' | 'tooManyCodes' | 'mailerDown' | 'registered' }
  | { readonly say: 'received'; readonly number: number }
  | { readonly say: 'voted' | 'votedAlready'; readonly number: number }
  | { readonly say: 'noSuchQuestion'; readonly number: number }
  | { readonly say: 'tooManyQuestions'; readonly max: number }
  | { readonly say: 'questionState'; readonly question: Question }
  | { readonly say: 'whichQuestion'; readonly questions: readonly Question[] }
  | { readonly say: 'notYourQuestion'; readonly number: number }
  | { readonly say: 'noQuestion' | 'questionHelp' };

/** Whether an answer tells the place in line. */
export const tellsPlace = (replies: readonly Reply[]): boolean =>
  replies.some(({ say }) =>
    ['ordered', 'changed', 'kept', 'position', 'alreadyOrdered'].includes(say),
  );
