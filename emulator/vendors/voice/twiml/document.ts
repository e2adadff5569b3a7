import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A document that the platform cannot act on, with the number that it logs. */
export class DocumentError extends Error {
  override name = 'DocumentError';

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** An element of a document; its content in order, because words may stand between elements. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (Element | string)[];
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

/** The parser's ordered form (`[{Tag: [...], ':@': {...}}]`) as elements and words. */
function contentOf(nodes: unknown): (Element | string)[] {
  const content: (Element | string)[] = [];
  for (const node of Array.isArray(nodes) ? (nodes as unknown[]) : []) {
    if (!isRecord(node)) continue;
    for (const [name, inner] of Object.entries(node)) {
      if (name === '#text') content.push(String(inner));
      else if (name !== ':@' && !name.startsWith('?')) {
        content.push({ name, attributes: attributesOf(node[':@']), content: contentOf(inner) });
      }
    }
  }
  return content;
}

function attributesOf(given: unknown): Record<string, string> {
  const entries = Object.entries(isRecord(given) ? given : {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** The elements in an element. */
export const childrenOf = (element: Element): readonly Element[] =>
  element.content.filter((part): part is Element => typeof part !== 'string');

/** Every word in an element, those of its elements included, in order. */
export const wordsOf = (element: Element): string =>
  element.content
    .map((part) => (typeof part === 'string' ? part : wordsOf(part)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The elements of a TwiML document. Throws DocumentError 12100. */
export function readDocument(xml: string): readonly Element[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new DocumentError(12100, `Document parse failure: ${valid.err.msg}`);
  const roots = contentOf(parser.parse(xml) as unknown).filter((part) => typeof part !== 'string');
  const [root, ...more] = roots;
  if (root?.name !== 'Response' || more.length > 0) {
    throw new DocumentError(12100, 'Document parse failure: the root element is not Response');
  }
  return childrenOf(root);
}
