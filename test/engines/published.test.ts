import { cdnowKpis } from "../published/cdnow.js";
import { cdnowCohorts } from "../published/cohort.js";
import { hillstromLifts } from "../published/hillstrom.js";
import { mavenKpis } from "../published/maven.js";
import { rfmGrid } from "../published/rfm.js";
import { eachEngine } from "./each.js";
import { openIn } from "./published.js";

/** The figures that others published, by every database: the same questions and figures as in memory. */
eachEngine((engine) => {
	const open = openIn(engine);
	cdnowKpis(open, 4);
	cdnowCohorts(open);
	mavenKpis(open);
	hillstromLifts(open);
	rfmGrid(open);
});
