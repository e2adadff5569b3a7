import type { Account } from '../../../core/account';
import { rfc2822 } from '../../../core/dates';
import type { Member } from '../waiting-lines';
import { recordingUrl } from '../recorder';
import { secondsOf } from '../reports';
import { isOver } from '../state';
import type { Call, Queue, Recording, Transcription } from '../state';

type Json = Record<string, unknown>;

const base = ({ accountSid }: Account): string => `/2010-04-01/Accounts/${accountSid}`;

/** `+12025550101` as people in its country write it; others keep their digits together. */
function spelled(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

/** A Call as it goes over the wire. */
export function formatCall(account: Account, call: Call): Json {
  const uri = `${base(account)}/Calls/${call.sid}`;
  const below = (name: string): string => `${uri}/${name}.json`;
  return {
    sid: call.sid,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.updatedAt),
    parent_call_sid: call.parentSid,
    account_sid: account.accountSid,
    to: call.to,
    to_formatted: spelled(call.to),
    from: call.from,
    from_formatted: spelled(call.from),
    phone_number_sid: call.numberSid,
    status: call.status,
    start_time: rfc2822(call.createdAt),
    end_time: call.endedAt === null ? null : rfc2822(call.endedAt),
    duration: isOver(call) ? String(secondsOf(call, call.updatedAt)) : null,
    price: null,
    price_unit: 'USD',
    direction: call.direction,
    answered_by: call.answeredBy,
    api_version: '2010-04-01',
    forwarded_from: null,
    group_sid: null,
    caller_name: null,
    queue_time: String(call.queuedFor),
    trunk_sid: null,
    uri: `${uri}.json`,
    subresource_uris: {
      notifications: below('Notifications'),
      recordings: below('Recordings'),
      payments: below('Payments'),
      events: below('Events'),
      siprec: below('Siprec'),
      streams: below('Streams'),
      transcriptions: below('Transcriptions'),
      user_defined_message_subscriptions: below('UserDefinedMessageSubscriptions'),
      user_defined_messages: below('UserDefinedMessages'),
    },
  };
}

/** What a Recording is under both of its addresses. */
const recorded = (account: Account, recording: Recording): Json => ({
  account_sid: account.accountSid,
  api_version: '2010-04-01',
  call_sid: recording.callSid,
  conference_sid: null,
  date_created: rfc2822(recording.startedAt),
  date_updated: rfc2822(recording.updatedAt),
  start_time: rfc2822(recording.startedAt),
  duration: String(recording.seconds),
  sid: recording.sid,
  price: null,
  price_unit: 'USD',
  status: recording.status,
  channels: recording.channels,
  source: recording.source,
  error_code: null,
  encryption_details: null,
});

/** A Recording as it goes over the wire. */
export function formatRecording(account: Account, recording: Recording): Json {
  const uri = `${base(account)}/Recordings/${recording.sid}`;
  return {
    ...recorded(account, recording),
    uri: `${uri}.json`,
    media_url: recordingUrl(account, recording.sid),
    subresource_uris: {
      add_on_results: `${uri}/AddOnResults.json`,
      transcriptions: `${uri}/Transcriptions.json`,
    },
  };
}

/** A Recording as the list of one call shows it. */
export const formatCallRecording = (account: Account, recording: Recording): Json => ({
  ...recorded(account, recording),
  uri: `${base(account)}/Calls/${recording.callSid}/Recordings/${recording.sid}.json`,
  track: recording.source === 'RecordVerb' ? 'inbound' : 'both',
});

/** A Transcription as it goes over the wire; `under` is the recording when it is asked there. */
export const formatTranscription = (
  account: Account,
  transcription: Transcription,
  under = '',
): Json => ({
  account_sid: account.accountSid,
  api_version: '2010-04-01',
  date_created: rfc2822(transcription.createdAt),
  date_updated: rfc2822(transcription.updatedAt),
  duration: String(transcription.seconds),
  price: null,
  price_unit: 'USD',
  recording_sid: transcription.recordingSid,
  sid: transcription.sid,
  status: transcription.status,
  transcription_text: transcription.text,
  type: 'fast',
  uri: `${base(account)}${under}/Transcriptions/${transcription.sid}.json`,
});

/** A Queue as it goes over the wire. */
export function formatQueue(
  account: Account,
  queue: Queue,
  members: readonly Member[],
  now: number,
): Json {
  const uri = `${base(account)}/Queues/${queue.sid}`;
  const waited = members.reduce((sum, { since }) => sum + (now - since) / 1000, 0);
  return {
    sid: queue.sid,
    account_sid: account.accountSid,
    friendly_name: queue.friendlyName,
    current_size: members.length,
    max_size: queue.maxSize,
    average_wait_time: Math.round(waited / Math.max(members.length, 1)),
    date_created: rfc2822(queue.createdAt),
    date_updated: rfc2822(queue.updatedAt),
    uri: `${uri}.json`,
  };
}

/** Somebody in a queue as it goes over the wire. */
export const formatMember = (
  account: Account,
  queue: Queue,
  { member, position, now }: { member: Member; position: number; now: number },
): Json => ({
  call_sid: member.leg.call.sid,
  date_enqueued: rfc2822(member.since),
  position,
  uri: `${base(account)}/Queues/${queue.sid}/Members/${member.leg.call.sid}.json`,
  wait_time: Math.round((now - member.since) / 1000),
  queue_sid: queue.sid,
});
