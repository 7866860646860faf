import { DATA_ENDINGS, EMBED_FOLDER, HASHED, type Headers, type HostingPlan, type Redirect } from './policy.ts';

export interface ServerOptions {
  /** The folder on the server in which the site stands, its base left out. */
  root: string;
  /** What nginx listens on. */
  listen?: string;
  /** Whether nginx has the module that serves `.br` files (Debian: libnginx-mod-http-brotli-static). */
  hasBrotli?: boolean;
}

/** A configuration of nginx for one site: a file for `/etc/nginx/conf.d/`. */
export function formatNginx(plan: HostingPlan, { root, listen = '80', hasBrotli = false }: ServerOptions): string {
  const { base, hostname, headers, redirects } = plan;
  const names = [...new Set(Object.values(headers).flatMap((kind) => Object.keys(kind)))];
  return `# Names of headers whose value depends on the kind of address. An empty value sends no header.
map $uri $site_kind {
  default "pages";
  ~^${escape(base)}${escape(EMBED_FOLDER)} "embeds";
  "~^${escape(base)}${HASHED}" "assets";
  ~\\.(?:${DATA_ENDINGS.join('|')})$ "data";
}
${names.map((name) => formatMap(name, headers)).join('\n')}

server {
  listen ${listen};
  server_name ${hostname};
  root ${root};
  index index.html;
  charset utf-8;
  absolute_redirect off;
  server_tokens off;

  include /etc/nginx/mime.types;
  types {
    application/x-bibtex bib;
    application/x-research-info-systems ris;
    application/manifest+json webmanifest;
    text/markdown md;
    text/csv csv;
    text/javascript mjs;
  }
  charset_types text/css text/plain text/xml text/csv text/markdown text/javascript application/javascript application/json application/xml application/x-bibtex application/x-research-info-systems image/svg+xml;

  # Each text stands beside its compressed forms.
  gzip_static on;
  ${hasBrotli ? '' : '# '}brotli_static on;
  gzip_vary on;

${names.map((name) => `  add_header ${name} $${variableOf(name)} always;`).join('\n')}

  error_page 404 ${base}404.html;
  location = ${base}404.html {
    internal;
  }
${base === '/' ? '' : `  location = ${base.slice(0, -1)} {\n    return 301 ${base};\n  }\n`}${redirects.map(formatRedirect).join('')}
  location ${base} {
    try_files $uri $uri/ =404;
  }
  # What only other hosts read.
  location ~ ^${escape(base)}_(?:headers|redirects)$ {
    return 404;
  }
}
`;
}

const formatRedirect = ({ from, to, isFolder }: Redirect): string =>
  isFolder
    ? `  location ^~ ${from} {\n    rewrite "^${escape(from)}(.*)$" ${to}$1 permanent;\n  }\n`
    : `  location = ${from} {\n    return 301 ${to};\n  }\n`;

const variableOf = (name: string): string => `site_${name.toLowerCase().replaceAll('-', '_')}`;

function formatMap(name: string, headers: HostingPlan['headers']): string {
  const lines = Object.entries(headers).flatMap(([kind, of]: [string, Headers]) => {
    const value = of[name];
    return value === undefined ? [] : [`  ${kind} "${value}";`];
  });
  return `map $site_kind $${variableOf(name)} {\n  default "";\n${lines.join('\n')}\n}`;
}

const escape = (text: string): string => text.replace(/[.*+?^\${}()|[\]\\]/g, '\\$&');
