import { answerThread, noteThreadStatus } from '../src/house/threads';
import { conversationWebhook } from '../src/edge/conversation-webhook';

/** Texts to numbers that keep their threads in Conversations, and news about ours. Called by the platform, signed, once. */
export const handler = conversationWebhook({ answer: answerThread, noteStatus: noteThreadStatus });
