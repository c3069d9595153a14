/** Twenty steps, as a class might write them; `salt` makes the first step that can be cached another one. */
export function dockerfile(salt: number): string {
  return `FROM nginx
LABEL maintainer="bench" salt="${salt}"
ENV APP_HOME=/app
ENV APP_MODE=production
WORKDIR /app
COPY package.json .
RUN echo installed > /app/installed
COPY server.js .
COPY public public
ENV PORT=8080
EXPOSE 8080
EXPOSE 8443
RUN echo cached > /app/cached
WORKDIR /app/public
COPY index.html .
LABEL stage="bench"
VOLUME /data
USER nginx
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
`;
}

/** What it copies. */
export const CONTEXT: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bench", "version": "1.0.0" }\n',
  'server.js': "require('http').createServer((_, response) => response.end('hello')).listen(8080);\n",
  'public/style.css': 'body { font-family: sans-serif }\n',
  'index.html': '<!doctype html><title>Bench</title><h1>Hello</h1>\n',
};
