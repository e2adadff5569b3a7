import { XML_HEAD, xmlText } from './xml';

/**
 * The answer to a text as TwiML; without a body, no answer. Written here because the client's own writer weighs 60 kB
 * and this webhook is the one every guest waits for: docs/decisions/003-text-replies-without-the-xml-writer.md
 */
export function textReply(body: string | undefined): string {
  if (!body) return `${XML_HEAD}<Response/>`;
  return `${XML_HEAD}<Response><Message>${xmlText(body)}</Message></Response>`;
}
