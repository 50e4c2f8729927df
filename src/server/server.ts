export type { Authorize, Grant } from "./grant.js";
export { createHandler, type Handler, type HandlerOptions } from "./handler.js";
export type { Limits } from "./limits.js";
export { nodeListener } from "./node.js";
export type { CacheOptions } from "./store.js";
export type {
	Answered,
	Answers,
	Batch,
	Problem,
	ProblemCode,
} from "./wire.js";
