/** A published file as it lies at the test runner; null where the published data is absent. */
export async function published(path: string): Promise<File | null> {
	const response = await fetch(`/published/${path}`);
	if (!response.ok) return null;
	return new File([await response.blob()], path.split("/").at(-1) ?? path);
}

/** The published file; a test is skipped, saying so, where it is absent. */
export async function publishedOrSkip(
	test: Mocha.Context,
	path: string,
): Promise<File> {
	const file = await published(path);
	if (file) return file;
	console.log(`${path} is absent: set CADRAN_DATA to a folder with it.`);
	return test.skip();
}
