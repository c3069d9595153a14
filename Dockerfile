# Everything is built when the image is, so that a container starts in a second and needs no network.
FROM node:22-slim

WORKDIR /drydock
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1

# Packages in a layer of their own, which stays cached until they change.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

COPY . .
RUN node -e "import('./server/start/prepare.mjs').then(({ prepare }) => prepare({ devDependencies: false, build: true }))" \
  && mkdir -p /data && chown -R node:node /data .drydock .next

# Without DATABASE_URL rooms are kept here: mount a volume on it.
ENV DRYDOCK_DATA=/data
USER node
EXPOSE 3000
CMD ["npm", "start"]
