/** A strong etag of a text: its SHA-256. */
export async function etagOf(text: string): Promise<string> {
	const bytes = await crypto.subtle.digest(
		"SHA-256",
		new TextEncoder().encode(text),
	);
	const base64 = btoa(String.fromCharCode(...new Uint8Array(bytes)));
	return `"${base64.replaceAll("+", "-").replaceAll("/", "_").replace("=", "")}"`;
}

/** Whether an `If-None-Match` names an etag. */
export const isHeld = (header: string | null, etag: string): boolean =>
	(header ?? "")
		.split(",")
		.some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
