import type { Directive } from './parse-config';

/** Directives of nginx with the modules that its image has. */
const KNOWN: ReadonlySet<string> = new Set(
  `absolute_redirect access_log add_after_body add_before_body add_header add_trailer addition_types aio alias allow auth_basic
  auth_basic_user_file auth_request auth_request_set autoindex autoindex_exact_size autoindex_format autoindex_localtime break charset
  charset_types chunked_transfer_encoding client_body_buffer_size client_body_in_file_only client_body_temp_path client_body_timeout
  client_header_buffer_size client_header_timeout client_max_body_size connection_pool_size daemon deny debug_connection default
  default_type directio disable_symlinks env error_log error_page etag events expires fastcgi_buffer_size fastcgi_buffers
  fastcgi_cache fastcgi_cache_path fastcgi_index fastcgi_intercept_errors fastcgi_param fastcgi_pass fastcgi_read_timeout
  fastcgi_split_path_info geo grpc_pass gunzip gzip gzip_buffers gzip_comp_level gzip_disable gzip_http_version gzip_min_length
  gzip_proxied gzip_static gzip_types gzip_vary hash http http2 if if_modified_since ignore_invalid_headers include index internal
  ip_hash js_import keepalive keepalive_disable keepalive_requests keepalive_time keepalive_timeout large_client_header_buffers
  least_conn limit_conn limit_conn_zone limit_except limit_rate limit_req limit_req_status limit_req_zone lingering_close listen
  load_module location lock_file log_format log_not_found log_subrequest map map_hash_bucket_size map_hash_max_size master_process
  max_ranges merge_slashes mirror multi_accept open_file_cache open_log_file_cache pcre_jit pid port_in_redirect post_action
  proxy_bind proxy_buffer_size proxy_buffering proxy_buffers proxy_busy_buffers_size proxy_cache proxy_cache_bypass proxy_cache_key
  proxy_cache_path proxy_cache_use_stale proxy_cache_valid proxy_connect_timeout proxy_cookie_domain proxy_cookie_path
  proxy_hide_header proxy_http_version proxy_ignore_headers proxy_intercept_errors proxy_max_temp_file_size proxy_method
  proxy_next_upstream proxy_no_cache proxy_pass proxy_pass_header proxy_pass_request_body proxy_pass_request_headers proxy_read_timeout
  proxy_redirect proxy_request_buffering proxy_send_timeout proxy_set_body proxy_set_header proxy_ssl_name proxy_ssl_server_name
  proxy_ssl_verify proxy_store proxy_temp_path random real_ip_header real_ip_recursive recursive_error_pages request_pool_size
  reset_timedout_connection resolver resolver_timeout return rewrite rewrite_log root satisfy scgi_pass send_timeout sendfile server
  server_name server_name_in_redirect server_names_hash_bucket_size server_names_hash_max_size server_tokens set set_real_ip_from
  split_clients ssl ssl_certificate ssl_certificate_key ssl_ciphers ssl_dhparam ssl_prefer_server_ciphers ssl_protocols
  ssl_session_cache ssl_session_tickets ssl_session_timeout ssl_stapling stream stub_status sub_filter sub_filter_once
  sub_filter_types tcp_nodelay tcp_nopush thread_pool timer_resolution try_files types types_hash_bucket_size types_hash_max_size
  underscores_in_headers upstream use user uwsgi_param uwsgi_pass valid_referers variables_hash_max_size worker_aio_requests
  worker_connections worker_cpu_affinity worker_priority worker_processes worker_rlimit_nofile worker_shutdown_timeout zone`.split(
    /\s+/,
  ),
);

/** How many arguments some take: those that a forgotten semicolon makes greedy. */
const COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  alias: [1, 1],
  autoindex: [1, 1],
  default_type: [1, 1],
  include: [1, 1],
  keepalive_timeout: [1, 2],
  proxy_pass: [1, 1],
  return: [1, 2],
  root: [1, 1],
  sendfile: [1, 1],
  worker_connections: [1, 1],
  worker_processes: [1, 1],
};

/** Blocks whose lines are data and no directives. */
const DATA = /^(types|map|geo|split_clients|upstream)$/;
const BLOCKS = /^(http|events|server|location|upstream|types|map|geo|if|limit_except|stream|split_clients)$/;

/** What nginx has against the names and arguments of a configuration, with file and line; null for nothing. */
export function directiveMistake(
  directives: readonly Directive[],
  main: string,
  around: string | null = null,
): string | null {
  for (const { name, args, block, line, file } of directives) {
    const place = `in ${file ?? main}:${line}`;
    if (around !== null && DATA.test(around)) continue;
    if (!KNOWN.has(name)) return `unknown directive "${name}" ${place}`;
    const [least, most] = COUNTS[name] ?? [0, Number.POSITIVE_INFINITY];
    if (args.length < least || args.length > most) return `invalid number of arguments in "${name}" directive ${place}`;
    if (block && !BLOCKS.test(name)) return `directive "${name}" is not terminated by ";" ${place}`;
    if (!block && /^(http|events|location|types|map|if)$/.test(name))
      return `directive "${name}" has no opening "{" ${place}`;
    if (name === 'server' && around === null) return `"server" directive is not allowed here ${place}`;
    if (name === 'location' && around !== 'server' && around !== 'location')
      return `"location" directive is not allowed here ${place}`;
    const inner = block && directiveMistake(block, main, name);
    if (inner) return inner;
  }
  return null;
}
