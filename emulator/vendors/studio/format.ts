import { isoSeconds } from '../../core/dates';
import { WEBHOOK_HOST } from './entry';
import { latest, type Execution, type Flow, type Revision, type Step } from './state';

const BASE = 'https://studio.twilio.com/v2/Flows';

/** Where the platform calls a flow. */
export const flowAddress = (accountSid: string, flowSid: string): string =>
  `https://${WEBHOOK_HOST}/v1/Accounts/${accountSid}/Flows/${flowSid}`;

function formatAny(accountSid: string, flow: Flow, revision: Revision): Record<string, unknown> {
  return {
    sid: flow.sid,
    account_sid: accountSid,
    friendly_name: revision.friendlyName,
    definition: revision.definition,
    status: revision.status,
    revision: revision.revision,
    commit_message: revision.commitMessage,
    valid: true,
    errors: [],
    date_created: isoSeconds(flow.createdAt),
    date_updated: isoSeconds(revision.at),
  };
}

/** A Flow as it goes over the wire; a list leaves the definition out. */
export function formatFlow(accountSid: string, flow: Flow): Record<string, unknown> {
  const url = `${BASE}/${flow.sid}`;
  return {
    ...formatAny(accountSid, flow, latest(flow)),
    warnings: [],
    webhook_url: flowAddress(accountSid, flow.sid),
    url,
    links: {
      executions: `${url}/Executions`,
      revisions: `${url}/Revisions`,
      test_users: `${url}/TestUsers`,
    },
  };
}

export const formatListedFlow = (accountSid: string, flow: Flow): Record<string, unknown> => ({
  ...formatFlow(accountSid, flow),
  definition: null,
});

export const formatRevision = (
  accountSid: string,
  flow: Flow,
  revision: Revision,
): Record<string, unknown> => ({
  ...formatAny(accountSid, flow, revision),
  url: `${BASE}/${flow.sid}/Revisions/${revision.revision}`,
});

const executionUrl = ({ flowSid, sid }: Execution): string =>
  `${BASE}/${flowSid}/Executions/${sid}`;

export const formatExecution = (
  accountSid: string,
  execution: Execution,
): Record<string, unknown> => ({
  sid: execution.sid,
  account_sid: accountSid,
  flow_sid: execution.flowSid,
  contact_channel_address: execution.contact,
  context: execution.context,
  status: execution.status,
  date_created: isoSeconds(execution.createdAt),
  date_updated: isoSeconds(execution.updatedAt),
  url: executionUrl(execution),
  links: {
    steps: `${executionUrl(execution)}/Steps`,
    execution_context: `${executionUrl(execution)}/Context`,
  },
});

export const formatContext = (
  accountSid: string,
  execution: Execution,
): Record<string, unknown> => ({
  account_sid: accountSid,
  context: execution.context,
  flow_sid: execution.flowSid,
  execution_sid: execution.sid,
  url: `${executionUrl(execution)}/Context`,
});

export function formatStep(
  accountSid: string,
  execution: Execution,
  step: Step,
): Record<string, unknown> {
  const url = `${executionUrl(execution)}/Steps/${step.sid}`;
  return {
    sid: step.sid,
    account_sid: accountSid,
    flow_sid: execution.flowSid,
    execution_sid: execution.sid,
    parent_step_sid: null,
    name: step.event,
    context: step.context,
    transitioned_from: step.from,
    transitioned_to: step.to,
    type: 'transition',
    date_created: isoSeconds(step.at),
    date_updated: isoSeconds(step.at),
    url,
    links: { step_context: `${url}/Context` },
  };
}
