import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Connection, type ConnectionOptions } from './connection';

/** All pages connected to the account. */
export class TwilsockHub {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly connections = new Set<Connection>();
  private boot = randomUUID();

  constructor(private readonly options: Omit<ConnectionOptions, 'boot'>) {
    options.core.store.onEvent((object, event, origin) => {
      for (const connection of this.connections) connection.tell(object, event, origin);
    });
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(webSocket, { ...this.options, boot: this.boot });
      this.connections.add(connection);
      webSocket.on('close', () => this.connections.delete(connection));
    });
  }

  /** The account has changed under everybody's feet: pages reconnect and read it again. */
  restart(): void {
    this.boot = randomUUID();
    for (const connection of this.connections) connection.cut();
    this.connections.clear();
  }
}
