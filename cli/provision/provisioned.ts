/** The sids a deployment needs in its variables. */
export interface Provisioned {
  readonly syncServiceSid: string;
  readonly messagingServiceSid: string;
  readonly verifyServiceSid: string;
  readonly conversationsServiceSid: string;
}
