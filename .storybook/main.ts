import type { StorybookConfig } from "@storybook/web-components-vite";

const config: StorybookConfig = {
	framework: {
		name: "@storybook/web-components-vite",
		options: { builder: { viteConfigPath: ".storybook/vite.config.ts" } },
	},
	stories: ["../stories/*.stories.ts"],
	addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
	features: { sidebarOnboardingChecklist: false },
	core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
