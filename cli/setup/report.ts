import type { TemplateState } from '../provision/templates';
import { registrationForm, registrationOf, type FormField } from './carriers';
import { replacedVariables } from './dropped-variables';
import { optOutTexts } from './opt-out-texts';
import { PAY_BY_HAND } from './pay';
import type { Prepared } from './prepare';
import { joinLink, joinText, SANDBOX_LIMITS, SANDBOX_NUMBER, sandboxSteps } from './sandbox';
import type { StepDone } from './run-steps';

/** What a set-up did and what is left: printed, or written as JSON with --json. Holds no secret. */
export interface SetupReport {
  readonly dryRun: boolean;
  readonly steps: readonly StepDone[];
  /** Changes that wait for an answer of the operator; the exit code is then 2. */
  readonly undecided: readonly string[];
  readonly byHand: readonly { readonly what: string; readonly paste?: readonly FormField[] }[];
  /** WhatsApp templates, each with its status. */
  readonly templates: readonly string[];
  readonly worksToday: readonly string[];
  readonly waits: readonly string[];
  readonly replaced: readonly string[];
  /** How a phone gets into the WhatsApp sandbox, and what it cannot do; null for a house with a number. */
  readonly sandbox: {
    readonly join: string;
    readonly link: string;
    readonly limits: readonly string[];
  } | null;
}

export function setupReport(prepared: Prepared, steps: readonly StepDone[]): SetupReport {
  const { settings, numbers, baseUrl, env, ledger, isTrial, byHand, found, sandbox, pay } =
    prepared;
  const house = settings.business.name;
  const phones = numbers.map(({ phoneNumber }) => phoneNumber);
  const regulated = phones.flatMap((phone) => {
    const kind = registrationOf(phone);
    return kind ? [{ phone, kind }] : [];
  });
  return {
    dryRun: ledger.dryRun,
    steps,
    undecided: [...byHand],
    byHand: [
      ...(pay ? PAY_BY_HAND.map((what) => ({ what })) : []),
      ...(baseUrl || pay
        ? []
        : [
            {
              what: 'Put the desks into the account and point the numbers at them: npm run bellhop -- deploy',
            },
          ]),
      ...(sandbox ? sandboxSteps(baseUrl).map((what) => ({ what })) : []),
      ...(pay
        ? []
        : [
            {
              what: 'Console, Messaging, Services, this service, Opt-Out Management: switch Advanced Opt-Out on and paste these texts. There is no API for them.',
              paste: optOutTexts(house),
            },
          ]),
      ...regulated.map(({ phone, kind }) => ({
        what:
          kind === '10DLC'
            ? `Console, Messaging, Regulatory Compliance, A2P 10DLC: register brand and campaign, then add ${phone} through the Messaging Service. These words can be pasted:`
            : `Console, Phone Numbers, ${phone}, Toll-Free Verification: these words can be pasted:`,
        paste: registrationForm(house, phone, baseUrl),
      })),
    ],
    templates: found.templates.map(templateLine),
    worksToday: [
      isTrial
        ? 'This is a trial account: texts reach only the phones that are verified in the console (Phone Numbers, Verified Caller IDs), and begin with a line about the trial.'
        : 'Texts from guests arrive, and staff sign in with a code (Verify needs no registration).',
      ...numbers
        .filter(({ capabilities }) => capabilities.voice)
        .map(({ phoneNumber }) => `${phoneNumber}: calls are answered and told what to text.`),
      ...(regulated.length > 0 && !sandbox
        ? ['A try over WhatsApp needs no registration: setup --sandbox, in a folder of its own.']
        : []),
      ...phones
        .filter((phone) => !registrationOf(phone))
        .map((phone) => `${phone}: texts to its own country go out at once.`),
    ],
    waits: regulated.map(({ phone, kind }) =>
      kind === '10DLC'
        ? `${phone}: US carriers drop texts to guests (error 30034) until brand and campaign are approved: 10 to 15 working days.`
        : `${phone}: carriers hold texts to guests back (error 30032) until the number is verified: 3 to 5 working days.`,
    ),
    replaced: replacedVariables(env.names()),
    sandbox: sandbox
      ? { join: joinText(sandbox), link: joinLink(sandbox), limits: SANDBOX_LIMITS }
      : null,
  };
}

/** A template and how WhatsApp sees it, in one line. */
function templateLine(state: TemplateState): string {
  const { key, approve, status, reason, oldTextInUse } = state;
  if (!approve) return `${key}: buttons, needs no approval`;
  const old = oldTextInUse ? '; until then the text before is sent' : '';
  const why = reason ? ` (${reason.replace(/\.$/, '')})` : '';
  if (status === 'unsubmitted')
    return `${key}: not submitted${why}. Run setup again once the account has a WhatsApp sender.`;
  if (status === 'approved') return `${key}: approved`;
  if (status === 'rejected') return `${key}: rejected${why}. Its words must change${old}.`;
  return `${key}: ${status}${why}, minutes to a day${old}. Run setup again to look.`;
}

const WOULD = { made: 'would make', changed: 'would change', deleted: 'would delete' } as const;

const MOST_LINES = 6;

/** The lines under a step's title; a long list is cut, but not on a dry run, which is there to be read. */
export function changeLines(done: StepDone, dryRun: boolean): readonly string[] {
  if (done.changes.length === 0) return ['nothing to do'];
  const lines = done.changes.map(({ verb, what }) => `${dryRun ? WOULD[verb] : verb}: ${what}`);
  if (dryRun || lines.length <= MOST_LINES) return lines;
  const shown = MOST_LINES - 1;
  return [...lines.slice(0, shown), `and ${lines.length - shown} more like these`];
}

/** The report as an operator reads it, after the steps. */
export function reportText(report: SetupReport): string {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
  return [
    ...(report.sandbox
      ? section('WhatsApp sandbox', [
          `Send "${report.sandbox.join}" to ${SANDBOX_NUMBER} by WhatsApp, or open ${report.sandbox.link}`,
          ...report.sandbox.limits,
        ])
      : []),
    ...section('Not decided', report.undecided),
    ...section('WhatsApp templates', report.templates),
    ...section('Works today', report.worksToday),
    ...section('Waits on a carrier', report.waits),
    ...section('Variables that nothing reads any more', report.replaced),
    '',
    'Left to do by hand',
    ...report.byHand.flatMap(({ what, paste = [] }) => [
      `  - ${what}`,
      ...paste.flatMap(({ field, text }) => [`      ${field}:`, `        ${text}`]),
    ]),
    '',
    report.dryRun ? 'Nothing was changed.' : 'Next: npm run bellhop -- doctor',
  ].join('\n');
}
