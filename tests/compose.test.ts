import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configVariables, readConfig } from '#server/config';
import { projectRoot } from '#server/project-root';

interface Service {
  build?: string;
  image?: string;
  ports?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

const text = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(
  text('docker-compose.yml'),
);
const { app, postgres } = compose.services;

/** Fills in `${NAME:-default}` as docker compose does. */
function interpolate(value: string, env: Record<string, string> = {}): string {
  return value.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_whole, name, fallback) => env[name] || (fallback ?? ''));
}

function environmentOf(service: Service | undefined, env?: Record<string, string>): Record<string, string> {
  const entries = Object.entries(service?.environment ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, interpolate(`${value}`, env)]));
}

test('there is the app and its PostgreSQL, and nothing else', () => {
  expect(Object.keys(compose.services)).toEqual(['app', 'postgres']);
});

test.each([
  ['nothing set', {}],
  [
    'everything set',
    { POSTGRES_PASSWORD: 's3cret', DRYDOCK_TEACHER_KEY: 'a long key', LOG_LEVEL: 'debug', PORT: '80' },
  ],
])('with %s the app gets a configuration that it accepts', (_what, env) => {
  const environment = environmentOf(app, env);
  expect(configVariables).toEqual(expect.arrayContaining(Object.keys(environment)));
  const result = readConfig(environment);
  expect(result).toMatchObject({ ok: true, config: { port: 3000, host: '0.0.0.0' } });
});

test('the address of the database is the one that the postgres service makes', () => {
  const env = { POSTGRES_PASSWORD: 's3cret' };
  const url = new URL(environmentOf(app, env).DATABASE_URL ?? '');
  const made = environmentOf(postgres, env);
  expect([url.username, url.password, url.pathname, url.hostname]).toEqual([
    made.POSTGRES_USER,
    made.POSTGRES_PASSWORD,
    `/${made.POSTGRES_DB}`,
    'postgres',
  ]);
});

test('the app starts when the database is healthy, and is asked for its own health', () => {
  expect(app?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(postgres?.healthcheck?.test.join(' ')).toContain('pg_isready');
  expect(app?.healthcheck?.test.join(' ')).toContain('http://127.0.0.1:3000/healthz');
});

test('only the app is reachable from outside, on 3000 unless PORT says otherwise', () => {
  expect(app?.ports?.map((port) => interpolate(port))).toEqual(['3000:3000']);
  expect(app?.ports?.map((port) => interpolate(port, { PORT: '80' }))).toEqual(['80:3000']);
  expect(postgres?.ports).toBeUndefined();
});

test('the rooms outlive the containers', () => {
  const named = Object.keys(compose.volumes);
  expect(postgres?.volumes).toEqual([`${named[0]}:/var/lib/postgresql/data`]);
});

test('the image is built here, and starts by the same command as everywhere', () => {
  expect(app?.build).toBe('.');
  const dockerfile = text('Dockerfile');
  const command = dockerfile.match(/^CMD (\[.*\])$/m)?.[1] ?? '[]';
  expect(JSON.parse(command).join(' ')).toBe('npm start');
  expect(text('README.md')).toContain('npm start');
  expect(dockerfile.match(/^EXPOSE (\d+)$/m)?.[1]).toBe('3000');
  const major = Number(dockerfile.match(/^FROM node:(\d+)/m)?.[1]);
  expect(major).toBeGreaterThanOrEqual(20);
});

test('what the Dockerfile needs is not ignored, and secrets and local data are', () => {
  const ignored = text('.dockerignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.env*', '.drydock', 'node_modules', '.git']));
  for (const needed of [
    'package.json',
    'package-lock.json',
    'app',
    'engine',
    'server',
    'lessons',
    'prisma',
    'next.config.js',
  ]) {
    expect(ignored).not.toContain(needed);
    expect(existsSync(join(projectRoot, needed))).toBe(true);
  }
});
