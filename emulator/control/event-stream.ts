import type { ServerResponse } from 'node:http';
import type { Changes } from '../core/changes';

/** Keeps a page told of every change, as server-sent events, until it goes away. */
export function streamChanges(changes: Changes, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': listening\n\n');
  const stop = changes.listen((change) => response.write(`data: ${JSON.stringify(change)}\n\n`));
  response.on('close', stop);
}
