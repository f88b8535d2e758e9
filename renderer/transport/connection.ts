import type { Client } from '#shared/api/api.ts';

/** How the page stands with its host. `gone` is final: the message says what happened and what to do. */
export type ConnectionState =
  { readonly kind: 'connected' } | { readonly kind: 'waiting' } | { readonly kind: 'gone'; readonly message: string };

/** A client and what is known about the line to its host. */
export interface Connection {
  readonly client: Client;
  state(): ConnectionState;
  /** Calls the listener at each change of the state until the returned function is called. */
  onState(listener: (state: ConnectionState) => void): () => void;
}
