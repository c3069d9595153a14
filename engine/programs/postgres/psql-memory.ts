import type { PsqlOptions } from './psql-options';
import type { PgConnection } from './serve-query';

/** What psql keeps in mind between two lines. */
export interface PsqlMemory {
  connection: PgConnection;
  /** What was typed since the last semicolon. */
  buffer: string;
  look: Look;
  /** The password is being asked for. */
  asking?: true;
}

/** How it draws what it gets. */
export type Look = Pick<PsqlOptions, 'aligned' | 'tuplesOnly' | 'expanded' | 'separator'>;
