import { z } from 'zod';

/** How this server runs, from the environment; see `variables` for what each comes from. */
export interface Config {
  readonly port: number;
  /** Interface to listen on. All of them by default, so that a classroom can join. */
  readonly host: string;
  /** Folder of the embedded database, as given (relative to where the server was started). */
  readonly dataDirectory: string;
  /** PostgreSQL to use instead of the embedded database, null for the embedded one. */
  readonly databaseUrl: string | null;
  /** What opening a room asks for, null when anyone may open one. */
  readonly teacherKey: string | null;
  /** Origin under which browsers reach this server when it cannot see that itself, without a trailing slash. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

function parses(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** One for each variable: what it may hold, what holds when it is absent or empty, and what is said about a mistake. */
const variables = {
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  DRYDOCK_DATA: z.string().default('.drydock'),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => parses(url, ['postgres:', 'postgresql:']),
      'must look like postgres://user:password@host:5432/name; leave it out to use the embedded database',
    )
    .optional(),
  DRYDOCK_TEACHER_KEY: z.string().min(8, 'must have at least 8 characters, or be left out').optional(),
  DRYDOCK_PUBLIC_URL: z
    .string()
    .refine((url) => parses(url, ['http:', 'https:']), 'must begin with http:// or https://')
    .refine(
      (url) => !URL.canParse(url) || /^\/?$/.test(new URL(url).pathname + new URL(url).search),
      'must end after the host: Drydock cannot run below a path',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
};

/** Names of all environment variables that the server reads. */
export const configVariables: readonly string[] = Object.keys(variables);

/**
 * Reads the configuration. An empty variable counts as absent (compose files pass those on). Every mistake gives one
 * problem, `NAME must …`; values are not repeated in it, since some are secrets.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(configVariables.map((name) => [name, env[name]?.trim() || undefined]));
  const result = z.object(variables).safeParse(given);
  if (!result.success) {
    const byVariable = new Map<string, string>();
    for (const { path, message } of result.error.issues) {
      const name = String(path[0]);
      if (!byVariable.has(name)) byVariable.set(name, `${name} ${message}`);
    }
    return { ok: false, problems: [...byVariable.values()] };
  }
  const values = result.data;
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    dataDirectory: values.DRYDOCK_DATA,
    databaseUrl: values.DATABASE_URL ?? null,
    teacherKey: values.DRYDOCK_TEACHER_KEY ?? null,
    publicUrl: values.DRYDOCK_PUBLIC_URL ?? null,
    logLevel: values.LOG_LEVEL,
  };
  return { ok: true, config: Object.freeze(config) };
}
