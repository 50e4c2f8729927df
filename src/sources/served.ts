import { httpSource } from "./http.js";
import { resilient } from "./resilient.js";
import type { DataSource } from "./source.js";

/** The source of a server at an address, as a page names it in an attribute. */
export const servedSource = (address: string): DataSource =>
	resilient(httpSource(address));
