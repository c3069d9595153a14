import type { JsonValue } from '../../model/process';

export type JsonObject = { [key: string]: JsonValue };
