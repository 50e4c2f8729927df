import { css } from "lit";

/**
 * Every token of a theme by its role, with a fallback that is right on a page with no theme, light or dark by the page's
 * `color-scheme`. Public names are `--cadran-…`; inside, each is read once under a short private name.
 * Paper is light: dark grounds are not printed.
 */
export const tokens = css`
	:host {
		--surface: var(--cadran-surface, light-dark(#ffffff, #15181f));
		--ground: var(--cadran-ground, light-dark(#f5f6f8, #0b0e14));
		--text: var(--cadran-text, light-dark(#161b24, #e8ebf1));
		--muted: var(--cadran-muted, light-dark(#575e69, #a2a8b1));
		--line: var(--cadran-line, light-dark(#dee1e7, #31363d));
		--wash: var(--cadran-wash, light-dark(#eef1f5, #1e222b));
		--accent: var(--cadran-accent, light-dark(#285cc2, #77a4f6));
		--good: var(--cadran-good, light-dark(#007465, #54c8b1));
		--bad: var(--cadran-bad, light-dark(#b53700, #f28c5c));
		--warn: var(--cadran-warn, light-dark(#986600, #e8be62));
		--neutral: var(--cadran-neutral, light-dark(#677284, #8f99a8));
		--on-mark: var(--cadran-on-mark, light-dark(#ffffff, #0b0e14));
		--ramp-0: var(--cadran-ramp-0, light-dark(#f2f7ff, #1b2331));
		--ramp-1: var(--cadran-ramp-1, light-dark(#dfeafe, #202d47));
		--ramp-2: var(--cadran-ramp-2, light-dark(#c3d9fd, #243a61));
		--ramp-3: var(--cadran-ramp-3, light-dark(#a2c2f8, #28477e));
		--ramp-4: var(--cadran-ramp-4, light-dark(#7fa8ed, #30599d));
		--ramp-5: var(--cadran-ramp-5, light-dark(#598cdd, #3b6dbc));
		--ramp-6: var(--cadran-ramp-6, light-dark(#346fca, #5086d6));
		--ramp-7: var(--cadran-ramp-7, light-dark(#1554ac, #72a3e9));
		--ramp-8: var(--cadran-ramp-8, light-dark(#023b85, #9fc4f5));
		--radius: var(--cadran-radius, 10px);
		--font: var(--cadran-font, system-ui, -apple-system, "Segoe UI", sans-serif);
	}
	@media print {
		:host {
			color-scheme: only light;
		}
	}
`;

/** Classes `step-0` to `step-8`: a cell's ground, on paper too, and the text that can be read on it. */
export const ramp = css`
	.step-0 { background: var(--ramp-0); }
	.step-1 { background: var(--ramp-1); }
	.step-2 { background: var(--ramp-2); }
	.step-3 { background: var(--ramp-3); }
	.step-4 { background: var(--ramp-4); }
	.step-5 { background: var(--ramp-5); color: var(--cadran-on-ramp-5, light-dark(#161b24, #ffffff)); }
	.step-6 { background: var(--ramp-6); }
	.step-7 { background: var(--ramp-7); }
	.step-8 { background: var(--ramp-8); }
	.step-6,
	.step-7,
	.step-8 { color: var(--cadran-on-ramp, light-dark(#ffffff, #0b0e14)); }
	[class*="step-"] { print-color-adjust: exact; }
`;
