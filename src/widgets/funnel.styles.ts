import { styles as bars } from "./funnel.bars.styles.js";
import { styles as figures } from "./funnel.figures.styles.js";
import { styles as pick } from "./funnel.pick.styles.js";
import { styles as trend } from "./funnel.trend.styles.js";

/** How a funnel looks, whatever is shown of it. */
export const styles = [bars, pick, figures, trend];
