/** What a daemon answers when it refuses: an HTTP status of the Engine API and the text Docker uses (docker-facts §4, §8.1). */
export interface DaemonError {
  status: 304 | 400 | 401 | 403 | 404 | 409 | 500 | 501 | 503;
  message: string;
}

export type Result<T, E = DaemonError> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = (status: DaemonError['status'], message: string): { ok: false; error: DaemonError } => ({
  ok: false,
  error: { status, message },
});
