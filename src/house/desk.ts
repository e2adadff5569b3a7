import type { Handlers } from '../agenda/do-item';
import type { Pulse } from '../agenda/pulse';
import type { Bellhop } from '../bellhop';
import type { StaffMember } from '../config';
import type { Language } from '../languages/languages';
import type { Choice } from '../messaging/choices';
import type { IncomingText } from '../messaging/incoming';
import type { CallScript } from '../ports/call-script';
import type { HouseFacts } from './facts';
import type { Spoken } from './spoken';

/** A text to a number of the desk, with whoever sent it. */
export interface TextVisit {
  readonly bellhop: Bellhop;
  readonly facts: HouseFacts;
  readonly text: IncomingText;
  /** The sender's person key. */
  readonly key: string;
  /** The sender, when they are staff who may work at this desk. */
  readonly member?: StaffMember;
}

/** What a desk answers to a text. */
export interface DeskReply {
  /** Undefined = nothing. */
  readonly reply: string | undefined;
  /** What the reply is written in. */
  readonly language: Language;
  /** Name of the template whose buttons answer the reply's question, where WhatsApp can show them. */
  readonly frame?: string;
  /** What the frame offers, and the words on what opens it, where it has no choices of its own. */
  readonly choices?: { readonly opener: string; readonly all: readonly Choice[] };
  /** The same message again: the reply may have gone already. */
  readonly repeated?: boolean;
  /** The sender wants everything about them erased: the house erases at all desks. */
  readonly forget?: boolean;
}

/** A call as the platform tells of it. */
export interface HouseCall {
  readonly sid: string;
  /** As the platform spells it, also when the caller shows no number. */
  readonly from: string;
  /** The number that was called. */
  readonly to: string;
}

/** A call to a number of the desk. */
export interface CallVisit {
  readonly bellhop: Bellhop;
  readonly facts: HouseFacts;
  readonly call: HouseCall;
}

/** News about a text that the desk has sent, with the parts of the reference it was sent with. */
export interface TextNews {
  /** The first part is the desk's name. */
  readonly reference: readonly string[];
  /** The platform's word, e.g. `delivered`. */
  readonly status: string;
  /** The carrier's error number. */
  readonly code: number | undefined;
}

/** What a desk's page starts with. */
export interface DeskStart {
  /** Whose Sync token the page gets: it may read this desk's live objects and nothing else. */
  readonly identity?: string;
  /** What the page goes by, under the desk's name in the answer. */
  readonly start: object;
}

/**
 * A desk as the house knows it: what can be asked of each of them. A desk is built into a file of its own, which is
 * loaded by the first request that needs it (docs/decisions/012-a-desk-is-loaded-when-it-is-needed.md), so it keeps
 * nothing in modules that it shares with others, and gets the house's parts with each question. Everything here is asked
 * again when facts turn out to be old, and must be safe to repeat.
 */
export interface HouseDesk {
  /** Answers a text to one of its numbers, whether the desk is on or not. */
  answerText(visit: TextVisit): Promise<DeskReply | undefined>;
  /** Answers a call to one of its numbers, whether the desk is on or not. */
  answerCall(visit: CallVisit): Promise<Spoken | CallScript>;
  /** Notes what became of a text. */
  noteText(bellhop: Bellhop, facts: HouseFacts, news: TextNews): Promise<void>;
  /** Somebody said STOP: they are expected no longer. With `erase` everything about them goes. Says nothing to them. */
  takeOff(
    bellhop: Bellhop,
    facts: HouseFacts,
    key: string,
    options: { readonly erase: boolean },
  ): Promise<unknown>;
  /** Somebody who said STOP has said START: they can be reached again. Says nothing to them. */
  takeBack?(bellhop: Bellhop, facts: HouseFacts, key: string): Promise<unknown>;
  /** Looks after the desk once a minute while it is on. */
  round(bellhop: Bellhop, facts: HouseFacts, pulse: Pulse): Promise<unknown>;
  /** What it does in time, by kind; each kind begins with the desk's name and a dot. */
  readonly work: Handlers<Bellhop>;
  /** For its page: what is asked for at the start, and once a minute. `begins` = at the start, when things are mended. */
  start(
    bellhop: Bellhop,
    facts: HouseFacts,
    who: { readonly key: string; readonly me: StaffMember; readonly begins: boolean },
  ): Promise<DeskStart>;
}
