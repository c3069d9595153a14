/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Development only: without it a page opened by this address never wakes up, for its reloading socket is refused.
  allowedDevOrigins: ['127.0.0.1'],
  // Types are checked by `npm run check`; a class that starts a server need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Found otherwise by looking for lock files upwards, which goes wrong in a checkout inside another project.
  turbopack: { root: import.meta.dirname },
};

export default config;
