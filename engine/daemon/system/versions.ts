/** The engine that a room imitates (docker-facts §0). */
export const ENGINE_VERSION = '28.2.2';
export const API_VERSION = '1.50';
export const LEAST_API_VERSION = '1.24';
