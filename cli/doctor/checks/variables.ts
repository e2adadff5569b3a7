import { readConfig, variableNames } from '../../../src/config';
import { Refusal } from '../../../src/ports/refusal';
import type { EnvFile } from '../../setup/env-file';
import { replacedVariables } from '../../setup/dropped-variables';
import { LEAST_SECRET_LENGTH } from '../../setup/steps/secret';
import { RUN_SETUP, type Findings } from '../findings';
import { maskSecret, maskSid } from '../mask';
import { isReachable } from './address';

/** The most that the platform takes of one variable, in bytes. https://www.twilio.com/docs/serverless/functions-assets/functions/variables */
const MOST_BYTES = 450;
/** All variables together with what the platform adds, https://www.twilio.com/docs/api/errors/82006 */
const MOST_BYTES_IN_ALL = 3_000;

/** Read by the deploy tool, which does not put them into the functions' variables itself. */
const NOT_DEPLOYED = ['ACCOUNT_SID', 'AUTH_TOKEN'];

const SECRETS = [
  'TWILIO_API_SECRET',
  'BELLHOP_SECRET',
  'AUTH_TOKEN',
  'TRELLO_TOKEN',
  'BUTLER_SECRET',
  'SENDGRID_API_KEY',
  'SEGMENT_PROFILE_KEY',
];

const shown = (name: string, value: string): string =>
  SECRETS.includes(name) ? maskSecret(value) : maskSid(value);

/** Every variable by itself. Answers the names of those that no further check can build on. */
export function checkVariables(env: EnvFile, findings: Findings): ReadonlySet<string> {
  const wrong = new Set(wrongVariables(env));
  for (const name of variableNames) {
    const value = env.get(name);
    if (!wrong.has(name)) continue;
    findings.problem(name, value === undefined ? 'not set' : shown(name, value), {
      sentence:
        name === 'BELLHOP_SECRET' && value !== undefined
          ? `BELLHOP_SECRET must have at least ${LEAST_SECRET_LENGTH} characters.`
          : `${name} is ${value === undefined ? 'missing' : 'not what it should look like'}.`,
      fix: RUN_SETUP,
    });
  }
  checkAddress(env, findings);
  checkSizes(env, findings);
  if (env.get('TEST_MODE') === 'true')
    findings.warning('test mode', 'true', {
      sentence: 'TEST_MODE is on: no text, no mail and no sign-in code leaves the house.',
      fix: 'Set TEST_MODE=false in .env and deploy again.',
    });
  else findings.ok('test mode', 'false', 'Texts, mails and codes go out.');
  for (const sentence of replacedVariables(env.names()))
    findings.warning('variables', sentence.split(':')[0] ?? '', {
      sentence: `Nothing reads ${sentence}`,
      fix: 'Take the line out of .env.',
    });
  if (wrong.size === 0) findings.ok('variables', '.env', 'All are there and look right.');
  return wrong;
}

function wrongVariables(env: EnvFile): readonly string[] {
  try {
    const given = variableNames.map((name) => [name, env.get(name)] as const);
    readConfig({ DOMAIN_NAME: 'unused.example', ...Object.fromEntries(given) });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return String(error.values['names']).split(', ');
    throw error;
  }
}

function checkAddress(env: EnvFile, findings: Findings): void {
  const address = env.get('PUBLIC_BASE_URL');
  if (address === undefined || !URL.canParse(address)) return;
  findings.check(
    'address',
    address,
    'Browsers and Twilio can use it.',
    !isReachable(address) && {
      sentence: 'PUBLIC_BASE_URL is not https: sign-in cookies and signatures need it.',
      fix: 'Write the address with https:// into .env, then run setup and deploy.',
    },
  );
}

function checkSizes(env: EnvFile, findings: Findings): void {
  const sizes = env
    .names()
    .filter((name) => !NOT_DEPLOYED.includes(name))
    .map((name) => ({ name, bytes: Buffer.byteLength(env.get(name) ?? '') }));
  for (const { name, bytes } of sizes.filter((one) => one.bytes > MOST_BYTES))
    findings.problem(name, `${bytes} bytes`, {
      sentence: `${name} is longer than the ${MOST_BYTES} bytes that the platform takes.`,
      fix: 'Shorten it, or take it out of .env when it does not belong to Bellhop.',
    });
  const all = sizes.reduce((sum, { name, bytes }) => sum + name.length + bytes + 6, 0);
  findings.check(
    'variables',
    `${all} bytes in all`,
    'They fit.',
    all > MOST_BYTES_IN_ALL && {
      sentence: `All variables together are ${all} bytes; the platform takes about ${MOST_BYTES_IN_ALL}.`,
      fix: 'Take what does not belong to Bellhop out of .env.',
    },
  );
}
