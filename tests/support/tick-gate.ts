import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the calls that the functions make to an address of their own. */
export type TickTrouble = 'drop' | 'repeat' | 'delay' | 'reorder';

const LATE_MS = 300;

/**
 * Stands in front of the edge, so that runs which call the next run can be lost, doubled and held up on their way. What
 * the platform itself calls is the emulator's to trouble.
 */
export class TickGate {
  private server: http.Server | undefined;
  private trouble: TickTrouble | undefined;
  private held: (() => void)[] = [];
  private underWay = 0;
  /** Calls of `/tick` since the last fresh start. */
  passed = 0;
  /** Every request that has passed, with all it carried. */
  readonly seen: string[] = [];

  constructor(private readonly edgeUrl: () => string) {}

  get url(): string {
    const address = this.server?.address() as AddressInfo | undefined;
    if (!address) throw new Error('the gate is not open');
    return `http://localhost:${address.port}`;
  }
  get idle(): boolean {
    return this.underWay === 0;
  }

  async opens(): Promise<void> {
    const server = http.createServer((request, response) => void this.pass(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
  }
  async closes(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  makes(trouble: TickTrouble | undefined): void {
    this.trouble = trouble;
    this.passed = 0;
  }

  private async pass(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const isTick = (request.url ?? '').startsWith('/tick');
    const trouble = isTick ? this.trouble : undefined;
    if (isTick) this.passed++;
    this.underWay++;
    try {
      const body = await whole(request);
      this.seen.push(`${request.method} ${request.url}\n${body.toString()}`);
      if (trouble === 'drop') return void request.destroy();
      if (trouble === 'delay') await later(LATE_MS);
      if (trouble === 'reorder') await this.overtaken();
      if (trouble === 'repeat') await this.forward(request, body);
      const answer = await this.forward(request, body);
      if (isTick) this.letGo();
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch {
      // Nobody is there any more, on one side or the other.
      request.destroy();
    } finally {
      this.underWay--;
    }
  }

  /** Until another one has passed, or long enough. */
  private overtaken(): Promise<void> {
    this.letGo();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LATE_MS);
      this.held.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  private letGo(): void {
    for (const go of this.held.splice(0)) go();
  }

  private forward(request: http.IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>(
      (resolve, reject) => {
        const { port } = new URL(this.edgeUrl());
        const onward = http.request(
          {
            host: '127.0.0.1',
            port,
            method: request.method,
            path: request.url,
            headers: request.headers,
            agent: false,
          },
          (answer) => {
            whole(answer).then(
              (read) =>
                resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read }),
              reject,
            );
          },
        );
        onward.on('error', reject);
        onward.end(body);
      },
    );
  }
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function whole(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
