import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** One request to a vendor and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Path without query, e.g. `/v1/Services/default/Maps`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly requestBody: URLSearchParams;
  /** The body of a request in JSON, in place of a form. */
  readonly requestJson?: unknown;
  readonly status: number;
  /** The parsed JSON answer; undefined when there was none. */
  readonly responseBody: unknown;
}

type Json = Record<string, unknown>;

interface Operation {
  readonly id: string;
  readonly pattern: RegExp;
  readonly method: string;
  /** Compiled when first needed: the large files have hundreds of operations. */
  readonly checks: () => Checks;
}

interface Checks {
  readonly checkQuery: ValidateFunction;
  readonly checkBody: ValidateFunction;
  readonly checkJson: ValidateFunction;
  /** By status. */
  readonly answers: ReadonlyMap<number, Json>;
}

interface Spec {
  readonly document: Json;
  readonly ajv: Ajv;
  readonly operations: readonly Operation[];
}

const FOLDER = join(__dirname, '../../node_modules/@twilio/cli-core/src/services/twilio-api');
const METHODS = ['get', 'post', 'put', 'delete'] as const;
/** Formats that Twilio names and nobody defines. */
const NAMED_ONLY = [
  'phone-number',
  'uri-map',
  'http-method',
  'iso-country-code',
  'currency',
  'ice-server',
  'endpoint',
  'twiml',
  'phone-number-capabilities',
  'prefixed-collapsible-map-AddOns',
];
const RFC_2822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

const specs = new Map<string, Spec>();

/**
 * What Twilio's official description of an API (a file such as `twilio_sync_v1.json`) has against an
 * exchange; empty when it fits. Requests may only say what is described; successful answers must hold
 * exactly the described properties. Refusals (4xx, 5xx) are not described and only their request is skipped.
 */
export function checkExchange(domainFile: string, exchange: Exchange): string[] {
  const spec = load(domainFile);
  const operation = spec.operations.find(
    ({ method, pattern }) =>
      method === exchange.method.toLowerCase() && pattern.test(exchange.path),
  );
  if (!operation) return [`${exchange.method} ${exchange.path} is not in ${domainFile}`];
  const about = (problem: string): string => `${operation.id}: ${problem}`;
  // A refused request is often wrong on purpose.
  if (exchange.status >= 400) return [];
  const { checkQuery, checkBody, checkJson, answers } = operation.checks();
  const problems = [
    ...check(checkQuery, fields(exchange.query), 'query'),
    ...(exchange.requestJson === undefined
      ? check(checkBody, fields(exchange.requestBody), 'body')
      : check(checkJson, structuredClone(exchange.requestJson), 'body')),
  ];
  const answer = answers.get(exchange.status);
  if (!answer) problems.push(`status ${exchange.status} is not described`);
  else problems.push(...checkAnswer(spec, answer, exchange.responseBody));
  return problems.map(about);
}

function checkAnswer(spec: Spec, schema: Json, body: unknown): string[] {
  if (Object.keys(schema).length === 0) {
    return body === undefined || body === '' ? [] : ['answer: none is described'];
  }
  const validate = spec.ajv.compile(schema);
  return [
    ...check(validate, structuredClone(body), 'answer'),
    ...differences(spec.document, schema, body, 'answer'),
  ];
}

/** Properties that an answer lacks or has too many; Twilio's schemas require and forbid none by themselves. */
function differences(document: Json, schema: unknown, value: unknown, at: string): string[] {
  const resolved = resolve(document, schema);
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) =>
      differences(document, resolved['items'], entry, `${at}[${index}]`),
    );
  }
  const properties = resolved['properties'];
  if (!isJson(value) || !isJson(properties)) return [];
  const missing = Object.keys(properties).filter((name) => !(name in value));
  const extra = Object.keys(value).filter((name) => !(name in properties));
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...extra.map((name) => `${at}.${name} is extra`),
    ...Object.entries(value).flatMap(([name, entry]) =>
      differences(document, properties[name], entry, `${at}.${name}`),
    ),
  ];
}

function check(validate: ValidateFunction, value: unknown, at: string): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => describeError(error, at));
}

function describeError(error: ErrorObject, at: string): string {
  const extra = isJson(error.params) ? error.params['additionalProperty'] : undefined;
  const what = typeof extra === 'string' ? ` (${extra})` : '';
  return `${at}${error.instancePath} ${error.message ?? error.keyword}${what}`;
}

/** Repeated names become arrays; the validator turns text into numbers, flags and single-element arrays. */
function fields(form: URLSearchParams): Json {
  const all: Json = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    all[name] = values.length > 1 ? values : values[0];
  }
  return all;
}

function load(file: string): Spec {
  const known = specs.get(file);
  if (known) return known;
  const parsed: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  const document = json(normalise(parsed));
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: 'array' });
  addFormats(ajv);
  for (const name of NAMED_ONLY) ajv.addFormat(name, true);
  ajv.addFormat('date-time-rfc-2822', RFC_2822);
  // A fixed name comes before a sid in the same place: `/Flows/Validate` is not a flow.
  const operations = operationsOf(document, ajv).sort((a, b) => openParts(a) - openParts(b));
  const spec = { document, ajv, operations };
  specs.set(file, spec);
  return spec;
}

const openParts = ({ pattern }: Operation): number => pattern.source.split('[^/]+').length;

function operationsOf(document: Json, ajv: Ajv): Operation[] {
  return Object.entries(json(document['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const described = json(item)[method];
      if (!isJson(described)) return [];
      return [operationOf(document, ajv, path, method, described)];
    }),
  );
}

function operationOf(
  document: Json,
  ajv: Ajv,
  path: string,
  method: string,
  described: Json,
): Operation {
  let checks: Checks | undefined;
  return {
    id: String(described['operationId']),
    pattern: new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    method,
    checks: () => (checks ??= compile(document, ajv, described)),
  };
}

function compile(document: Json, ajv: Ajv, described: Json): Checks {
  const parameters = Array.isArray(described['parameters']) ? described['parameters'] : [];
  const query = parameters.map(json).filter((parameter) => parameter['in'] === 'query');
  const body = json(json(described['requestBody'])['content']);
  const form = json(json(body['application/x-www-form-urlencoded'])['schema']);
  const closed = (schema: Json): ValidateFunction =>
    ajv.compile({ ...inline(document, schema), additionalProperties: false });
  const answers = new Map<number, Json>();
  for (const [status, answer] of Object.entries(json(described['responses']))) {
    const content = json(json(json(answer)['content'])['application/json']);
    answers.set(Number(status), inline(document, json(content['schema'])));
  }
  return {
    checkQuery: closed({
      type: 'object',
      properties: Object.fromEntries(query.map((one) => [one['name'], one['schema']])),
      required: query.filter((one) => one['required'] === true).map((one) => one['name']),
    }),
    checkBody: closed({ type: 'object', properties: {}, ...form }),
    checkJson: closed(json(json(body['application/json'])['schema'])),
    answers,
  };
}

/** References replaced by what they name; Twilio's schemas do not refer to themselves. */
function inline(document: Json, value: Json): Json;
function inline(document: Json, value: unknown): unknown;
function inline(document: Json, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => inline(document, entry));
  if (!isJson(value)) return value;
  const target = typeof value['$ref'] === 'string' ? resolve(document, value) : value;
  return Object.fromEntries(
    Object.entries(target).map(([name, entry]) => [name, inline(document, entry)]),
  );
}

function resolve(document: Json, schema: unknown): Json {
  const reference = json(schema)['$ref'];
  if (typeof reference !== 'string') return json(schema);
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json>((at, name) => json(at[name]), document);
}

/** Two repairs without which the files do not compile, or refuse Twilio's own answers. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (!isJson(value)) return value;
  const entries = Object.entries(value).flatMap(([name, entry]): [string, unknown][] => {
    if (name === 'nullable' && !('type' in value)) return [];
    if (name === 'format' && entry === 'uri') return [[name, 'uri-reference']];
    return [[name, normalise(entry)]];
  });
  return Object.fromEntries(entries);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function json(value: unknown): Json {
  return isJson(value) ? value : {};
}
