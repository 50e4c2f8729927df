import { expect, test } from "vitest";
import { bytes, project } from "./built.ts";

test.each(Object.entries(project.bytes))(
	"%s loads at most %i bytes after gzip, all in",
	(name, limit) => {
		expect(bytes(name)).toBeLessThanOrEqual(limit);
	},
);
