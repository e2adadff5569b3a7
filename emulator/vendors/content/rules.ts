import * as v from 'valibot';
import { NotEmulated } from '../../core/errors';
import { VendorError } from '../../core/vendor';
import type { VendorRequest } from '../../core/vendor';
import { LONGEST_NAME } from './limits';
import type { Content } from './state';
import { BY_RICHNESS, ContentTypesSchema, richest, textsOf } from './types';
import type { ContentType, ContentTypes } from './types';
import { variablesFault } from './variables';

/** https://www.twilio.com/docs/api/errors/20001 */
const INVALID = 20001;
/** https://www.twilio.com/docs/api/errors/70002 */
const MALFORMED = 70002;

/** Forms that the platform knows and we do not play. */
const ELSEWHERE =
  /^(twilio|whatsapp)\/(media|location|card|catalog|carousel|flows|schedule|pay|authentication)$/;

const refuse = (message: string, code = INVALID): never => {
  throw new VendorError(400, code, message);
};

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  return refuse(where ? `${where}: ${issue.message}` : issue.message, MALFORMED);
}

const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/, 'is no language'));

const ContentInput = v.strictObject({
  friendly_name: v.optional(v.string(), ''),
  language: v.optional(Language),
  variables: v.optional(v.record(v.string(), v.string()), {}),
  types: v.record(v.string(), v.unknown()),
});

/** What a content says, as read from a request. */
export interface ContentSettings {
  readonly friendlyName: string;
  /** Undefined in an update that leaves it as it is. */
  readonly language: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly types: ContentTypes;
}

/** Reads a content to be made or changed; throws Twilio's errors. https://www.twilio.com/docs/content/content-api-resources */
export function readContent(request: VendorRequest): ContentSettings {
  const input = read(ContentInput, jsonOf(request));
  const unplayed = Object.keys(input.types).find((type) => ELSEWHERE.test(type));
  if (unplayed !== undefined) throw new NotEmulated(`content type ${unplayed}`);
  const types = read(ContentTypesSchema, input.types);
  const texts = BY_RICHNESS.flatMap((type) => textsOf(types, type));
  const fault = variablesFault(texts, input.variables);
  if (fault !== null) refuse(fault);
  return {
    friendlyName: input.friendly_name,
    language: input.language,
    variables: input.variables,
    types,
  };
}

/** A template goes by this name with WhatsApp. */
export interface ApprovalRequest {
  readonly name: string;
  readonly category: string;
}

const ApprovalInput = v.strictObject({
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9_]+$/, 'must be lower case letters, digits and underscores'),
    v.maxLength(LONGEST_NAME),
  ),
  category: v.picklist(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
});

/** Reads a request for approval; throws what the platform refuses before WhatsApp sees it. */
export function readApproval(request: VendorRequest, content: Content): ApprovalRequest {
  const asked = read(ApprovalInput, jsonOf(request));
  if (asked.category === 'AUTHENTICATION') {
    throw new NotEmulated('templates of category AUTHENTICATION');
  }
  const type: ContentType = richest(content.types);
  if (type === 'twilio/list-picker') {
    refuse('twilio/list-picker cannot be submitted to WhatsApp for approval');
  }
  return asked;
}

function jsonOf(request: VendorRequest): unknown {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/json')) {
    refuse('The Content API takes application/json only', MALFORMED);
  }
  return request.json();
}
