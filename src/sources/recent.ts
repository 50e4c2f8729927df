/** The most recent entries of a map, as many as a limit allows: those looked at last are kept. */
export class Recent<T> {
	private entries = new Map<string, T>();

	constructor(private limit: number) {}

	get(key: string): T | undefined {
		const found = this.entries.get(key);
		if (found !== undefined) this.set(key, found);
		return found;
	}

	set(key: string, value: T): void {
		this.entries.delete(key);
		this.entries.set(key, value);
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.limit && oldest !== undefined)
			this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	clear(): void {
		this.entries.clear();
	}
}
