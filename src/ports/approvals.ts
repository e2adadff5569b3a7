/** What WhatsApp has decided about the account's templates. */
export interface Approvals {
  /** WhatsApp's word for each template, by its sid; one that was never handed in is not among them. Throws Unavailable. */
  statuses(): Promise<ReadonlyMap<string, string>>;
}
