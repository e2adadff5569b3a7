import { newSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';
import type { FlowContext } from './liquid';

/** What was published or saved at one time. */
export interface Revision {
  readonly revision: number;
  readonly friendlyName: string;
  readonly status: 'draft' | 'published';
  readonly definition: unknown;
  readonly commitMessage: string | null;
  readonly at: number;
}

export interface Flow {
  readonly sid: string;
  readonly createdAt: number;
  /** Oldest first; never empty. */
  readonly revisions: Revision[];
}

/** One step of an execution: the way from a widget to the next. */
export interface Step {
  readonly sid: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly context: FlowContext;
  readonly at: number;
}

/** One contact's way through a flow. */
export interface Execution {
  readonly sid: string;
  readonly flowSid: string;
  /** The revision it began with; a later one does not touch it. */
  readonly revision: number;
  readonly contact: string;
  /** Our side: the number or service that it sends from. */
  readonly channel: string;
  status: 'active' | 'ended';
  context: FlowContext;
  readonly steps: Step[];
  /** The widget that waits for a reply, until then. */
  waiting: { readonly widget: string; readonly until: number } | null;
  readonly createdAt: number;
  updatedAt: number;
}

interface Kept {
  flows: Flow[];
  executions: Execution[];
}

/** Flows and the executions that run or ran through them. */
export class StudioState implements Restorable {
  private kept: Kept = { flows: [], executions: [] };

  get flows(): readonly Flow[] {
    return this.kept.flows;
  }

  flow(sid: string): Flow | undefined {
    return this.kept.flows.find((flow) => flow.sid === sid);
  }

  addFlow(first: Revision): Flow {
    const flow: Flow = { sid: newSid('FW'), createdAt: first.at, revisions: [first] };
    this.kept.flows.push(flow);
    return flow;
  }

  removeFlow(sid: string): void {
    this.kept.flows = this.kept.flows.filter((flow) => flow.sid !== sid);
    this.kept.executions = this.kept.executions.filter(({ flowSid }) => flowSid !== sid);
  }

  executionsOf(flowSid: string): readonly Execution[] {
    return this.kept.executions.filter((one) => one.flowSid === flowSid);
  }

  /** A contact has at most one that is active in a flow. */
  activeOf(flowSid: string, contact: string): Execution | undefined {
    return this.executionsOf(flowSid).find(
      (one) => one.contact === contact && one.status === 'active',
    );
  }

  get waiting(): readonly Execution[] {
    return this.kept.executions.filter(({ waiting }) => waiting !== null);
  }

  addExecution(execution: Execution): void {
    this.kept.executions.push(execution);
  }

  removeExecution(sid: string): void {
    this.kept.executions = this.kept.executions.filter((one) => one.sid !== sid);
  }

  reset(): void {
    this.kept = { flows: [], executions: [] };
  }

  snapshot(): unknown {
    return structuredClone(this.kept);
  }

  restore(snapshot: unknown): void {
    this.kept = structuredClone(snapshot) as Kept;
  }
}

/** The newest revision, which is what the flow is edited as. */
export function latest({ revisions }: Flow): Revision {
  const last = revisions.at(-1);
  if (!last) throw new Error('a flow has a revision');
  return last;
}

/** What runs: the newest revision that was published. */
export const published = ({ revisions }: Flow): Revision | undefined =>
  revisions.findLast(({ status }) => status === 'published');
