import type { KillOutcome } from '../daemon/containers/signal-inside';
import type { LayerEdit } from '../model/file-tree';
import type { NetworkFailure, NetworkReply } from '../model/network-reach';
import type { SandboxRun } from '../model/sandbox-run';

/** What a decision asks of the world. Carried out after its events are stored; lost with a crash, never repeated. */
export type Effect =
  /** Run a script in the sandbox. Its doings come back as `run.*` commands with the same ID. */
  | {
      type: 'run';
      run: SandboxRun;
      /** The container whose main process this is, null for a run that a conversation or a terminal waits for. */
      mainOf: string | null;
      /** The container whose health it asks after. */
      probeOf?: string;
      /** The detached exec that it is. */
      execOf?: string;
    }
  /** Call the daemon's `wake` for this container and purpose at this time (milliseconds since 1970); null calls it off. */
  | { type: 'wake'; seat: string; container: string; purpose?: WakePurpose; at: number | null }
  /** End a run. The sandbox answers with `run.ended`, soon and in any case. */
  | { type: 'abort'; runId: string }
  /** A signal other than KILL for a run that may have a trap for it. */
  | { type: 'signal'; runId: string; signal: string }
  /** Somebody else changed a tree of files that a run sees; `target` as in `files.changed`. */
  | { type: 'sync'; runId: string; target: string; edits: readonly LayerEdit[] }
  /** The answer to a call that a run made (`run.docker`, `run.http`). */
  | { type: 'answer'; runId: string; callId: number; answer: CallAnswer };

/**
 * What a container waits for: its own program or restart policy, its next health check, a service by its ID, or the end
 * of a stop or a restart whose client has gone.
 */
export type WakePurpose = 'process' | 'probe' | 'stop' | 'restart' | `service:${string}`;

export type CallAnswer =
  /** Standard output is bytes where it holds an archive. */
  | { kind: 'docker'; stdout: string | Uint8Array; stderr: string; code: number }
  | { kind: 'http'; result: HttpResult }
  | { kind: 'kill'; outcome: KillOutcome }
  | { kind: 'network'; reply: NetworkReply }
  /** Null: the engine does not play it. */
  | { kind: 'serve'; outcome: ServicePlays | ServiceOutcome | null };

/** A service goes on; with what it has printed since it was last told of, where the script wants that. */
export interface ServicePlays {
  plays: true;
  stdout?: string;
  stderr?: string;
}

/** How a service has ended, with what it printed where the script takes its output. */
export interface ServiceOutcome {
  plays: false;
  code: number;
  stdout: string;
  stderr: string;
}

export interface HttpRequest {
  method: string;
  /** As written by the user: `localhost:8080`, `http://web/index.html`. */
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

export interface HttpResponse {
  status: number;
  reason: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

/** `address` is where the answer came from, or what was tried last; absent when there was none. */
export type HttpResult =
  | { ok: true; response: HttpResponse; address?: string }
  | { ok: false; failure: HttpFailure; host: string; port: number; address?: string };

/** What becomes of a request that gets no answer. */
export type HttpFailure = NetworkFailure | 'bad-url';
