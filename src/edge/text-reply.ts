/** Characters XML 1.0 does not allow at all, https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The answer to a text as TwiML; without a body, no answer. Written here because the client's own writer weighs 60 kB
 * and this webhook is the one every guest waits for: docs/decisions/003-text-replies-without-the-xml-writer.md
 */
export function textReply(body: string | undefined): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!body) return `${head}<Response/>`;
  const text = body
    .replace(FORBIDDEN, '')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
  return `${head}<Response><Message>${text}</Message></Response>`;
}
