import { VendorError } from '../../core/vendor';
import type { Contents } from '../content';
import { VARIABLES } from '../content/limits';
import type { Content } from '../content/state';
import { bodyOf, BY_RICHNESS, richest, textsOf } from '../content/types';
import type { ContentType } from '../content/types';
import { fillIn, variablesIn } from '../content/variables';
import { bare, channelOf } from './addresses';
import { buttonsOf } from './whatsapp/rich';
import type { Rich } from './whatsapp/rich';
import { SANDBOX_NUMBER } from './whatsapp/sandbox';

/** A message made from a content and its variables. */
export interface Filled {
  readonly body: string;
  readonly rich: Rich;
}

const refuse = (code: number, message: string): never => {
  throw new VendorError(400, code, message);
};

/** https://www.twilio.com/docs/api/errors/21656 */
const badVariables = (why: string): never =>
  refuse(21656, `The ContentVariables parameter is invalid: ${why}`);

/**
 * Reads ContentSid and ContentVariables; throws what the platform refuses at once. Whether WhatsApp then takes
 * the message is another question. https://www.twilio.com/docs/content/send-templates-created-with-the-content-template-builder
 */
export function readFilled(
  form: URLSearchParams,
  ends: { readonly from: string; readonly to: string },
  contents: Contents,
): Filled | undefined {
  const sid = form.get('ContentSid');
  const given = form.get('ContentVariables');
  if (sid === null) {
    return given === null ? undefined : refuse(21654, 'ContentVariables without a ContentSid');
  }
  const content = findContent(sid, ends.from, contents);
  const values = readVariables(given);
  const type = formFor(content, ends.to);
  const filling = { ...content.variables, ...values };
  const needed = variablesIn(textsOf(content.types, type));
  const missing = needed.find((name) => !filling[name]);
  if (missing !== undefined) badVariables(`{{${missing}}} has no value`);
  const template = bodyOf(content.types, type);
  for (const name of variablesIn([template])) {
    if (/[\n\r\t]| {5}/.test(filling[name] ?? '')) {
      badVariables(`{{${name}}} holds a line break, a tab or more than four spaces`);
    }
  }
  const known = new Set([
    ...variablesIn(BY_RICHNESS.flatMap((form) => textsOf(content.types, form))),
    ...Object.keys(content.variables),
  ]);
  return {
    body: fillIn(template, filling),
    rich: {
      contentSid: sid,
      type,
      ...buttonsOf(content.types, type, filling),
      unknownVariables: Object.keys(values).some((name) => !known.has(name)),
    },
  };
}

function findContent(sid: string, from: string, contents: Contents): Content {
  const shared = bare(from) === SANDBOX_NUMBER;
  const content = contents.bySid(sid) ?? (shared ? contents.sandboxTemplate(sid) : undefined);
  // https://www.twilio.com/docs/api/errors/21655
  return content ?? refuse(21655, `The ContentSid ${sid} is invalid`);
}

function readVariables(given: string | null): Readonly<Record<string, string>> {
  if (given === null || given === '') return {};
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(jsonObject(given))) {
    if (typeof value !== 'string' || value === '') {
      return badVariables(`the value of ${name} is no text`);
    }
    if ([...value].length > VARIABLES.longestValue) {
      // https://www.twilio.com/docs/api/errors/21658
      return refuse(21658, `The value of ${name} exceeds ${VARIABLES.longestValue} characters`);
    }
    values[name] = value;
  }
  return values;
}

function jsonObject(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Refused below, like every other text that is no object.
  }
  return badVariables('it is no JSON object');
}

/** The form in which a content goes to somebody: SMS shows text only. */
function formFor(content: Content, to: string): ContentType {
  if (channelOf(to) === 'whatsapp') return richest(content.types);
  // https://www.twilio.com/docs/api/errors/19023
  if (!content.types['twilio/text'])
    refuse(19023, 'The content has no twilio/text to fall back to');
  return 'twilio/text';
}
