import { fixedSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';

/** How a campaign stands with the carriers. https://www.twilio.com/docs/messaging/api/usapptoperson-resource */
export const CAMPAIGN_STATUSES = [
  'PENDING',
  'IN_PROGRESS',
  'VERIFIED',
  'FAILED',
  'SUSPENDED',
] as const;
/** How a toll-free number stands. https://www.twilio.com/docs/messaging/api/tollfree-verification-resource */
export const TOLL_FREE_STATUSES = [
  'PENDING_REVIEW',
  'IN_REVIEW',
  'TWILIO_APPROVED',
  'TWILIO_REJECTED',
] as const;

export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];
export type TollFreeStatus = (typeof TOLL_FREE_STATUSES)[number];

/** What carriers were asked and have said. */
export interface Registration<Status> {
  readonly sid: string;
  /** The Messaging Service of a campaign, or a toll-free number. */
  readonly about: string;
  readonly status: Status;
  /** Why they refused; empty = they did not say. */
  readonly reason: string;
  readonly createdAt: number;
}

/**
 * The laptop account is registered from the start: every Messaging Service has a campaign that carriers took, until the
 * control interface says otherwise.
 */
export class Registrations implements Restorable {
  private campaigns = new Map<string, Registration<CampaignStatus> | null>();
  private tollFree = new Map<string, Registration<TollFreeStatus>>();

  constructor(private readonly now: () => number) {}

  /** The campaign of a Messaging Service; undefined = it has none. */
  campaignOf(service: string): Registration<CampaignStatus> | undefined {
    const decided = this.campaigns.get(service);
    if (decided === null) return undefined;
    return decided ?? this.campaign(service, 'VERIFIED', '');
  }

  /** `none` takes the campaign away. */
  setCampaign(service: string, status: CampaignStatus | 'none', reason: string): void {
    const registration = status === 'none' ? null : this.campaign(service, status, reason);
    this.campaigns.set(service, registration);
  }

  verifications(): readonly Registration<TollFreeStatus>[] {
    return [...this.tollFree.values()];
  }

  setVerification(number: string, status: TollFreeStatus, reason: string): void {
    const sid = fixedSid('HH', `toll-free ${number}`);
    this.tollFree.set(number, { sid, about: number, status, reason, createdAt: this.now() });
  }

  reset(): void {
    this.campaigns = new Map();
    this.tollFree = new Map();
  }

  snapshot(): unknown {
    return structuredClone([this.campaigns, this.tollFree]);
  }

  restore(snapshot: unknown): void {
    [this.campaigns, this.tollFree] = structuredClone(snapshot) as [
      typeof this.campaigns,
      typeof this.tollFree,
    ];
  }

  private campaign(
    service: string,
    status: CampaignStatus,
    reason: string,
  ): Registration<CampaignStatus> {
    const sid = fixedSid('QE', `campaign ${service}`);
    return { sid, about: service, status, reason, createdAt: this.now() };
  }
}
