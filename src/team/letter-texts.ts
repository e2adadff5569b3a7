import { mayPass } from '../messaging/delivery';
import { isWhatsApp } from '../messaging/incoming';
import { recordTexts, type RecordTexts } from '../messaging/record-texts';
import { templateKey } from '../messaging/templates';
import { letterAt } from './letter-key';
import type { TeamParts } from './parts';
import { keptSeconds } from './stored';
import { readLetter, type Letter, type LetterKind } from './stored-people';
import { approvedName, frameName } from './words/team-templates';

/** The kind of due work that tries a text once more. */
export const RETRY = 'team.retry';

const MOST_TEXTS = 6;

/** Texts of letters: sent with the letter already saying so, and followed until they arrive. */
export const letterTexts = (parts: TeamParts): RecordTexts<Letter, LetterKind, undefined> =>
  recordTexts<Letter, LetterKind, undefined>(
    {
      prefix: ['team'],
      sender: () => parts.settings.number,
      where: letterAt,
      read: readLetter,
      identity: ({ id }) => id,
      ttl: () => keptSeconds(parts.settings.keepDays),
      withText: (letter, text) => ({
        ...letter,
        texts: [...letter.texts, text].slice(-MOST_TEXTS),
      }),
      withTexts: (letter, sent) => ({ ...letter, texts: [...sent] }),
      isStillMeant: () => true,
      body: (_key, { body }) => Promise.resolve(body),
      templatesFor: (kind, { language }) => {
        const code = language ?? 'en';
        const frame = frameName(kind);
        const sentence = parts.templates[templateKey({ name: approvedName(kind), language: code })];
        return {
          buttons: frame && parts.templates[templateKey({ name: frame, language: code })]?.sid,
          approved: sentence?.status === 'approved' ? sentence.sid : undefined,
        };
      },
      variables: ({ about }) =>
        Object.fromEntries(about.map((value, at) => [String(at + 1), value || '-'])),
      says: (letter, body) => isBodyOf(letter, body),
      isBroadcast: () => false,
      retry: RETRY,
    },
    parts,
  );

/** What carriers make of signs and spaces is none of our business. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a text reads as a letter does: in its own words, or as the approved sentence that its facts fill. */
function isBodyOf({ body, about, address }: Letter, text: string): boolean {
  const said = bare(text);
  if (said === bare(body)) return true;
  return isWhatsApp(address) && about.length > 0 && about.every((one) => said.includes(bare(one)));
}

/** Whether it is not known if the last text of a letter has gone: the answer to it was lost, or whoever sent it was cut off. */
export const isInDoubt = ({ texts }: Letter): boolean =>
  texts.some(({ state }) => state === 'sending' || state === 'unknown');

/** Whether no text of this letter will arrive any more, over either channel. */
export function isGivenUp({ texts }: Letter): boolean {
  const last = texts.at(-1);
  return last?.state === 'failed' && !mayPass(last);
}
