import { isoSeconds } from '../../core/dates';
import { fixedSid } from '../../core/sids';
import type { CampaignStatus, Registration, TollFreeStatus } from './state';

/** A campaign as it goes over the wire. What was written into its form is not kept here, so it is null. */
export const formatCampaign = (
  accountSid: string,
  { sid, about, status, reason, createdAt }: Registration<CampaignStatus>,
): Record<string, unknown> => ({
  sid,
  account_sid: accountSid,
  brand_registration_sid: fixedSid('BN', 'brand'),
  messaging_service_sid: about,
  description: null,
  message_samples: null,
  us_app_to_person_usecase: 'LOW_VOLUME',
  has_embedded_links: false,
  has_embedded_phone: false,
  subscriber_opt_in: true,
  age_gated: false,
  direct_lending: false,
  campaign_status: status,
  campaign_id: status === 'VERIFIED' ? 'CLAPTOP' : null,
  is_externally_registered: false,
  rate_limits: null,
  message_flow: null,
  opt_in_message: null,
  opt_out_message: null,
  help_message: null,
  opt_in_keywords: null,
  opt_out_keywords: null,
  help_keywords: null,
  date_created: isoSeconds(createdAt),
  date_updated: isoSeconds(createdAt),
  url: `https://messaging.twilio.com/v1/Services/${about}/Compliance/Usa2p/${sid}`,
  mock: false,
  errors: reason === '' ? [] : [{ error_code: 30886, description: reason, fields: [] }],
});

/** What an operator wrote into the form; it is not kept here. */
const TOLL_FREE_FORM = [
  ...['customer_profile_sid', 'trust_product_sid', 'regulated_item_sid', 'business_name'],
  ...['business_street_address', 'business_street_address2', 'business_city', 'business_country'],
  ...['business_state_province_region', 'business_postal_code', 'business_website'],
  ...['business_contact_first_name', 'business_contact_last_name', 'business_contact_email'],
  ...['business_contact_phone', 'notification_email', 'use_case_categories', 'use_case_summary'],
  ...['production_message_sample', 'opt_in_image_urls', 'message_volume', 'edit_expiration'],
  ...['additional_information', 'edit_allowed', 'business_registration_number'],
  ...['business_registration_authority', 'business_registration_country', 'doing_business_as'],
  ...['business_registration_phone_number', 'opt_in_confirmation_message', 'help_message_sample'],
  ...['privacy_policy_url', 'terms_and_conditions_url', 'age_gated_content', 'opt_in_keywords'],
  ...['resource_links', 'external_reference_id', 'vetting_id', 'vetting_id_expiration'],
];

/** A verification of a toll-free number, without the form that was sent in. */
export const formatVerification = (
  accountSid: string,
  { sid, about, status, reason, createdAt }: Registration<TollFreeStatus>,
): Record<string, unknown> => ({
  ...Object.fromEntries(TOLL_FREE_FORM.map((name) => [name, null])),
  business_type: 'PRIVATE_PROFIT',
  opt_in_type: 'VERBAL',
  vetting_provider: 'CAMPAIGN_VERIFY',
  sid,
  account_sid: accountSid,
  tollfree_phone_number: about,
  tollfree_phone_number_sid: fixedSid('PN', `number ${about}`),
  status,
  rejection_reason: reason || null,
  error_code: null,
  rejection_reasons: reason === '' ? null : [{ reason }],
  date_created: isoSeconds(createdAt),
  date_updated: isoSeconds(createdAt),
  url: `https://messaging.twilio.com/v1/Tollfree/Verifications/${sid}`,
});
