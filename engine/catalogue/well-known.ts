import { HUB_LISTING } from './hub-listing';

/** Repositories that introductions name and that `docker search` here does not list. */
const OTHERS = `alpine/curl alpine/git alpine/socat amazon/aws-cli apache/airflow apache/kafka atmoz/sftp bitnami/kafka
  bitnami/mongodb bitnami/mysql bitnami/wordpress bitnami/zookeeper centos circleci/node clojure cockroachdb/cockroach
  confluentinc/cp-kafka containous/whoami containrrr/watchtower couchbase couchdb crate dart docker/compose docker/whalesay
  dockersamples/101-tutorial dockersamples/visualizer elixir erlang fluentd gitea/gitea gitlab/gitlab-ce gitlab/gitlab-runner
  hashicorp/terraform hashicorp/vault haskell homeassistant/home-assistant jupyter/base-notebook jupyter/datascience-notebook
  julia jwilder/nginx-proxy jwilder/whoami kong linuxserver/plex localstack/localstack mailhog/mailhog metabase/metabase
  minio/minio moby/buildkit mono n8nio/n8n nats nginxdemos/hello nginxinc/nginx-unprivileged nicolaka/netshoot odoo
  ollama/ollama oraclelinux percona photon pihole/pihole postgis/postgis praqma/network-multitool prom/node-exporter pypy
  pytorch/pytorch redis/redis-stack-server redmine rethinkdb rocker/rstudio selenium/standalone-chrome solr spark
  swaggerapi/swagger-ui swift tensorflow/tensorflow timescale/timescaledb training/webapp varnish verdaccio/verdaccio
  yeasy/simple-web zookeeper`;

const NAMES: ReadonlySet<string> = new Set(
  [...HUB_LISTING.map(({ name }) => name), ...OTHERS.split(/\s+/)].map((name) =>
    name.includes('/') ? name : `library/${name}`,
  ),
);

const PART =
  /^(v?\d[\d.]*|latest|lts|stable|edge|(alpine|buster|bullseye|bookworm|trixie|stretch|jessie|slim|windowsservercore|nanoserver|jammy|noble|focal|bionic|xenial|fpm|rc)[\d.]*|apache|perl|otel|glibc|musl|uclibc|cli|debian|jdk|jre|management)$/;

/** Whether the real Docker Hub is known to have a repository such as `library/mysql`. */
export function isWellKnown(repository: string): boolean {
  return NAMES.has(repository);
}

/** Whether a tag is of the kind that official images really have: versions and variants (`3.6-slim-buster`). */
export function isLikelyTag(tag: string): boolean {
  return tag.split('-').every((part) => PART.test(part));
}
