import type { Restorable } from '../../core/vendor';
import type { ContentTypes } from './types';

/** What WhatsApp says of a template. https://www.twilio.com/docs/whatsapp/tutorial/message-template-approvals-statuses */
export type ApprovalStatus =
  'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';

/** A content that was handed to WhatsApp to look at. */
export interface Approval {
  readonly name: string;
  readonly category: string;
  readonly submittedAt: number;
  /** What WhatsApp will find fault with; null = nothing. */
  readonly fault: string | null;
  /** Said by whoever runs the account, in place of waiting. */
  decided: { readonly status: ApprovalStatus; readonly reason: string } | null;
}

/** A Content resource: one message in one language, in one or several forms. */
export interface Content {
  readonly sid: string;
  friendlyName: string;
  language: string;
  /** Samples, which also fill in what a send leaves out. */
  variables: Readonly<Record<string, string>>;
  types: ContentTypes;
  approval: Approval | null;
  readonly createdAt: number;
  updatedAt: number;
}

interface Data {
  contents: Content[];
  /** `<name>.<language>` of every template WhatsApp has ever been shown; none can be used again. */
  names: Set<string>;
}

const nothing = (): Data => ({ contents: [], names: new Set() });

/** The account's contents, newest last. */
export class ContentState implements Restorable {
  private data = nothing();

  get contents(): readonly Content[] {
    return this.data.contents;
  }

  get names(): Set<string> {
    return this.data.names;
  }

  bySid(sid: string): Content | undefined {
    return this.data.contents.find((content) => content.sid === sid);
  }

  add(content: Content): void {
    this.data.contents.push(content);
  }

  remove(sid: string): void {
    this.data.contents = this.data.contents.filter((content) => content.sid !== sid);
  }

  reset(): void {
    this.data = nothing();
  }

  snapshot(): unknown {
    return structuredClone(this.data);
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }
}
