/** How often a property is tried; `PROPERTY_RUNS=2000 npx vitest run tests/simulation` looks longer. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 30);
