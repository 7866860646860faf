import { DATA_ENDINGS, EMBED_FOLDER, HASHED, type Headers, type HostingPlan, type Redirect } from './policy.ts';

/** A configuration of Caddy for one site, which also fetches its certificate. @param address what Caddy answers to */
export function formatCaddy(plan: HostingPlan, root: string, address: string = plan.hostname): string {
  const { base, headers, redirects } = plan;
  const assets = `^${base}${HASHED}`;
  const data = DATA_ENDINGS.map((ending) => `*.${ending}`).join(' ');
  const embeds = `${base}${EMBED_FOLDER}*`;
  return `${address} {
	root * ${root}

	@assets path_regexp ${assets}
	@embeds path ${embeds}
	@data {
		path ${data}
		not path ${embeds}
		not path_regexp ${assets}
	}
	@pages {
		not path ${embeds} ${data}
		not path_regexp ${assets}
	}
${(['assets', 'embeds', 'data', 'pages'] as const).map((kind) => formatKind(kind, headers[kind])).join('\n')}
${redirects.map(formatRedirect).join('')}${base === '/' ? '' : `	redir ${base.slice(0, -1)} ${base} permanent\n`}
	@hidden path ${base}_headers ${base}_redirects
	error @hidden 404

	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

const formatKind = (kind: string, headers: Headers): string =>
  `	header @${kind} {\n${Object.entries(headers)
    .map(([name, value]) => `		${name} "${value}"`)
    .join('\n')}\n	}`;

const formatRedirect = ({ from, to, isFolder }: Redirect, at: number): string =>
  isFolder
    ? `	@former${at} path_regexp former${at} ^${escape(from)}(.*)$\n	redir @former${at} ${to}{re.former${at}.1} permanent\n`
    : `	redir ${from} ${to} permanent\n`;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
