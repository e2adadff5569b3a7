import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { NotEmulated } from '../../core/errors';

/** What an answer asks the platform to do, in document order. */
export type Verb =
  | {
      readonly verb: 'Message';
      readonly body: string;
      readonly to: string | undefined;
      readonly from: string | undefined;
      readonly statusCallback: string | undefined;
    }
  | { readonly verb: 'Redirect'; readonly url: string; readonly method: string };

/** An answer that the platform cannot act on, with the number it logs. */
export class TwimlError extends Error {
  override name = 'TwimlError';

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parser's ordered form (`[{Tag: [...], ':@': {...}}]`) as plain elements and their text. */
function elements(nodes: unknown): { children: Element[]; text: string } {
  const children: Element[] = [];
  let text = '';
  for (const node of Array.isArray(nodes) ? (nodes as unknown[]) : []) {
    if (!isRecord(node)) continue;
    for (const [name, content] of Object.entries(node)) {
      if (name === '#text') text += String(content);
      else if (name !== ':@' && !name.startsWith('?')) {
        const attributes: Record<string, string> = {};
        const given = node[':@'];
        for (const [key, value] of Object.entries(isRecord(given) ? given : {})) {
          attributes[key] = String(value);
        }
        children.push({ name, attributes, ...elements(content) });
      }
    }
  }
  return { children, text };
}

/**
 * Reads an answer to an inbound message. Throws TwimlError when the platform would not understand it
 * and NotEmulated for what it would, but we do not do. https://www.twilio.com/docs/messaging/twiml
 */
export function readTwiml(xml: string): readonly Verb[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new TwimlError(12100, `Document parse failure: ${valid.err.msg}`);
  const [root, ...more] = elements(parser.parse(xml) as unknown).children;
  if (root?.name !== 'Response' || more.length > 0) {
    throw new TwimlError(12100, 'Document parse failure: the root element is not Response');
  }
  return root.children.map(readVerb);
}

function readVerb(element: Element): Verb {
  if (element.name === 'Message') return readMessage(element);
  if (element.name === 'Redirect') {
    const { method = 'POST' } = element.attributes;
    return { verb: 'Redirect', url: element.text.trim(), method };
  }
  throw new TwimlError(12200, `Schema validation: ${element.name} is no messaging verb`);
}

function readMessage(element: Element): Verb {
  const { to, from, statusCallback, action } = element.attributes;
  if (action !== undefined) throw new NotEmulated('<Message action>');
  let body = element.text;
  for (const child of element.children) {
    if (child.name !== 'Body') throw new NotEmulated(`<${child.name}> in <Message>`);
    body += child.text;
  }
  return { verb: 'Message', body: body.trim(), to, from, statusCallback };
}
