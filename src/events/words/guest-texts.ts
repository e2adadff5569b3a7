/** Every text a guest of an event gets, and the pieces that several of them share. */
export const EVENT_TEXT_KEYS =
  `welcome welcomeShort hello offer menu help ordered changed kept position alreadyOrdered isReady tooLate
confirmCancel cancelled noOrder whatElse notOnMenu whichOne choice soldOut notWith available notAvailable alsoMissing tooMany
limitReached limitToday paused ended noEvent chooseEvent commentNoted thanks languageChanged forgotten noMedia notUnderstood
closing askName askEmail badEmail skip askCode wrongCode codeExpired tooManyCodes mailerDown registered placeNext placeOne
placeSeveral nothing ready reminder cancelledByStaff notYet placed feedback questionWelcome questionHelp received voted
votedAlready noSuchQuestion tooManyQuestions noQuestion stateReceived stateApproved stateMerged stateHidden stateNext
stateLive stateAnswered stateWithdrawn whichQuestion notYourQuestion`.split(
    /\s+/,
  ) as readonly EventTextKey[];

export type EventTextKey =
  | 'welcome'
  | 'welcomeShort'
  | 'hello'
  | 'offer'
  | 'menu'
  | 'help'
  | 'ordered'
  | 'changed'
  | 'kept'
  | 'position'
  | 'alreadyOrdered'
  | 'isReady'
  | 'tooLate'
  | 'confirmCancel'
  | 'cancelled'
  | 'noOrder'
  | 'whatElse'
  | 'notOnMenu'
  | 'whichOne'
  | 'choice'
  | 'soldOut'
  | 'notWith'
  | 'available'
  | 'notAvailable'
  | 'alsoMissing'
  | 'tooMany'
  | 'limitReached'
  | 'limitToday'
  | 'paused'
  | 'ended'
  | 'noEvent'
  | 'chooseEvent'
  | 'commentNoted'
  | 'thanks'
  | 'languageChanged'
  | 'forgotten'
  | 'noMedia'
  | 'notUnderstood'
  | 'closing'
  | 'askName'
  | 'askEmail'
  | 'badEmail'
  | 'skip'
  | 'askCode'
  | 'wrongCode'
  | 'codeExpired'
  | 'tooManyCodes'
  | 'mailerDown'
  | 'registered'
  | 'placeNext'
  | 'placeOne'
  | 'placeSeveral'
  | 'nothing'
  | 'ready'
  | 'reminder'
  | 'cancelledByStaff'
  | 'notYet'
  | 'placed'
  | 'feedback'
  | 'questionWelcome'
  | 'questionHelp'
  | 'received'
  | 'voted'
  | 'votedAlready'
  | 'noSuchQuestion'
  | 'tooManyQuestions'
  | 'noQuestion'
  | 'stateReceived'
  | 'stateApproved'
  | 'stateMerged'
  | 'stateHidden'
  | 'stateNext'
  | 'stateLive'
  | 'stateAnswered'
  | 'stateWithdrawn'
  | 'whichQuestion'
  | 'notYourQuestion';

/** A language's own words. */
export interface GuestWords {
  /** Whether a native speaker has read them. */
  readonly reviewed: boolean;
  readonly texts: Readonly<Record<EventTextKey, string>>;
}
