/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`; a class that starts a server need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Found otherwise by looking for lock files upwards, which goes wrong in a checkout inside another project.
  turbopack: { root: import.meta.dirname },
};

export default config;
