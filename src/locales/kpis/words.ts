/** The words of a KPI in one language, for a reader who decides by it and is no programmer. */
export interface KpiWords {
	name: string;
	/** One sentence: what it is. */
	definition: string;
	/** What it is for: the question it answers. */
	purpose: string;
	/** What one does when it moves. */
	action: string;
	/** Where it misleads. */
	caveat?: string;
}
