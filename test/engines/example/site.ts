import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createHandler, type Handler } from "../../../src/server/server.js";
import type { DataSource } from "../../../src/sources/source.js";

export interface SiteOptions {
	source: DataSource;
	/** Whose rows each token opens. */
	tokens: ReadonlyMap<string, string>;
	/** The folder with the built kit, `dist/cdn`. */
	kit: string;
	log?: (error: unknown, id: string) => void;
}

/** Nothing but what the site itself serves: no inline script or style, nobody's frame. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const html = (text: string, headers: Record<string, string> = {}) =>
	new Response(text, {
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy": policy,
			"Cache-Control": "no-store",
			...headers,
		},
	});

const page = (name: string) =>
	readFile(join(import.meta.dirname, `${name}.html`), "utf8");

/** Whose the request is, by the cookie that signing in has set. */
function tokenIn(request: Request): string {
	const cookies = request.headers.get("cookie") ?? "";
	return /(?:^|; *)token=([\w-]+)/.exec(cookies)?.[1] ?? "";
}

/** Scripts of the kit by their name; nothing else of the disk. */
async function script(kit: string, path: string): Promise<Response> {
	if (!/^(chunks\/)?[\w-]+\.js$/.test(path))
		return new Response(null, { status: 404 });
	const text = await readFile(join(kit, path), "utf8").catch(() => null);
	const headers = { "Content-Type": "text/javascript; charset=utf-8" };
	return new Response(text, { status: text === null ? 404 : 200, headers });
}

/** A site with a dashboard for each tenant: `nodeListener` puts it on Node; Deno, Bun and workers take it as it is. */
export function siteOf({ source, tokens, kit, log }: SiteOptions): Handler {
	const answer = createHandler(source, {
		// The one line on which all depends: whatever is asked, it is of rows that pass this filter.
		authorize(request) {
			const tenant = tokens.get(tokenIn(request));
			if (tenant === undefined) return null;
			return { filters: [{ column: "tenant", is: tenant }], inline: true };
		},
		...(log && { log }),
	});

	async function signIn(request: Request): Promise<Response> {
		const token = String((await request.formData()).get("token"));
		if (!tokens.has(token)) return html(await page("login"));
		const cookie = `token=${token}; HttpOnly; SameSite=Strict; Path=/`;
		const headers = { Location: "/", "Set-Cookie": cookie };
		return new Response(null, { status: 303, headers });
	}

	return async (request) => {
		const { pathname } = new URL(request.url);
		if (/^\/api\/cadran(\/|$)/.test(pathname)) return answer(request);
		if (pathname.startsWith("/cadran/")) return script(kit, pathname.slice(8));
		if (pathname === "/login" && request.method === "POST")
			return signIn(request);
		if (pathname !== "/") return new Response(null, { status: 404 });
		const isKnown = tokens.has(tokenIn(request));
		return html(await page(isKnown ? "dashboard" : "login"));
	};
}
