import { defineConfig } from "vite";

/** Storybook is an app, not the package: it builds by Vite's defaults. */
export default defineConfig({ worker: { format: "es" } });
